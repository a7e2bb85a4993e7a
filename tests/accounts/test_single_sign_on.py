"""Single sign-on against an OpenID provider on this machine: who comes in, as whom, and who never does."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.contrib.auth.models import Group, User
from django.test import Client

from tests.accounts.provider import CLIENT_ID, CLIENT_SECRET, TENANT, running_provider
from tests.environment import settings_of

START = "/konto/organisation/"
OTHER_TENANT = "22222222-2222-2222-2222-222222222222"


@pytest.fixture
def provider(edition, settings, monkeypatch):
    monkeypatch.setattr("accounts.provider_calls._told", {})
    for role in ("Redaktör", "Fastställare"):
        Group.objects.get_or_create(name=role)
    with running_provider() as provider:
        made = settings_of(
            SECRET_KEY="key",
            OIDC_SERVER_URL=provider.issuer,
            OIDC_CLIENT_ID=CLIENT_ID,
            OIDC_CLIENT_SECRET=CLIENT_SECRET,
            OIDC_ROLES="Redaktör=group-editors,Fastställare=group-approvers",
        )
        for name in ("OIDC_SERVER_URL", "OIDC_ROLES", "SOCIALACCOUNT_PROVIDERS"):
            setattr(settings, name, made[name])
        provider.person["groups"] = ["group-editors"]
        yield provider


def start(client, next_url="/admin/"):
    """Follows the link on the sign-in page to the provider, and returns where that sends the browser back."""
    response = client.get(START, {"next": next_url})
    assert response.status_code == 302
    sent_back = requests.get(response["Location"], allow_redirects=False, timeout=5)
    assert sent_back.status_code == 302
    parts = urlsplit(sent_back.headers["Location"])
    return f"{parts.path}?{parts.query}"


def sign_in(client=None):
    client = client or Client()
    return client, client.get(start(client))


def is_signed_in(client):
    return "_auth_user_id" in client.session


def refused(client, response):
    page = response.content.decode()
    return response.status_code == 401 and "Inloggningen gick inte" in page and not is_signed_in(client)


def test_the_sign_in_page_leads_there_by_a_link(provider):
    page = Client().get("/konto/logga-in/?next=/admin/").content.decode()
    assert 'href="/konto/organisation/?next=/admin/"' in page


def test_a_person_in_a_group_comes_in_with_its_role(provider):
    client, response = sign_in()
    assert (response.status_code, response["Location"]) == (302, "/admin/")
    user = User.objects.get()
    assert [group.name for group in user.groups.all()] == ["Redaktör"]
    assert user.is_staff and not user.is_superuser and not user.has_usable_password()
    assert client.get("/admin/").status_code == 200


def test_what_is_sent_to_the_provider_ties_the_answer_to_this_sign_in(provider):
    start(Client())
    assert {"state", "nonce", "code_challenge"} <= provider.asked.keys()
    assert provider.asked["code_challenge_method"] == "S256"
    assert provider.asked["redirect_uri"] == "http://127.0.0.1:8000/konto/organisation/svar/"


def test_a_person_is_issuer_tenant_and_object_id(provider):
    sign_in()
    assert SocialAccount.objects.get().uid == f"{provider.issuer}|{TENANT}|eva"
    provider.person |= {"preferred_username": "nytt.namn@example.se"}
    provider.wrong = {"sub": "another-pairwise-subject"}
    sign_in()
    assert User.objects.count() == SocialAccount.objects.count() == 1


def test_nothing_of_the_token_is_kept(provider):
    provider.person |= {"given_name": "Eva", "phone_number": "070-000 00 00"}
    sign_in()
    assert SocialAccount.objects.get().extra_data == {}


def test_the_address_is_where_mail_goes_and_follows_the_provider(provider):
    provider.person |= {"email": "eva@example.se"}
    sign_in()
    assert User.objects.get().email == "eva@example.se"
    provider.person |= {"email": "eva.ny@example.se"}
    sign_in()
    assert User.objects.get().email == "eva.ny@example.se"


@pytest.mark.parametrize("address", [None, "", "inte en adress", "eva@example.se\nBcc: x@example.se"])
def test_what_is_no_address_is_not_kept(provider, address):
    provider.person |= {"email": address}
    sign_in()
    assert User.objects.get().email == ""


@pytest.mark.parametrize(
    "groups", ["group-editors", "group-cleaners,group-editors", "group-cleaners group-editors"]
)
def test_groups_may_come_as_a_string(provider, groups):
    provider.person["groups"] = groups
    sign_in()
    assert [group.name for group in User.objects.get().groups.all()] == ["Redaktör"]


def test_a_string_gives_no_role_by_a_part_of_its_name(provider):
    provider.person["groups"] = "group-editors-of-another-site"
    client, response = sign_in()
    assert refused(client, response)


@pytest.mark.parametrize("left_out", [{"hasgroups": True}, {"_claim_names": {"groups": "src1"}}])
def test_groups_too_many_for_a_token_are_told_as_what_they_are(provider, left_out, caplog):
    provider.wrong = {"groups": None, **left_out}
    client, response = sign_in()
    assert response.status_code == 403 and "Du är med i för många grupper" in response.text
    assert not is_signed_in(client) and "more groups than" in caplog.text


def test_app_roles_do_where_groups_are_too_many(provider):
    provider.wrong = {"groups": None, "hasgroups": True, "roles": ["group-editors"]}
    client, _ = sign_in()
    assert is_signed_in(client)


def test_a_provider_without_object_ids_is_known_by_subject(provider):
    provider.wrong = {"oid": None, "tid": None}
    sign_in()
    assert SocialAccount.objects.get().uid == f"{provider.issuer}|pairwise-eva"


def test_the_same_email_with_another_object_id_is_another_person(provider):
    """nOAuth: whoever can set an e-mail address in some directory must not become its owner here."""
    local = User.objects.create_superuser("chef", "chef@example.se", "ett-långt-lösenord")
    provider.person |= {"oid": "attacker", "email": "chef@example.se", "preferred_username": "chef"}
    provider.wrong = {"email_verified": True}
    sign_in()
    assert User.objects.count() == 2
    assert not SocialAccount.objects.filter(user=local).exists()
    assert not User.objects.exclude(pk=local.pk).get().is_superuser


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"tid": OTHER_TENANT}, id="other tenant"),
        pytest.param({"iss": f"https://login.microsoftonline.com/{OTHER_TENANT}/v2.0"}, id="other issuer"),
        pytest.param({"aud": "another-application"}, id="other audience"),
        pytest.param({"aud": [CLIENT_ID, "another-application"]}, id="one audience too many"),
        pytest.param({"exp": 1_600_000_000}, id="expired"),
        pytest.param({"exp": None}, id="never expires"),
        pytest.param({"iat": 4_000_000_000}, id="from the future"),
        pytest.param({"nonce": "of-another-sign-in"}, id="other nonce"),
        pytest.param({"nonce": None}, id="no nonce"),
        pytest.param({"oid": "eva", "tid": None}, id="object id without tenant"),
        pytest.param({"groups": ["group-cleaners"]}, id="none of the groups"),
        pytest.param({"groups": None}, id="no groups"),
    ],
)
def test_a_token_that_is_not_right_is_refused(provider, wrong):
    provider.wrong = wrong
    client, response = sign_in()
    assert refused(client, response)
    assert not User.objects.exists()


def test_a_token_signed_by_somebody_else_is_refused(provider):
    provider.signed_with = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert refused(*sign_in())


@pytest.mark.parametrize(("key", "algorithm"), [("", "none"), ("s" * 32, "HS256")])
def test_a_token_without_the_providers_signature_is_refused(provider, key, algorithm):
    provider.signed_with, provider.algorithm = key, algorithm
    assert refused(*sign_in())


def test_an_answer_cannot_be_used_twice(provider):
    client = Client()
    answer = start(client)
    client.get(answer)
    client.logout()
    assert refused(client, client.get(answer + "&_redir="))


def test_an_answer_cannot_be_used_by_another_browser(provider):
    answer = start(Client())
    other = Client()
    assert refused(other, other.get(answer + "&_redir="))


def test_an_answer_without_the_code_or_the_state_is_refused(provider):
    client = Client()
    state = parse_qs(urlsplit(start(client)).query)["state"][0]
    assert refused(client, client.get(f"/konto/organisation/svar/?state={state}"))
    assert refused(client, client.get("/konto/organisation/svar/?code=x&state=x&_redir="))


def test_another_code_than_the_one_given_is_refused(provider):
    client = Client()
    state = parse_qs(urlsplit(start(client)).query)["state"][0]
    assert refused(client, client.get(f"/konto/organisation/svar/?code=guessed&state={state}"))


def test_a_provider_that_calls_itself_something_else_is_refused(provider):
    provider.config = {"issuer": "https://evil.example"}
    client = Client()
    assert refused(client, client.get(START))


def test_a_provider_that_does_not_answer_gives_no_error_page_of_ours(provider, settings):
    own = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    own["APPS"][0]["settings"]["server_url"] = "http://127.0.0.1:9"
    response = Client().get(START)
    assert response.status_code == 503 and response["Retry-After"] == "30"
    assert "Organisationens inloggning svarar inte" in response.content.decode()


def test_what_the_provider_tells_of_itself_is_asked_for_once(provider):
    sign_in()
    sign_in()
    assert provider.told == ["openid-configuration", "keys"]


def test_a_new_key_is_learnt_where_the_old_ones_are_not_quite_new(provider, monkeypatch):
    sign_in()
    provider.key = provider.signed_with = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    provider.key_name = "key-2"
    assert refused(*sign_in())
    monkeypatch.setattr("accounts.single_sign_on.NEW_KEY_KNOWN_AFTER", 0)
    client, _ = sign_in()
    assert is_signed_in(client)


@pytest.mark.parametrize("silent", ["token", "keys"])
def test_an_answer_is_not_waited_for_without_end(provider, monkeypatch, silent):
    monkeypatch.setattr("accounts.provider_calls.SECONDS", 0.2)
    client = Client()
    answer = start(client)
    provider.silent_at = silent
    response = client.get(answer)
    provider.speaks.set()
    assert response.status_code == 503 and not is_signed_in(client)  # it would have spoken in the end


def test_the_answer_may_come_without_the_strict_cookie_and_is_then_asked_for_again(provider):
    client = Client()
    answer = start(client)
    page = Client().get(answer).content.decode()
    assert '<meta http-equiv="refresh" content="0;url=/konto/organisation/svar/?' in page
    assert client.get(answer + "&_redir=")["Location"] == "/admin/"


def test_a_group_that_is_lost_is_lost_here_too(provider):
    sign_in()
    provider.person["groups"] = ["group-approvers"]
    sign_in()
    assert [group.name for group in User.objects.get().groups.all()] == ["Fastställare"]


def test_who_is_in_no_group_any_longer_can_do_nothing_even_where_still_signed_in(provider):
    elsewhere, _ = sign_in()
    provider.person["groups"] = []
    assert refused(*sign_in())
    user = User.objects.get()
    assert not user.is_staff and not user.groups.exists()
    assert elsewhere.get("/admin/", follow=True).status_code == 403


def test_app_roles_do_as_well_as_groups(provider):
    provider.wrong = {"groups": None, "roles": ["group-approvers"]}
    sign_in()
    assert User.objects.get().groups.get().name == "Fastställare"


def test_an_account_that_is_closed_here_stays_closed(provider):
    sign_in()
    User.objects.update(is_active=False)
    client, response = sign_in()
    assert response["Location"] == "/konto/avstangt/" and not is_signed_in(client)


def test_the_local_account_still_opens(provider, editor):
    client = Client()
    client.post("/konto/logga-in/", {"login": "eva", "password": "eva-lösenord-123"})
    assert is_signed_in(client)


@pytest.mark.parametrize(
    "query", ["process=connect", "process=redirect", "scope=Mail.Read", "auth_params=nonce%3Dx"]
)
def test_the_address_that_starts_it_can_ask_for_nothing_more(provider, editing, query):
    """Least of all to tie the account to whoever happens to be signed in."""
    response = editing.get(f"{START}?{query}")
    requests.get(response["Location"], allow_redirects=False, timeout=5)
    assert set(provider.asked["scope"].split()) == {"openid", "profile", "email"}
    assert len(provider.asked["nonce"]) == 32
    answer = editing.get(
        f"/konto/organisation/svar/?code={[*provider.codes][-1]}&state={provider.asked['state']}"
    )
    assert answer["Location"] == "/admin/"
    assert SocialAccount.objects.get().user.username != "eva"


@pytest.mark.parametrize("next_url", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_it_leads_to_no_other_site(provider, next_url):
    client = Client()
    assert client.get(start(client, next_url))["Location"] == "/admin/"


def test_refusals_are_logged_with_their_reason(provider, caplog):
    provider.wrong = {"aud": "another-application"}
    sign_in()
    assert "Single sign-on was refused: The ID token was refused: Audience doesn't match" in caplog.text


def test_without_settings_there_is_none(reader):
    assert reader.get(START).status_code == 404
    assert reader.get("/konto/organisation/svar/").status_code == 404
    assert "organisation" not in reader.get("/konto/logga-in/").content.decode()
