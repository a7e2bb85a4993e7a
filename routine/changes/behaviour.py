"""What an edition would answer otherwise than the one before it, whatever it says in words."""

from decisions.engine.behaviour import Behaviour, TooDifferent, compare
from decisions.engine.tree import Tree
from routine.document import Document


def behaviour_since(before: Document, after: Document) -> Behaviour | None:
    """None where the two cannot be compared way by way."""
    old, new = before.questionnaire, after.questionnaire
    if Tree(old).loops or Tree(new).loops:
        return None
    try:
        return compare(old, new)
    except TooDifferent:
        return None


def may_be_weaker(behaviour: Behaviour | None) -> bool:
    """Whether some readers may be held back less than before: then somebody must say why."""
    return behaviour is None or bool(behaviour.weaker)
