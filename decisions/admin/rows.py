"""A page for each kind of row: questions hold their answers, advice and rules hold their conditions."""

from django import forms
from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest

from decisions import models
from decisions.admin.pages import TreePages
from decisions.admin.scenarios import ScenarioForm
from decisions.document import PLAIN_KINDS, Answers
from decisions.engine.advice import example
from decisions.engine.conditions import way_that_meets
from decisions.engine.tree import Tree
from decisions.freeze import freeze
from decisions.labels import VERDICTS
from decisions.query import write
from editing.admin import DraftAdmin, OnlyRowAdmin, OrderedInline, TableInline
from editing.forms import Addressed


class TreeRowAdmin(DraftAdmin):
    """Every page tells what is wrong with the tree as it now is, right after a save too."""

    change_form_template = "admin/decisions/row.html"
    change_list_template = "admin/decisions/rows.html"


class OptionInline(OrderedInline):
    """What the tree is made of; the rest of an answer is on its own page."""

    model = models.Option
    fk_name = "question"
    fields = ["position", "label", "next_question", "next_outcome", "sensitivity", "ref"]
    show_change_link = True

    class Media:
        css = {"all": ["editing/decisions.css"]}


class ConditionInline(TableInline):
    extra = 1

    class Media:
        css = {"all": ["editing/decisions.css"]}


class AdviceOptionInline(ConditionInline):
    model = models.AdviceOption


class AdviceOutcomeInline(ConditionInline):
    model = models.AdviceOutcome


class ReadyTextInline(OrderedInline):
    model = models.ReadyText
    fields = ["position", "channel", "language", "body"]


class RuleOptionInline(ConditionInline):
    model = models.RuleOption


@admin.register(models.Questionnaire)
class QuestionnaireAdmin(TreePages, OnlyRowAdmin, TreeRowAdmin):
    def preview_path(self, row: models.Questionnaire) -> str:
        return _page({})


@admin.register(models.Question)
class QuestionAdmin(TreeRowAdmin):
    page_to_write = "write_question"
    list_display = ["text", "write", "kind", "ref", "position"]
    list_editable = ["position"]
    fields = ["text", "kind", "hint", "help", "source", "place", "default", "ref", "position"]
    inlines = [OptionInline]

    def preview_path(self, row: models.Question) -> str:
        return _page(Tree(freeze()).way_to(row.ref))


@admin.register(models.Option)
class OptionAdmin(TreeRowAdmin):
    list_display = ["label", "question", "sensitivity"]
    list_filter = ["question"]
    fields = [
        *("question", "label", "hint", "next_question", "next_outcome"),
        *("sensitivity", "exclusive", "unsure", "danger", "address", "button", "ref", "position"),
    ]

    def preview_path(self, row: models.Option) -> str:
        way = Tree(freeze()).way_to(row.question.ref)
        return _page(way | {row.question.ref: (row.ref,)})


def verdict_kinds() -> list[tuple[str, str]]:
    """What an outcome's verdict can be, and what that is called here."""
    kinds = list(models.VerdictKind.objects.values_list("ref", "name"))
    return kinds or [(kind.ref, kind.name) for kind in PLAIN_KINDS.values()]


@admin.register(models.VerdictKind)
class VerdictKindAdmin(TreeRowAdmin):
    list_display = ["name", "verdict", "icon", "colour", "position"]
    list_editable = ["position"]
    fields = ["name", "verdict", "icon", "colour", "ref", "position"]

    def preview_path(self, row: models.VerdictKind) -> str:
        draft = freeze()
        outcome = next((each for each in draft.outcomes if each.verdict == row.ref), None)
        return _page(Tree(draft).way_to_outcome(outcome.ref) if outcome else {})


class OutcomeForm(Addressed):
    verdict = forms.ChoiceField(
        label="slag",
        choices=verdict_kinds,
        help_text="Vad beskedet kallas och hur det ser ut bestämmer du under Slag av besked.",
    )


class ByVerdict(admin.SimpleListFilter):
    title = "slag"
    parameter_name = "verdict"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return verdict_kinds()

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(verdict=self.value()) if self.value() else queryset


@admin.register(models.Outcome)
class OutcomeAdmin(TreeRowAdmin):
    page_to_write = "write_outcome"
    list_display = ["title", "write", "called", "beyond", "position"]
    list_editable = ["position"]
    list_filter = [ByVerdict, "beyond"]
    form = OutcomeForm
    fields = [
        *("verdict", "title", "body", "in_english", "urgent", "source", "beyond"),
        *("invites", "contacts", "support", "ref", "position"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        kinds = models.VerdictKind.objects.filter(ref=OuterRef("verdict"))
        called = Subquery(kinds.values("name")[:1])
        rows: QuerySet = super().get_queryset(request).annotate(called=called)
        return rows

    @admin.display(description="slag", ordering="verdict")
    def called(self, row: models.Outcome) -> str:
        """A form that names no row is shown again with one that nobody has asked the database for."""
        return getattr(row, "called", "") or row.verdict

    def preview_path(self, row: models.Outcome) -> str:
        return _page(Tree(freeze()).way_to_outcome(row.ref))


@admin.register(models.Advice)
class AdviceAdmin(TreeRowAdmin):
    list_display = ["title", "kind", "beyond", "position"]
    list_editable = ["position"]
    list_filter = ["kind", "beyond", "outcomes"]
    fields = ["kind", "title", "body", "source", "beyond", "guide", "step", "ref", "position"]
    inlines = [ReadyTextInline, AdviceOptionInline, AdviceOutcomeInline]

    def preview_path(self, row: models.Advice) -> str:
        draft = freeze()
        (advice,) = (advice for advice in draft.advice if advice.ref == row.ref)
        return _page(example(Tree(draft), advice) or {})


@admin.register(models.Scenario)
class ScenarioAdmin(TreeRowAdmin):
    list_display = ["name", "outcome", "position"]
    list_editable = ["position"]
    list_select_related = ["outcome"]
    list_filter = ["outcome"]
    form = ScenarioForm

    class Media:
        css = {"all": ["editing/decisions.css"]}

    def preview_path(self, row: models.Scenario) -> str:
        (scenario,) = (scenario for scenario in freeze().scenarios if scenario.ref == row.ref)
        return _page(scenario.answers)


class RuleForm(Addressed):
    verdicts = forms.MultipleChoiceField(
        label="besked", required=False, choices=list(VERDICTS.items()), widget=forms.CheckboxSelectMultiple
    )


@admin.register(models.Rule)
class RuleAdmin(TreeRowAdmin):
    list_display = ["name", "holds", "position"]
    list_editable = ["position"]
    form = RuleForm
    fields = ["name", "must", "verdicts", "ref", "position"]
    inlines = [RuleOptionInline]

    @admin.display(description="gäller")
    def holds(self, row: models.Rule) -> str:
        return f"{row.get_must_display()} {' eller '.join(VERDICTS[each] for each in row.verdicts)}"

    def preview_path(self, row: models.Rule) -> str:
        draft = freeze()
        (rule,) = (rule for rule in draft.rules if rule.ref == row.ref)
        return _page(way_that_meets(Tree(draft), rule.when) or {})


def _page(answers: Answers) -> str:
    return f"ska-jag-kryptera/?{write(answers)}".rstrip("?")
