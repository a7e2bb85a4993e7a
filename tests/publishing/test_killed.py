"""A process that is killed while it publishes leaves the edition before, or the new one: never half of it."""

import os
import random
import subprocess
import sys
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from django.db import connection

from editing.audit.models import Event
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import publish
from publishing.verify import broken_editions
from tests.publishing.samples import sample_document
from tests.threads import at_once, database_on_disk

ROOT = Path(__file__).parents[2]
ROUNDS = 6
PUBLISHES_FOR_EVER = """
import itertools, django
from uuid import uuid4
django.setup()
from guide.models import Step
from publishing.publish import publish
print("ready", flush=True)
for number in itertools.count():
    Step.objects.update(title=f"{uuid4().hex[:6]}: {'mycket text ' * 9}")
    publish(by=None, note=str(number), significance="change")
    print("published", flush=True)
"""


def address() -> str:
    """Where another process finds the database of this test."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()


def publish_until_killed(seconds: float) -> None:
    environment = os.environ | {"DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-c", PUBLISHES_FOR_EVER]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline() == b"ready\n"
        assert process.stdout.readline() == b"published\n"  # however slow the machine
        sleep(seconds)
        process.kill()


def look(n: int) -> list[int]:
    """The numbers of the editions, once all that must hold has been seen to hold."""
    assert list(broken_editions()) == []
    numbers = list(Edition.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert Event.objects.filter(kind=Event.Kind.PUBLISHED).count() == len(numbers)
    assert freeze().routine.guides[0].steps[0].body == sample_document().routine.guides[0].steps[0].body
    return numbers


@pytest.mark.django_db(transaction=True)
def test_a_publisher_killed_at_any_moment_leaves_whole_editions_only(tmp_path: Path) -> None:
    thaw(sample_document())
    publish(by=None, note="Första.", significance="change")
    moments = random.Random(5)
    with database_on_disk(tmp_path):
        for _ in range(ROUNDS):
            publish_until_killed(moments.uniform(0.05, 0.6))
            (numbers,) = at_once(1, look)
    assert len(numbers) > ROUNDS
