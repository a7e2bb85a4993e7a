"""Signing in by SAML 2.0: whom a provider's signed answer lets in, and every other answer that must not."""

import copy

import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.contrib.auth.models import Group, User
from django.test import Client
from lxml import etree

from accounts.saml_claims import TOO_MANY_GROUPS, claims_of
from config.checks import check_environment
from tests.accounts.saml_provider import (
    ADDRESS,
    ANSWERS,
    ENTITY_ID,
    GROUPS,
    NAME,
    SAML,
    SamlProvider,
    question_of,
)
from tests.accounts.test_single_sign_on import is_signed_in, refused
from tests.environment import settings_of

START, METADATA = "/konto/organisation/", "/konto/organisation/saml/"
ANSWER = "/konto/organisation/saml/svar/"
ELSEWHERE = (
    "<saml:AudienceRestriction><saml:Audience>https://x.example</saml:Audience></saml:AudienceRestriction>"
)


@pytest.fixture(scope="module")
def identity():
    return SamlProvider()


@pytest.fixture
def provider(identity, edition, settings, tmp_path):
    provider = copy.copy(identity)
    provider.attributes, provider.wrong = dict(identity.attributes), {}
    (tmp_path / "idp.xml").write_text(provider.metadata())
    for role in ("Redaktör", "Fastställare"):
        Group.objects.get_or_create(name=role)
    made = settings_of(
        SECRET_KEY="key",
        SAML_METADATA=str(tmp_path / "idp.xml"),
        OIDC_ROLES="Redaktör=group-editors,Fastställare=group-approvers",
    )
    for name in made:
        if name.startswith("SAML_") or name == "OIDC_ROLES":
            setattr(settings, name, made[name])
    return provider


def ask(client, next_url="/admin/"):
    response = client.get(START, {"next": next_url})
    assert response.status_code == 302
    return response["Location"]


def send(client, answer):
    """As the page between does it, once the browser has its cookie."""
    return client.post(ANSWER, {"SAMLResponse": answer, "again": "1"})


def sign_in(provider, client=None, change=None):
    client = client or Client()
    return client, send(client, provider.answer(ask(client), change))


def test_the_sign_in_page_leads_to_the_provider(provider):
    assert f'href="{START}?next=/admin/"' in Client().get("/konto/logga-in/?next=/admin/").text
    asked = ask(Client())
    question = question_of(asked)
    assert asked.startswith(f"{NAME}/in?")
    assert question.get("AssertionConsumerServiceURL") == ANSWERS
    assert question.find(f"{SAML}Issuer").text == ENTITY_ID


def test_a_person_in_a_group_comes_in_with_its_role(provider):
    client, response = sign_in(provider)
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    user = User.objects.get()
    assert [group.name for group in user.groups.all()] == ["Redaktör"]
    assert user.is_staff and not user.is_superuser and not user.has_usable_password()
    assert user.email == "eva@example.se" and client.get("/admin/").status_code == 200


def test_a_person_is_issuer_and_id_and_nothing_more_is_kept(provider):
    sign_in(provider)
    provider.attributes |= {ADDRESS: ["eva.ny@example.se"], GROUPS: ["group-approvers"]}
    sign_in(provider)
    account = SocialAccount.objects.get()
    assert (account.uid, account.extra_data) == (f"{NAME}|eva-1", {})
    assert account.user.email == "eva.ny@example.se" and account.user.groups.get().name == "Fastställare"


def test_a_local_account_of_the_same_address_is_somebody_else(provider):
    local = User.objects.create_superuser("eva", "eva@example.se", "ett-långt-lösenord")
    sign_in(provider)
    assert not SocialAccount.objects.filter(user=local).exists() and User.objects.count() == 2


def test_the_answer_comes_without_the_strict_cookie_and_is_sent_again_by_our_own_page(provider):
    page = Client(enforce_csrf_checks=True).post(ANSWER, {"SAMLResponse": 'PHg+"'})
    assert page.status_code == 200 and 'name="SAMLResponse" value="PHg+&quot;"' in page.text
    assert "js/send_again.js" in page.text and "no-store" in page["Cache-Control"] and not page.cookies


def test_who_is_in_no_group_is_refused_and_loses_what_there_was(provider):
    sign_in(provider)
    provider.attributes = {}
    assert refused(*sign_in(provider))
    assert not User.objects.get().is_staff


def test_too_many_groups_are_told_as_what_they_are(provider):
    provider.attributes = {TOO_MANY_GROUPS: ["https://graph.example/groups"]}
    _, response = sign_in(provider)
    assert response.status_code == 403 and "Du är med i för många grupper" in response.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"audience": ELSEWHERE},
        {"audience": ""},
        {"recipient": 'Recipient="https://x.example/svar/"'},
        {"recipient": ""},
        {"until": 'NotOnOrAfter="2020-01-01T00:00:00Z"'},
        {"until": ""},
        {"in_response_to": 'InResponseTo="another"'},
        {"in_response_to": ""},
        {"answers": "another", "in_response_to": 'InResponseTo="another"'},
        {"issuer": "https://x.example"},
        {"destination": "https://x.example/svar/"},
        {"status": "Responder"},
    ],
    ids=lambda wrong: " ".join(f"{name}={value[-24:]}" for name, value in wrong.items()),
)  # fmt: skip
def test_an_answer_that_is_not_right_is_refused(provider, wrong):
    provider.wrong = wrong
    assert refused(*sign_in(provider))
    assert not User.objects.exists()


def test_an_answer_that_nobody_signed_is_refused(provider):
    provider.signs_with = None
    assert refused(*sign_in(provider))


def test_an_answer_that_somebody_else_signed_is_refused(provider):
    provider.signs_with = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert refused(*sign_in(provider))


def test_an_answer_that_was_changed_after_the_signing_is_refused(provider):
    def promote(response):
        response.find(f".//{SAML}AttributeValue").text = "group-approvers"

    assert refused(*sign_in(provider, change=promote))


def forged(assertion):
    """The attacker's own, in which the attacker is somebody else."""
    evil = copy.deepcopy(assertion)
    evil.set("ID", "evil")
    evil.find(f".//{SAML}NameID").text = "chef-1"
    evil.remove(evil.find("{http://www.w3.org/2000/09/xmldsig#}Signature"))
    return evil


def before(response, assertion):
    response.insert(response.index(assertion), forged(assertion))


def after(response, assertion):
    response.append(forged(assertion))


def around(response, assertion):
    evil = forged(assertion)
    response.replace(assertion, evil)
    evil.append(assertion)


def in_its_signature(response, assertion):
    evil = forged(assertion)
    signature = copy.deepcopy(assertion.find("{http://www.w3.org/2000/09/xmldsig#}Signature"))
    thing = etree.SubElement(signature, "{http://www.w3.org/2000/09/xmldsig#}Object")
    response.replace(assertion, evil)
    evil.insert(1, signature)
    thing.append(assertion)


def in_extensions(response, assertion):
    extensions = etree.Element("{urn:oasis:names:tc:SAML:2.0:protocol}Extensions")
    response.insert(1, extensions)
    response.replace(assertion, forged(assertion))
    extensions.append(assertion)


@pytest.mark.parametrize("wrapping", [before, after, around, in_its_signature, in_extensions])
def test_a_signed_assertion_lends_its_signature_to_no_other(provider, wrapping):
    def wrap(response):
        wrapping(response, response.find(f"{SAML}Assertion"))

    assert refused(*sign_in(provider, change=wrap))
    assert not User.objects.exists()


def test_a_comment_does_not_cut_a_name(provider):
    """What is signed without comments must be read without them: eva<!-- -->-1 is eva-1, never eva."""

    def comment(response):
        name = response.find(f".//{SAML}NameID")
        name.text, inside = "eva", etree.Comment("x")
        inside.tail = "-1"
        name.append(inside)

    sign_in(provider, change=comment)
    assert [account.uid for account in SocialAccount.objects.all()] in ([], [f"{NAME}|eva-1"])


def test_an_answer_cannot_be_used_twice(provider, caplog):
    client = Client()
    answer = provider.answer(ask(client))
    assert send(client, answer)["Location"] == "/admin/"
    client.logout()
    assert refused(client, send(client, answer)) and "has had its reply" in caplog.text


def test_an_answer_cannot_be_used_by_another_browser(provider):
    answer = provider.answer(ask(Client()))
    other = Client()
    ask(other)
    assert refused(other, send(other, answer))


def test_an_old_assertion_does_not_fit_into_a_new_answer(provider):
    """Response itself is not signed: only the assertion's own word ties it to a question."""
    client = Client()
    old = provider.answer(ask(client))
    provider.wrong = {"in_response_to": 'InResponseTo="old"'}
    assert old and refused(client, send(client, provider.answer(ask(client))))


@pytest.mark.parametrize("format", ["transient", "emailAddress"])
def test_an_id_that_does_not_last_is_nobody(provider, format, caplog):
    provider.format = f"urn:oasis:names:tc:SAML:2.0:nameid-format:{format}"
    assert refused(*sign_in(provider))
    assert "no lasting id" in caplog.text


def test_settings_say_which_attributes_count(provider, settings):
    settings.SAML_ATTRIBUTES = {"id": "employeeNumber", "groups": "memberOf"}
    provider.attributes = {
        "employeeNumber": ["4711"],
        "memberOf": ["group-approvers"],
        GROUPS: ["group-editors"],
    }
    sign_in(provider)
    assert SocialAccount.objects.get().uid == f"{NAME}|4711"
    assert User.objects.get().groups.get().name == "Fastställare"


def test_attributes_without_a_text_are_nothing():
    assert claims_of({GROUPS: ["", " a ", None, {"NameID": "x"}]}, {})["groups"] == ["a"]


@pytest.mark.parametrize(
    "answer", ["", "x", "PHg+", "PCFET0NUWVBFIHggWzwhRU5USVRZIHggInkiPl0+PHg+Jng7PC94Pg==", "å", "A" * 90_000]
)
def test_what_is_no_answer_is_refused(provider, answer):
    client = Client()
    ask(client)
    assert refused(client, send(client, answer))


def test_refusals_are_logged_with_their_reason(provider, caplog):
    provider.signs_with = None
    sign_in(provider)
    assert "Single sign-on was refused: " in caplog.text and "igned" in caplog.text


@pytest.mark.parametrize("next_url", ["https://evil.example/", "//evil.example/"])
def test_it_leads_to_no_other_site(provider, next_url):
    client = Client()
    assert send(client, provider.answer(ask(client, next_url)))["Location"] == "/admin/"


def test_the_provider_is_told_of_the_site(provider):
    response = Client().get(METADATA)
    told = etree.fromstring(response.content)
    assert told.get("entityID") == ENTITY_ID and response["Content-Type"] == "application/samlmetadata+xml"
    (place,) = told.iter("{urn:oasis:names:tc:SAML:2.0:metadata}AssertionConsumerService")
    (site,) = told.iter("{urn:oasis:names:tc:SAML:2.0:metadata}SPSSODescriptor")
    assert place.get("Location") == ANSWERS and site.get("WantAssertionsSigned") == "true"
    assert not told.get("validUntil"), "what an administrator has taken in must not end by itself"


def test_one_of_a_federation_is_chosen_by_its_name(provider, settings, tmp_path):
    other = provider.metadata().replace(NAME, "https://another.example")
    (tmp_path / "all.xml").write_text(
        f'<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">{other}{provider.metadata()}'
        "</md:EntitiesDescriptor>"
    )
    settings.SAML_METADATA, settings.SAML_PROVIDER = str(tmp_path / "all.xml"), NAME
    client, _ = sign_in(provider)
    assert is_signed_in(client)


def test_signing_out_says_that_the_account_of_the_organisation_goes_on(provider):
    client, _ = sign_in(provider)
    page = client.post("/konto/logga-ut/", follow=True).text
    assert "Ditt arbetskonto är fortfarande inloggat" in page and not is_signed_in(client)


def test_without_settings_there_is_none(reader):
    assert reader.get(METADATA).status_code == 404
    assert reader.post(ANSWER, {"again": "1"}).status_code == 404


@pytest.mark.parametrize("text", [None, "", "<x/>", "inte xml"])
def test_metadata_of_no_provider_is_told_before_the_site_starts(settings, tmp_path, text):
    if text is not None:
        (tmp_path / "x.xml").write_text(text)
    settings.SAML_METADATA = str(tmp_path / "x.xml")
    assert any(fault.id == "kryptera.E026" for fault in check_environment(None))


def test_two_ways_to_one_account_are_refused(provider, settings):
    made = settings_of(SECRET_KEY="key", OIDC_SERVER_URL="https://login.example.se")
    settings.OIDC_SERVER_URL = made["OIDC_SERVER_URL"]
    settings.SOCIALACCOUNT_PROVIDERS = made["SOCIALACCOUNT_PROVIDERS"]
    assert any("SAML_METADATA" in fault.msg for fault in check_environment(None))
