"""What an edition would answer otherwise than the one before it, whatever it says in words."""

from decisions.engine.behaviour import Behaviour, compared
from routine.document import Document


def behaviour_since(before: Document, after: Document) -> Behaviour | None:
    """None where the two cannot be compared way by way."""
    return compared(before.questionnaire, after.questionnaire)


def may_be_weaker(behaviour: Behaviour | None) -> bool:
    """Whether some readers may be held back less than before: then somebody must say why."""
    return behaviour is None or bool(behaviour.weaker)
