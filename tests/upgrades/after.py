"""Run by the upgraded site itself: takes in the newer shipped text, and says as JSON what came of it."""

import json
import sys

import django
from django.conf import settings

PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN}
settings.ALLOWED_HOSTS = ["*"]
django.setup()

from django.test import Client  # noqa: E402  after Django is set up

from decisions.models import Outcome  # noqa: E402
from guide.models import Section, Step  # noqa: E402
from publishing.freeze import freeze  # noqa: E402
from publishing.models import Edition  # noqa: E402
from publishing.publish import publish  # noqa: E402
from publishing.verify import broken_editions  # noqa: E402
from routine.check import check  # noqa: E402
from transfer.shipped.renewal import take, texts  # noqa: E402

PAGES = ("/mottagare/", "/kansligt/", "/det-blev-fel/")


def answers() -> dict[str, int]:
    return {page: Client().get(page).status_code for page in PAGES}


before = answers()
editions = [(edition.number, edition.sha256) for edition in Edition.objects.order_by("number")]
found = texts()
offers = found.offers()
take(found, {offer.token: "ours" for offer in offers}, by=None)
problems = [problem.message for problem in check(freeze())]
publish(by=None, note="Ny text.", significance="change", weaker_because="Prov.")
json.dump(
    {
        "before": before,
        "after": answers(),
        "editions": editions,
        "broken": [str(edition) for edition in broken_editions()],
        "offered": {".".join(offer.key): offer.status for offer in offers},
        "left": len(texts().offers()),
        "problems": problems,
        "step": Step.objects.get(guide__ref="webb", ref="starta").body,
        "outcome": Outcome.objects.get(ref="kryptera").title,
        "own_section": Section.objects.filter(ref="hos-oss").exists(),
    },
    sys.stdout,
)
