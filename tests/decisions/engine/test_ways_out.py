"""Stop questions that nobody passes by, and what to do at once where somebody may be in danger."""

from msgspec.structs import replace

from decisions.check import check
from guide.pages.models import Contact
from publishing.current import current_edition
from publishing.publish import publish
from tests.decisions.samples import option, outcome, question, questionnaire, rule

STOP = rule("r", "asked", when=("stopp.skyddat",))


def tree(*, asked: bool, **fields):
    """Two ways to an invitation: one by the stop question, and one by it or past it."""
    return questionnaire(
        question(
            "arende",
            option("skicka", "stopp"),
            option("fa", "stopp" if asked else None, None if asked else "skriv"),
        ),
        question("stopp", option("skyddat", outcome="slut"), option("inget", outcome="skriv")),
        outcomes=(outcome("slut"), outcome("skriv", invites=True)),
        **fields,
    )


def test_a_way_past_the_stop_question_is_shown():
    assert not check(tree(asked=True, rules=(STOP,)))
    (problem,) = check(tree(asked=False, rules=(STOP,)))
    assert "”Utfallet skriv.”" in problem.message
    assert problem.answers == {"arende": ("fa",)}


def test_a_verdict_may_count_as_an_invitation():
    outcomes = (outcome("slut"), outcome("skriv", "encrypt"))
    past = replace(tree(asked=False), outcomes=outcomes)
    assert not check(replace(past, rules=(STOP,)))
    assert check(replace(past, rules=(rule("r", "asked", "encrypt", when=("stopp.skyddat",)),)))


def test_an_answer_of_danger_must_lead_to_what_to_do_at_once():
    def with_urgent(text):
        return questionnaire(
            question("a", option("fara", outcome="slut", danger=True), option("inget", outcome="slut")),
            outcomes=(outcome("slut", urgent=text),),
        )

    assert not check(with_urgent("Ring **112**."))
    (problem,) = check(with_urgent(""))
    assert "någon kan vara i fara" in problem.message
    assert problem.refs == ("a", "fara")


def page(client, query):
    return client.get(f"/ska-jag-kryptera/?{query}", follow=True).content.decode()


def test_a_report_of_concern_is_told_to_ring(reader):
    html = page(reader, "arende=skicka&vem=anstalld&innehall=fara&innehall=kansliga")
    assert "Ring eller använd e-tjänsten" in html
    assert "<strong>112</strong>" in html
    assert "Slå på krypteringen" not in html


def test_a_source_of_several_sentences_ends_with_one_full_stop(reader):
    html = page(reader, "arende=skicka&vem=anstalld&innehall=fara")
    assert "Rådet att ringa är allmänt." in html
    assert "allmänt.." not in html


def test_the_owners_contacts_stand_in_the_verdict(draft, client):
    assert "socialjouren" in page(client, "arende=skicka&vem=anstalld&innehall=fara")
    Contact.objects.create(role="social_services", kind="phone", value="0523-66 40 00", label="Mottagningen")
    publish(by=None, note="", significance="clarification")
    current_edition.look_again()
    html = page(client, "arende=skicka&vem=anstalld&innehall=fara")
    assert 'href="tel:+46523664000"' in html


def test_whoever_has_another_outlook_is_told_to_ask_the_municipality_first(reader):
    for who in ("vem=lov&konto=nej", "vem=politiker&konto=nej", "vem=bolag&bolag=nej", "vem=inget"):
        html = page(reader, f"arende=skicka&{who}&utifran=kansligt&vart=kommunen")
        assert "Be kommunen skriva krypterat först" in html
        assert "3580@" not in html


def test_a_politician_is_told_not_to_use_a_private_account(reader):
    assert "JO 7919-2017" in page(
        reader, "arende=skicka&vem=politiker&konto=nej&utifran=kansligt&vart=kommunen"
    )
    assert "JO 7919-2017" not in page(
        reader, "arende=skicka&vem=lov&konto=nej&utifran=kansligt&vart=kommunen"
    )


def test_a_politician_without_a_reason_is_told_so_too(reader):
    assert "JO 7919-2017" in page(reader, "arende=skicka&vem=politiker&konto=nej&utifran=inget")


def test_whoever_is_outside_is_sent_to_no_manager_where_mail_must_not_be_used(reader):
    html = page(reader, "arende=skicka&vem=inget&utifran=skyddade")
    assert "Ring den du har kontakt med i kommunen" in html
    assert "<strong>112</strong>" in html
    assert "din chef" not in html


def test_a_recipient_who_uses_a_code_is_a_reason_to_check_the_address(reader):
    way = (
        "arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&konversation=jag"
        "&mottagare={}&skydd=kryptera&outlook=webb"
    )
    html = page(reader, way.format("annan"))
    verdict = html.split('<header class="verdict')[1].split("</header>")[0]
    assert "Får du lämna ut uppgifterna" in verdict
    assert "Är adressen hens egen?" in html
    assert "Är adressen hens egen?" not in page(reader, way.format("kommunen"))


def test_an_old_link_to_an_invitation_leads_to_the_stop_question(reader):
    html = page(reader, "arende=ta-emot&inkommande=nej&u=1")
    assert "Gäller uppgifterna något av detta?" in html
