"""A text that is a stop says so itself, whatever it is called in the address."""

from importlib import import_module

from django.apps import apps

from guide.pages.models import PageText
from publishing.freeze import freeze
from routine.document import decode, encode


def test_an_edition_of_an_earlier_version_keeps_its_stop(content):
    written = encode(content.document)
    earlier = written.replace(',"stop":false,"title"', ',"title"').replace(',"stop":true,"title"', ',"title"')
    assert earlier != written
    assert decode(earlier).routine.texts == content.document.routine.texts


def test_an_installed_site_keeps_its_stop(draft):
    PageText.objects.update(stop=False)
    assert freeze() != draft
    import_module("guide.migrations.0013_fill_stops").fill(apps, None)
    assert freeze() == draft
