"""Every address that the site answers to, asked for by everybody: who gets in is what who_may.py says."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils.safestring import mark_safe

from decisions.models import Outcome, Question
from editing.audit.models import Event
from feedback.comments.models import Comment
from feedback.models import Message, Tally
from guide.models import ButtonName, Guide, Image, Section
from mailing.models import Kind
from mailing.stopping import stop_address
from organisation.models import SiteSettings
from publishing.current import current_edition
from publishing.models import Approval, Edition, Revision, ShareLink, ShippedText
from publishing.models.share_links import share
from publishing.reviews.models import Review, ReviewPlan
from tests.security import who_may

BY_REF = {
    "workbench": (Guide, "webb"),
    "write_chapter": (Section, "syfte"),
    "write_question": (Question, "kansligt"),
    "write_outcome": (Outcome, "kryptera"),
    "rename_button": (ButtonName, "kryptera"),
    "readdress": (Guide, "webb"),
}
"""The row that a page of one row is asked for."""
# Django's own, in every admin: an old address that leads to "change", and what answers to everything else.
UNNAMED = {"<path:object_id>/", "(?P<url>.*)$"}


def walk(patterns, namespace=""):
    """Every pattern below, with its full name."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield namespace + (pattern.name or ""), pattern
        else:
            inner = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from walk(pattern.url_patterns, namespace + inner)


PATTERNS = list(walk(get_resolver("config.urls").url_patterns))
NAMES = {name: pattern for name, pattern in PATTERNS if pattern.name}


@pytest.fixture
def site(draft):
    """Edition 1 is old, edition 2 current, and there is a draft."""
    first = Edition.objects.get()
    Edition.objects.create(
        number=2,
        document=first.document,
        sha256="2" * 64,
        published_at=first.published_at,
        significance=Edition.Significance.CLARIFICATION,
    )
    somebody = User.objects.create_user("somebody-else")
    protect(somebody)
    Event.objects.create(kind=Event.Kind.PREVIEWED)
    ReviewPlan.objects.create(part="webb")
    Message.objects.create(edition=1, about="guide:webb", reason="unclear", text="Svårt")
    Comment.objects.create(text="Svårt", name="Lisa")
    Tally.objects.create(day="2030-01-01", edition=1, kind="guide", ref="webb", count=1)
    Review.objects.create(part="webb", by=somebody, next_on="2030-01-01")
    Approval.objects.create(asked_by=somebody, fingerprint="0" * 64)
    Revision.objects.create(before=first.document, after=first.document)
    ShippedText.objects.create(version="1", document=first.document)
    SiteSettings(pk=1).save()
    share(ShareLink(note="Lisa"), by=somebody, days=7)


def protect(person):
    """Gives a second step to sign in by."""
    TOTP.activate(person, "A" * 32)
    RecoveryCodes.activate(person)


@pytest.fixture
def person(site, request):
    """Somebody in the role, with a second step to sign in by; None who is anonymous."""
    role = request.param
    if role == who_may.ANONYMOUS:
        return None
    has_role = role != who_may.WITHOUT_ROLE
    person = User.objects.create_user(role, password="ett-långt-lösenord", is_staff=has_role)
    person.groups.set(Group.objects.filter(name=role))
    assert person.groups.exists() == has_role
    protect(person)
    return person


@pytest.fixture
def unwritten(monkeypatch):
    """Pages are left empty: who gets in is decided before, and to write them takes most of the time."""
    monkeypatch.setattr("django.template.backends.django.Template.render", lambda *_, **__: mark_safe(""))


def client_of(person):
    client = Client()
    if person:
        client.force_login(person)
    return client


everybody = pytest.mark.parametrize("person", sorted(who_may.ANYBODY), indirect=True)


def address(name):
    """An address with that name, to something that exists."""
    return reverse(name, kwargs={key: _argument(name, key) for key in NAMES[name].pattern.regex.groupindex})


def _argument(name, key):
    if key == "token":
        return stop_address(User.objects.get(username="somebody-else"), Kind.EDITIONS).split("/")[-2]
    if name == "pdf":
        return "rutin"
    if key in ("name", "file"):
        return Image.objects.exclude(file="").values_list("file", flat=True)[0]
    if key in ("object_id", "id") and name != "admin:view_on_site":
        app, model, _ = name.removeprefix("admin:").split("_", 2)
        return apps.get_model(app, model)._default_manager.order_by("pk")[0].pk
    if name in BY_REF and key != "kind":
        model, ref = BY_REF[name]
        return model.objects.get(ref=ref).pk
    if name == "recipient_translated":
        return "latt"
    if name.endswith("_outcome") and key == "ref":
        return current_edition.get().questionnaire.outcomes[0].ref
    return {
        "ref": "webb",
        "step": "kryptera",
        "number": 1,
        "code": "w2",
        "kind": "guide",
        "app_label": "guide",
        "provider_id": "organisation",
        "content_type_id": 1,
        "model": "publishing/event",
        "rest": "",
        "mark": "0" * 16,
        "operation": "lagg-in",
        "object_id": 1,
        "pk": 1,
    }[key]


def gets_in(response):
    """False for whoever is refused, sent away to sign in, or told that there is no such page."""
    assert response.status_code < 500
    to_sign_in = response.status_code in (301, 302) and "/logga-in/" in response["Location"]
    to_admin_sign_in = response.status_code in (301, 302) and "/admin/login/" in response["Location"]
    return not (to_sign_in or to_admin_sign_in or response.status_code in (401, 403, 404))


def role_of(person):
    return person.username if person else who_may.ANONYMOUS


def wrong(person, expected, ask):
    """The addresses that answer otherwise than expected."""
    return {
        name: response.status_code
        for name, who in expected.items()
        if gets_in(response := ask(client_of(person), name)) != (role_of(person) in who)
        and response.status_code != 405
    }


def test_every_address_has_a_line():
    missing, gone = NAMES.keys() - who_may.READ.keys(), who_may.READ.keys() - NAMES.keys()
    assert not missing, f"say in tests/security/who_may.py who may open {sorted(missing)}"
    assert not gone, f"tests/security/who_may.py names addresses that do not exist: {sorted(gone)}"
    assert {str(pattern.pattern) for _, pattern in PATTERNS if not pattern.name} == UNNAMED


def test_every_address_is_really_asked_for(site):
    """Guards the guard: whoever may do everything gets in wherever anybody does, and pages are written."""
    boss = User.objects.create_superuser("boss", password="ett-långt-lösenord")
    protect(boss)
    open_to_some = {name for name, who in who_may.READ.items() if who}
    assert not [name for name in open_to_some if not gets_in(client_of(boss).get(address(name)))]


@everybody
def test_who_gets_to_see_a_page(person, unwritten):
    assert not wrong(person, who_may.READ, lambda client, name: client.get(address(name)))


@everybody
def test_who_gets_to_send_a_form(person, unwritten):
    expected = who_may.READ | who_may.WRITE
    assert not wrong(person, expected, lambda client, name: client.post(address(name)))


@everybody
def test_old_editions_are_for_everybody_and_drafts_for_those_who_edit(person, unwritten):
    pages = who_may.PAGES
    old = dict.fromkeys(pages, who_may.ANYBODY)
    draft = dict.fromkeys(pages, who_may.STAFF)
    assert not wrong(person, old, lambda client, name: client.get("/utgavor/1" + address(name)))
    assert not wrong(person, draft, lambda client, name: client.get("/utkast" + address(name)))


@pytest.mark.parametrize("person", [who_may.ADMINISTRATOR], indirect=True)
@pytest.mark.parametrize("prefix", ["/utgavor/1", "/utkast"])
def test_nothing_but_the_readers_pages_is_found_below_an_edition(person, unwritten, prefix):
    others = dict.fromkeys(who_may.OTHER, who_may.NOBODY)
    assert not wrong(person, others, lambda client, name: client.get(prefix + address(name)))


def test_a_reader_who_has_signed_in_may_no_more_than_others(site):
    reader = User.objects.create_user("lisa")
    below_admin = [
        name for name in NAMES if name.startswith("admin:") and who_may.READ[name] == who_may.STAFF
    ]
    assert not [name for name in below_admin if gets_in(client_of(reader).get(address(name), follow=True))]
