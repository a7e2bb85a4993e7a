"""Fills a site of an earlier version with all that people can leave in it, and notes what it shows.

To be run in a checkout of that version, with its own DATABASE_URL, SECRET_KEY and MEDIA_ROOT:

    python manage.py collectstatic --no-input && python manage.py migrate && python manage.py load_routine
    LEFT=folder python manage.py shell <make.py

What it leaves is kept beside this file, as SQLite has it and as `pg_dump --inserts` wrote it, packed by xz.
"""

import json
import os
import re
import sys
from io import BytesIO
from pathlib import Path

from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.utils import setup_test_environment
from PIL import Image as Pixels
from publishing.feedback.counter import waiting, write_down
from publishing.files.exporting import export

from guide.models import Guide, Step
from publishing.freeze import freeze
from publishing.models import Edition, Reminder
from publishing.publish import publish

REVIEWED = {
    "walked": ["Kryptera"],
    "client": "Edge",
    "version": "131",
    "note": "Ny knapp",
    "next_on": "2030-06-01",
}
READ = [
    "/",
    "/guider/",
    "/rutin/",
    "/support/",
    "/support/helpdesk/",
    "/kansligt/",
    "/mottagare/",
    "/mottagare/en/",
    "/det-blev-fel/",
    "/om-webbplatsen/",
    "/tillganglighet/",
    "/ska-jag-kryptera/",
    "/ska-jag-kryptera/exempel/",
    "/ska-jag-kryptera/allt/",
    "/utgavor/",
]

setup_test_environment()  # so that pages tell what their forms hold
people = {}
for name, role in (("eva", "Redaktör"), ("frida", "Fastställare"), ("adam", "Administratör")):
    people[name] = User.objects.create_user(name, f"{name}@example.se", "ett-långt-lösenord", is_staff=True)
    people[name].groups.add(Group.objects.get(name=role))
boss = User.objects.create_superuser("boss", "boss@example.se", "ett-långt-lösenord")
editing = Client(HTTP_HOST="127.0.0.1")
editing.force_login(boss)
reading = Client(HTTP_HOST="127.0.0.1")
reading.post("/konto/logga-in/", {"login": "eva", "password": "fel"})
reading.post("/konto/logga-in/", {"login": "eva", "password": "ett-långt-lösenord"})
reading.post("/konto/logga-ut/")
reading = Client(HTTP_HOST="127.0.0.1")


def kept(answer, *statuses):
    assert answer.status_code in (statuses or (302, 303)), (answer.status_code, answer.content[:3000])


def edit(row, **changed):
    """As the editor saves the form, so that the log of edits tells of it."""
    address = f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"
    page = editing.get(address)
    form = page.context["adminform"].form
    data = {field.html_name: field.value() for field in form if field.value() not in (None, False)}
    for inline in page.context["inline_admin_formsets"]:
        formset = inline.formset
        for each in (formset.management_form, *formset.forms):
            data |= {field.html_name: field.value() for field in each if field.value() not in (None, False)}
    seen = re.search(r'name="_seen" value="([^"]*)"', page.text)
    if seen:
        data["_seen"] = seen[1]
    kept(editing.post(address, data | changed))


# An upload, edits, and three editions.
pixels = BytesIO()
Pixels.effect_noise((400, 300), 40).convert("RGB").save(pixels, "PNG")
upload = SimpleUploadedFile("skarm.png", pixels.getvalue(), "image/png")
kept(editing.post("/admin/guide/image/add/", {"ref": "egen-skarm", "upload": upload, "hidden": "0 0 10 10"}))
edit(Guide.objects.get(ref="webb"), summary="Så krypterar du i webbläsaren, ändrat av oss.")
publish(by=people["frida"], note="Webbguiden är kortare.", significance="clarification")
edit(Step.objects.filter(guide__ref="webb").first(), title="Öppna Outlook, ändrat av oss")
publish(by=people["frida"], note="Ett steg heter annat.", significance="change")
edit(Guide.objects.get(ref="svara"), summary="Ännu inte publicerat.")

# What readers leave.
guide = Guide.objects.get(ref="webb")
step = guide.steps.first()
for _ in range(7):
    kept(reading.post("/tyck-till/guide/webb/", {"hjalpte": "ja"}))
kept(reading.post("/tyck-till/guide/webb/", {"hjalpte": "nej"}))
kept(
    reading.post(
        "/tyck-till/guide/webb/", {"orsak": "failed", "rad": "Knappen finns inte. Ring 070-123 45 67"}
    )
)
kept(reading.post(f"/tyck-till/stammer-inte/webb/{step.ref}/"))
waiting.add("3 guide webb", 12)
waiting.add("3 seen vem", 9)
write_down()

# What those who look after it leave.
kept(
    editing.post(
        "/admin/publishing/reviewplan/add/",
        {"part": "webb", "owner": people["eva"].pk, "deputy": people["adam"].pk, "months": 6},
    )
)
page = editing.get("/admin/publishing/review/granska/webb/")
first = page.context["form"].fields["walked"].choices[0][0]
kept(editing.post("/admin/publishing/review/granska/webb/", REVIEWED | {"walked": [first]}))
kept(editing.post("/admin/publishing/sharelink/add/", {"note": "Lisa på juridik", "days": "14"}), 200, 302)

Reminder.objects.create(part="svara", review_by="2029-01-01", days=30)
data = SimpleUploadedFile("rutin.zip", export(freeze()), "application/zip")
kept(editing.post("/admin/publishing/edition/las-in/", {"file": data}))
editing.get("/utkast/")

# What it shows.
# Hits are left out: what is found, and in which order, is the search's and not the edition's.
pages = [*READ, *(f"/guider/{ref}/" for ref in Guide.objects.values_list("ref", flat=True))]
shown = {address: reading.get(address).text for address in pages}
shown |= {
    f"/utgavor/1{address}": reading.get(f"/utgavor/1{address}").text
    for address in pages
    if not address.startswith("/utgavor")
}
folder = Path(os.environ["LEFT"])
folder.mkdir(parents=True, exist_ok=True)
(folder / "shown.json").write_text(json.dumps(shown, ensure_ascii=False, indent=0))
sys.stdout.write(f"{Edition.objects.count()} editions, {len(shown)} pages\n")
