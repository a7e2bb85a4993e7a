"""The shipped questions are asked where they need fewest pages; as switches only where no verdict hangs on them."""

from django.db import migrations

from decisions.earlier import BUTTONS, PLACES, SWITCHES


def fill(apps, schema_editor):
    Question, Option, Outcome = (
        apps.get_model("decisions", name) for name in ("Question", "Option", "Outcome")
    )
    verdicts = dict(Outcome.objects.values_list("pk", "verdict"))
    targets = {}
    for owner, question, outcome in Option.objects.values_list(
        "question", "next_question", "next_outcome"
    ):
        targets.setdefault(owner, []).append((question, verdicts.get(outcome)))
    refs = dict(Question.objects.values_list("pk", "ref"))
    for ref, (place, default) in PLACES.items():
        for question in Question.objects.filter(ref=ref):
            beyond = set()
            is_settled = len(_verdicts(question.pk, targets, beyond)) == 1
            has_default = not default or question.options.filter(ref=default).exists()
            may_switch = question.kind == "one" and is_settled and {refs[each] for each in beyond} <= SWITCHES
            if has_default and (may_switch or ref not in SWITCHES):
                Question.objects.filter(pk=question.pk).update(place=place, default=default)
    for (question, option), button in BUTTONS.items():
        Option.objects.filter(question__ref=question, ref=option).update(button=button)


def _verdicts(question, targets, seen):
    """The verdicts that lie beyond a question; None stands for an answer that leads nowhere."""
    if question in seen:
        return set()
    seen.add(question)
    found = set()
    for following, verdict in targets.get(question, ()):
        found |= _verdicts(following, targets, seen) if following else {verdict}
    return found


class Migration(migrations.Migration):
    dependencies = [("decisions", "0009_switches")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
