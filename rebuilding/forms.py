"""A form for each operation on the tree: what it asks, and the tree with it done."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.http import QueryDict

from decisions.document import Option, Question, Questionnaire
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from editing.fields import LineFormField
from editing.refs import free_ref
from rebuilding import operations
from rebuilding.rebuilt import Arrow, Rebuilt, target_of

MORE_ANSWERS = 3
"""Beside the answer by which all is as before."""
Choices = list[tuple[str, Any]]


class ArrowField(forms.ChoiceField):
    """Answers that lead to the same place, one or several."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label="På pilen från svaret", **kwargs)

    def clean(self, value: Any) -> Arrow:
        return tuple(str(super().clean(value)).split())


class WayField(forms.ChoiceField):
    """A question, and the answer to it that all is as before by."""

    def clean(self, value: Any) -> tuple[str, str]:
        ref, _, way = str(super().clean(value)).partition(".")
        return ref, way


class OperationForm(forms.Form):
    """`title` says what is done, `about` what becomes of the rest."""

    title: str
    about: str

    def __init__(self, whole: Questionnaire, data: QueryDict | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.whole = whole
        for name, choices in self.choices().items():
            self.fields[name].choices = [("", "Välj"), *choices]  # type: ignore[attr-defined]

    def choices(self) -> dict[str, Choices]:
        return {}

    def rebuilt(self) -> Rebuilt:
        """The tree with the operation done. Raises Refused."""
        raise NotImplementedError


class InsertForm(OperationForm):
    title = "Lägg in en fråga på en pil"
    about = (
        "Det första svaret är dagens väg: den som ger det går vidare dit pilen leder i dag. Fallen och äldre "
        "länkar får det svaret."
    )
    arrow = ArrowField()
    text = LineFormField(label="Den nya frågan", max_length=200)
    way = LineFormField(label="Svaret som är dagens väg", max_length=150)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, MORE_ANSWERS + 1):
            is_needed = number == 1
            self.fields[f"label_{number}"] = LineFormField(
                label=f"Ett annat svar ({number})", max_length=150, required=is_needed
            )
            self.fields[f"leads_{number}"] = forms.ChoiceField(
                label=f"Svar {number} leder till", choices=_places(self.whole), required=False
            )

    def choices(self) -> dict[str, Choices]:
        return {"arrow": _arrows(self.whole)}

    def rebuilt(self) -> Rebuilt:
        given = self.cleaned_data
        options = [Option(ref=free_ref(given["way"], ()), label=given["way"])]
        for number in range(1, MORE_ANSWERS + 1):
            if label := given[f"label_{number}"]:
                kind, _, ref = given[f"leads_{number}"].partition(" ")
                refs = {option.ref for option in options}
                leads = {kind: ref} if kind else {}
                options.append(Option(ref=free_ref(label, refs), label=label, **leads))
        new = Question(ref="", text=given["text"], options=tuple(options))
        return operations.insert(self.whole, given["arrow"], new, options[0].ref)


class RemoveForm(OperationForm):
    title = "Ta bort en fråga"
    about = (
        "Alla går vidare som om de hade gett svaret du väljer. Råd, regler och fall som gäller de andra "
        "svaren tas bort."
    )
    way = WayField(label="Frågan, och svaret som alla får")

    def choices(self) -> dict[str, Choices]:
        return {"way": _ways(self.whole)}

    def rebuilt(self) -> Rebuilt:
        return operations.remove(self.whole, *self.cleaned_data["way"])


class MoveForm(OperationForm):
    title = "Flytta en fråga till en annan pil"
    about = (
        "Där frågan står i dag går alla vidare enligt svaret du väljer. På den nya pilen leder det svaret "
        "vidare dit pilen leder i dag, och fallen får det."
    )
    way = WayField(label="Frågan, och svaret som är dagens väg")
    arrow = ArrowField()

    def choices(self) -> dict[str, Choices]:
        return {"way": _ways(self.whole), "arrow": _arrows(self.whole)}

    def rebuilt(self) -> Rebuilt:
        ref, way = self.cleaned_data["way"]
        return operations.move(self.whole, ref, way, self.cleaned_data["arrow"])


class SplitForm(OperationForm):
    title = "Dela en fråga"
    about = (
        "Den som kommer till frågan från svaret du väljer får en egen kopia av den, med samma svar, råd och "
        "regler. Sedan kan du ändra kopian för sig."
    )
    arrow = ArrowField()
    text = LineFormField(label="Kopians text", max_length=200)

    def choices(self) -> dict[str, Choices]:
        return {"arrow": _arrows(self.whole, to_questions=True)}

    def rebuilt(self) -> Rebuilt:
        arrow, text = self.cleaned_data["arrow"], self.cleaned_data["text"]
        return operations.split(self.whole, arrow, text)


class JoinForm(OperationForm):
    title = "Slå ihop två frågor"
    about = "Alla pilar till den andra frågan leder till den första. Båda ska ha svar med samma namn."
    kept = forms.ChoiceField(label="Frågan som blir kvar")
    gone = forms.ChoiceField(label="Frågan som går upp i den")

    def choices(self) -> dict[str, Choices]:
        questions: Choices = [(each.ref, each.text) for each in self.whole.questions]
        return {"kept": questions, "gone": questions}

    def rebuilt(self) -> Rebuilt:
        return operations.join(self.whole, self.cleaned_data["kept"], self.cleaned_data["gone"])


class AnswerForm(OperationForm):
    title = "Ge fallen ett svar"
    about = "Alla fall som stannar vid frågan får svaret på en gång, och äldre länkar också."
    way = WayField(label="Frågan, och svaret som fallen får")

    def choices(self) -> dict[str, Choices]:
        walks = (replay(self.whole, each.answers).question for each in self.whole.scenarios)
        stopped = {question.ref for question in walks if question}
        return {"way": _ways(self.whole, stopped)}

    def rebuilt(self) -> Rebuilt:
        return operations.answer(self.whole, *self.cleaned_data["way"])


FORMS: dict[str, type[OperationForm]] = {
    "lagg-in": InsertForm,
    "flytta": MoveForm,
    "ta-bort": RemoveForm,
    "dela": SplitForm,
    "sla-ihop": JoinForm,
    "svara": AnswerForm,
}
"""By the name in the address."""


def _arrows(whole: Questionnaire, *, to_questions: bool = False) -> Choices:
    """Every arrow, by the question that it begins at: answers to the same place together, and each alone."""
    return [
        (question.text, arrows)
        for question in whole.questions
        if (arrows := [each for each in _arrows_from(question) if not to_questions or _asks(question, each)])
    ]


def _arrows_from(question: Question) -> Iterator[tuple[str, str]]:
    in_order = sorted(question.options, key=lambda each: tuple(map(str, target_of(each))))
    for _, group in groupby(in_order, key=target_of):
        options = list(group)
        if len(options) > 1:
            yield _choice(question, options)
        yield from (_choice(question, [option]) for option in options)


def _choice(question: Question, options: list[Option]) -> tuple[str, str]:
    names = " ".join(f"{question.ref}.{option.ref}" for option in options)
    return names, " och ".join(f"”{option.label}”" for option in options)


def _asks(question: Question, arrow: tuple[str, str]) -> bool:
    option = question.option(arrow[0].partition(" ")[0].partition(".")[2])
    return option is not None and option.question is not None


def _ways(whole: Questionnaire, only: set[str] | None = None) -> Choices:
    """Every answer, by its question."""
    return [
        (question.text, [(f"{question.ref}.{each.ref}", f"”{each.label}”") for each in question.options])
        for question in whole.questions
        if only is None or question.ref in only
    ]


def _places(whole: Questionnaire) -> Choices:
    """Everything that an answer can lead to."""
    reached = Tree(whole).questions.values()
    asked = [(f"question {each.ref}", each.text) for each in reached]
    ends = [(f"outcome {each.ref}", f"{whole.kind_of(each).name}: {each.title}") for each in whole.outcomes]
    return [("", "Dit pilen leder i dag"), ("Frågor", asked), ("Utfall", ends)]
