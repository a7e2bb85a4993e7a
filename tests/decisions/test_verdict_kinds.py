"""What verdicts are called, and how they look, is the routine's own; how strict they are is not."""

import pytest
from msgspec.json import decode as parsed
from msgspec.json import encode as as_json
from msgspec.structs import replace

from decisions.check import check
from decisions.earlier import with_verdict_kinds
from decisions.engine.behaviour import compare
from decisions.engine.scenarios import by_verdict, cases
from decisions.models import Outcome, VerdictKind
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import publish
from routine.document import decode, encode
from tests.decisions.samples import SAMPLE, kind, rule

ENCRYPT = kind("encrypt", "encrypt", name="Kryptera")
PORTAL = kind("e-tjanst", "encrypt", name="Använd e-tjänsten", icon="web", colour="blue")
STOP = kind("not_by_email", "not_by_email", name="Skicka inte")
TWO_WAYS = replace(
    SAMPLE,
    verdict_kinds=(ENCRYPT, PORTAL, STOP),
    outcomes=tuple(
        replace(each, verdict="e-tjanst") if each.ref == "kryptera" else each for each in SAMPLE.outcomes
    ),
)


def messages(*kinds):
    return [problem.message for problem in check(replace(TWO_WAYS, verdict_kinds=kinds))]


def test_a_routine_may_have_several_positive_verdicts():
    assert check(TWO_WAYS) == []
    assert TWO_WAYS.called("encrypt") == "Kryptera eller Använd e-tjänsten"
    assert TWO_WAYS.kind_of(TWO_WAYS.outcome("kryptera")) == PORTAL


def test_a_rule_holds_however_the_verdict_is_called():
    never = rule("aldrig", "never", "encrypt", when=("innehall.halsa",))
    assert [problem.kind for problem in check(replace(TWO_WAYS, rules=(never,)))] == ["rule"]


def test_other_words_are_no_milder_verdict():
    assert compare(SAMPLE, TWO_WAYS).changes == ()
    milder = replace(TWO_WAYS, verdict_kinds=(ENCRYPT, replace(PORTAL, verdict="no_need"), STOP))
    assert [change.is_weaker for change in compare(SAMPLE, milder).changes] == [True]


def test_an_outcome_of_a_kind_that_is_gone_stops_publishing():
    assert messages(ENCRYPT, STOP) == ["Utfallet ”Utfallet kryptera.” är av slaget e-tjanst, som inte finns."]


def test_verdicts_can_be_told_apart_without_their_colours():
    (same_icon,) = messages(ENCRYPT, PORTAL, replace(STOP, icon="web"))
    assert "har samma symbol" in same_icon
    assert messages(ENCRYPT, PORTAL, replace(STOP, name="KRYPTERA")) == [
        "Två slag av besked heter ”Kryptera”."
    ]


def test_cases_stand_under_what_their_verdicts_are_called():
    found = by_verdict(TWO_WAYS, cases(TWO_WAYS))
    assert PORTAL in [each for each, _ in found]
    assert sum(len(group) for _, group in found) == len(cases(TWO_WAYS))


def test_an_edition_from_before_is_read_with_the_words_of_its_time(content):
    written = parsed(encode(content.document))
    del written["questionnaire"]["verdict_kinds"]
    assert decode(as_json(written).decode()) == content.document
    assert "verdict_kinds" not in with_verdict_kinds({"questions": []})


@pytest.mark.django_db
def test_an_editor_adds_a_verdict_and_readers_meet_its_words_icon_and_colour(draft, editing, reader):
    add = {
        "name": "Använd e-tjänsten",
        "verdict": "encrypt",
        "icon": "web",
        "colour": "blue",
        "ref": "",
        "position": 9,
    }
    assert editing.post("/admin/decisions/verdictkind/add/", add).status_code == 302
    row = VerdictKind.objects.get(name="Använd e-tjänsten")
    assert row.ref == "anvand-e-tjansten"
    Outcome.objects.filter(ref="kryptera").update(verdict=row.ref)
    publish(by=None, note="Nya ord.", significance=Edition.Significance.CHANGE)
    case = next(each for each in freeze().questionnaire.scenarios if each.outcome == "kryptera")
    way = "&".join(f"{question}={ref}" for question, refs in case.answers.items() for ref in refs)
    html = reader.get(f"/ska-jag-kryptera/?{way}", follow=True).text
    assert 'class="verdict tone-blue"' in html and "#web" in html
    assert '<p class="verdict-kind">Använd e-tjänsten</p>' in html
    assert "Använd e-tjänsten" in reader.get("/ska-jag-kryptera/exempel/").text
