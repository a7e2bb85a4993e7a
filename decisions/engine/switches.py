"""Questions that stand on the outcome as switches: that no answer to them can change the verdict.

Whoever never touches a switch gets its default. So the default must be the careful answer, and the true
one, whichever it is, must lead to the same verdict: nobody is told something weaker without being asked.
"""

from collections.abc import Iterator

from decisions.document import Option, Question
from decisions.engine.tree import Tree
from decisions.engine.walk import fault_in

NEEDS_DEFAULT = ("choice", "outcome", "steps")


def switch_faults(tree: Tree, question: Question) -> Iterator[str]:
    """What is wrong with where a question is asked, each as a sentence."""
    if question.place in NEEDS_DEFAULT and fault_in(question, (question.default,)):
        yield f"Frågan ”{question.text}” saknar svar från början: välj ett av svarens adressnamn."
    elif question.is_switch:
        yield from _unsafe_default(question)
    if question.is_switch:
        yield from _unsafe_switch(tree, question)


def _unsafe_default(question: Question) -> Iterator[str]:
    default = question.option(question.default)
    more = [option for option in question.options if default and _needs_more(option, default)]
    for option in more:
        yield (
            f"Frågan ”{question.text}” får inte börja med ”{default.label if default else ''}”: svaret "
            f"”{option.label}” kräver mer skydd."
        )


def _needs_more(option: Option, default: Option) -> bool:
    return (option.danger, option.sensitivity) > (default.danger, default.sensitivity)


def _unsafe_switch(tree: Tree, question: Question) -> Iterator[str]:
    if question.kind == "many":
        yield f"Frågan ”{question.text}” har flera svar och kan inte stå på svarssidan."
    beyond = [tree.questions[ref] for ref in sorted(tree.within_reach(question))]
    for later in beyond:
        if not later.is_switch:
            yield (
                f"Frågan ”{question.text}” står på svarssidan, men leder till frågan ”{later.text}”, som "
                "ställs före. Ställ båda före svaret, eller båda på svarssidan."
            )
    if len(tree.verdicts_from[question.ref]) > 1:
        yield (
            f"Frågan ”{question.text}” står på svarssidan, men svaren på den leder till olika besked. Ställ "
            "den före svaret."
        )
