"""A thing gets another address: what points there is mended, and the old address leads on when published."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.contrib.admin.models import LogEntry

from decisions.models import Advice, Option, Question
from editing.conflicts.lock import one_writer
from guide.models import Environment, Guide, Step
from publishing.current import current_edition
from publishing.freeze import freeze
from publishing.models import Edition, Revision
from publishing.publish import publish
from readdressing.models import FormerAddress
from readdressing.readdress import KINDS, places, readdress
from routine.check import check
from tests.pages import links

pytestmark = pytest.mark.django_db


@pytest.fixture
def guide(draft) -> Guide:
    return Guide.objects.get(ref="webb")


def publish_draft() -> None:
    said = {"note": "Ny adress.", "weaker_because": "Frågorna heter något annat i adresser."}
    publish(by=None, significance=Edition.Significance.CLARIFICATION, **said)
    current_edition.forget()


def address(row) -> str:
    kind = next(kind for kind, model in KINDS.items() if type(row) is model)
    return f"/admin/adress/{kind}/{row.pk}/"


def test_the_page_of_a_row_leads_there_and_it_lists_the_texts_that_lead_to_the_row(editing, guide):
    assert address(guide) in editing.get(f"/admin/guide/guide/{guide.pk}/change/").text
    assert places(guide) and "Texter som leder dit" in editing.get(address(guide)).text


def test_links_are_mended_and_nothing_is_dead(editing, guide):
    answer = editing.post(address(guide), {"ref": "i-webblasaren", "mend": "on"}, follow=True)
    assert "Adressen är bytt till i-webblasaren" in answer.text
    guide.refresh_from_db()
    assert guide.ref == "i-webblasaren" and places(guide)
    assert not check(freeze())
    assert LogEntry.objects.filter(change_message__contains="från webb till i-webblasaren").exists()


def test_without_a_yes_links_are_left(guide, editor):
    readdress(guide, "i-webblasaren", mend=False, by=editor)
    assert any("/guider/webb/" in problem.message for problem in check(freeze()))


def test_it_is_one_save_that_can_be_taken_back(editing, guide, editor):
    before, saves = freeze(), Revision.objects.count()
    readdress(guide, "i-webblasaren", mend=True, by=editor)
    assert Revision.objects.count() == saves + 1
    editing.post(f"/admin/publishing/revision/{Revision.objects.latest('pk').pk}/change/", {"fore": "1"})
    assert freeze() == before


def test_an_address_that_another_has_is_refused_and_what_was_typed_stays(editing, guide):
    answer = editing.post(address(guide), {"ref": "dator", "mend": "on"})
    assert answer.status_code == 400 and 'value="dator"' in answer.text
    assert not FormerAddress.objects.exists()


def test_the_old_address_leads_on_when_it_is_published(client, guide, editor):
    readdress(guide, "i-webblasaren", mend=True, by=editor)
    assert client.get("/guider/webb/").status_code == 200
    publish_draft()
    for page in ("/guider/{}/", "/guider/{}/kort/", "/support/helpdesk/{}/"):
        answer = client.get(page.format("webb"))
        assert (answer.status_code, answer["Location"]) == (301, page.format("i-webblasaren"))
        assert client.get(answer["Location"]).status_code == 200


def test_an_old_edition_has_its_own_addresses_still(client, guide, editor):
    readdress(guide, "i-webblasaren", mend=True, by=editor)
    publish_draft()
    assert client.get("/utgavor/1/guider/webb/").status_code == 200


def test_a_name_twice_changed_leads_on_from_both(client, guide, editor):
    readdress(guide, "i-webblasaren", mend=True, by=editor)
    readdress(Guide.objects.get(pk=guide.pk), "natet", mend=True, by=editor)
    publish_draft()
    assert client.get("/guider/webb/")["Location"] == "/guider/natet/"
    assert client.get("/guider/i-webblasaren/")["Location"] == "/guider/natet/"


def test_a_spoken_code_of_the_old_name_leads_to_its_step(client, guide, editor):
    readdress(guide, "natet", mend=True, by=editor)
    publish_draft()
    step = guide.steps.order_by("position")[2]
    assert client.get("/W3/")["Location"] == f"/guider/natet/#{step.ref}"


def test_links_with_answers_lead_on(client, draft, editor):
    option = Option.objects.filter(question__position=Question.objects.order_by("position")[0].position)[0]
    old = f"{option.question.ref}={option.ref}"
    readdress(option, "nytt-svar", mend=True, by=editor)
    readdress(Question.objects.get(pk=option.question_id), "ny-fraga", mend=True, by=editor)
    publish_draft()
    answer = client.get(f"/ska-jag-kryptera/?{old}")
    assert (answer.status_code, answer["Location"]) == (301, "/ska-jag-kryptera/?ny-fraga=nytt-svar")
    assert client.get(answer["Location"]).status_code == 200


def test_what_never_was_is_not_found(client, guide):
    assert client.get("/guider/finns-inte/").status_code == 404


def test_what_names_it_by_its_address_follows(draft, editor):
    environment = Environment.objects.exclude(same_as="")[0]
    same = Environment.objects.get(ref=environment.same_as)
    readdress(same, "annan-miljo", mend=True, by=editor)
    environment.refresh_from_db()
    assert environment.same_as == "annan-miljo"


CRAWLED = ("/guider/", "/rutin/", "/support/", "/kansligt/", "/mottagare/")


def crawl(client, start="/") -> Iterator[tuple[str, int]]:
    waiting, seen = [start], {start}
    while waiting:
        page = waiting.pop()
        answer = client.get(page)
        yield page, answer.status_code
        for link in links(answer.text) if "html" in answer.get("Content-Type", "") else ():
            path = urlsplit(link).path
            if (
                path.startswith(("/guider/", "/rutin/", "/support/", "/kansligt/", "/mottagare/"))
                and path not in seen
            ):
                seen.add(path)
                waiting.append(path)


def test_with_every_address_changed_no_link_is_dead_and_every_old_page_leads_on(client, draft, editor):
    before = [page for page, status in crawl(client) if status == 200]
    with one_writer():
        for kind, model in KINDS.items():
            for row in model.objects.all() if kind != "page-text" else ():
                readdress(row, f"{row.ref[:40]}-ny", mend=True, by=editor)
    assert not check(freeze())
    publish_draft()
    assert {status for _, status in crawl(client)} == {200}
    answers = {page: client.get(page, follow=True) for page in before if not page.endswith(".pdf")}
    assert {page for page, answer in answers.items() if answer.status_code != 200} == set()
    assert Step.objects.exists() and Advice.objects.exists()


def test_odd_answers_are_looked_up_all_at_once(client, draft, django_assert_max_num_queries):
    client.get("/ska-jag-kryptera/")
    odd = "&".join(f"x{number}=\x00" for number in range(50)).replace("\x00", "%00")
    with django_assert_max_num_queries(1):
        assert client.get(f"/ska-jag-kryptera/?{odd}").status_code < 500
