"""Sources that name chapters and guides of the routine, and lead there."""

from msgspec.structs import replace

from editing.described import Source, texts
from guide.sources import parts, unknown
from guide.templatetags.guides import source_links
from routine.check import check
from tests.publishing.samples import sample_document
from transfer.files.reading import Content

ROUTINE = sample_document().routine
CHAPTER, GUIDE = ROUTINE.sections[0], ROUTINE.guides[0]


def test_what_stands_between_quotation_marks_leads_to_its_chapter_or_guide():
    source = f"Rutinen: ”{CHAPTER.title}”; ”{GUIDE.title}”"
    assert [address for _, address in parts(source, ROUTINE) if address] == [
        f"/rutin/#{CHAPTER.ref}",
        f"/guider/{GUIDE.ref}/",
    ]


def test_the_rest_of_a_source_is_text_and_never_html():
    html = source_links(f"<b>Microsoft</b>, ”{CHAPTER.title}”", ROUTINE)
    assert html == f'&lt;b&gt;Microsoft&lt;/b&gt;, <a href="/rutin/#{CHAPTER.ref}">{CHAPTER.title}</a>'


def test_a_name_that_nothing_has_is_no_link_and_told():
    assert source_links("Rutinen: ”Bilaga 7”", ROUTINE) == "Rutinen: ”Bilaga 7”"
    assert unknown("Rutinen: ”Bilaga 7”", ROUTINE) == ["Bilaga 7"]


def test_no_edition_is_published_with_a_source_that_does_not_exist():
    document = sample_document()
    first, *rest = document.questionnaire.outcomes
    outcomes = (replace(first, source="Rutinen: ”Bilaga 7”"), *rest)
    wrong = replace(document, questionnaire=replace(document.questionnaire, outcomes=outcomes))
    (problem,) = [each for each in check(wrong) if each not in check(document)]
    assert problem.kind == "outcome" and "”Bilaga 7”" in problem.message


def test_what_the_shipped_routine_itself_says_names_its_chapter(content: Content):
    questionnaire, routine = content.document.questionnaire, content.document.routine
    own = [each for each in (*questionnaire.outcomes, *questionnaire.advice) if not each.beyond]
    assert len(own) > 40
    nameless = [each.ref for each in own if not any(to for _, to in parts(each.source, routine))]
    assert nameless == []


def test_the_shipped_sources_that_build_on_the_routine_say_where(content: Content):
    vague = [source for _, source in texts(content.document, Source) if "rutinen: " in source.lower()]
    assert len(vague) > 60
    assert [source for source in vague if "”" not in source] == []
