"""What is written of the tree beyond texts and choices: answers added, moved and removed."""

from django.contrib.admin.models import ADDITION, CHANGE, DELETION
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from decisions.admin.table_forms import make_question
from decisions.admin.used import uses_of_options
from decisions.models import Option, Question
from editing.conflicts.lock import one_writer
from editing.refs import free_ref
from workbench.saving import NEW_ANSWER, log, move, next_place

USED = "Svaret kan inte tas bort, för det används: {}. Ändra det först."


def new_question(text: str, *, by: User) -> Question:
    """A question, last, with an address made of its text, and the two answers that it needs at least."""
    with one_writer():
        question = make_question(text)
        log(by, question, ADDITION)
        for _ in range(2):
            add_option(question, by=by)
        return question


def add_option(question: Question, *, by: User) -> Option:
    """An answer without words, last. The checker asks for them, and for where it leads."""
    with one_writer():
        ref = free_ref(NEW_ANSWER, set(question.options.values_list("ref", flat=True)))
        option = Option.objects.create(
            question=question, ref=ref, position=next_place(question.options.all())
        )
        log(by, option, ADDITION)
        return option


def move_option(option: Option, place: int, *, by: User) -> None:
    """Puts the answer at that place among those of its question, counted from 0."""
    with one_writer():
        options = list(option.question.options.all())
        move(option, place, options, options)
        log(by, option, CHANGE)


def remove_option(option: Option, *, by: User) -> None:
    """Raises ValidationError where advice, a rule or a case speaks of it: that would say something else."""
    with one_writer():
        if uses := uses_of_options().get(option.pk, []):
            raise ValidationError(USED.format(", ".join(f"{use.kind} ”{use.name}”" for use in uses)))
        log(by, option, DELETION)
        option.delete()
