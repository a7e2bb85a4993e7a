"""The site as processes of its own, on the kind of database that the tests run on."""

import os
import shutil

import pytest
from django.conf import settings

from benchmarks.cluster import Cluster, find_programs
from benchmarks.editor import Editor
from benchmarks.site import Site

ROUNDS = int(os.environ.get("ROUNDS", "4"))
"""How many times a thing is tried that goes wrong only now and then. `make faults` tries 20."""
ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


@pytest.fixture(scope="session")
def cluster():
    if find_programs() is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No PostgreSQL on this machine.")
    cluster = Cluster()
    cluster.start()
    yield cluster
    cluster.remove()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory, request):
    """What a copy is made of for each test: the shipped routine published, and an editor."""
    folder = tmp_path_factory.mktemp("prepared")
    url = f"sqlite:///{folder}/site.sqlite3" if ON_SQLITE else request.getfixturevalue("cluster").url()
    Site(folder, url).prepare()
    return folder


@pytest.fixture
def new_site(tmp_path, prepared, request):
    """Makes sites that share one database and its pictures. They are stopped when the test ends."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    url = f"sqlite:///{tmp_path}/site.sqlite3"
    if not ON_SQLITE:
        cluster, name = request.getfixturevalue("cluster"), f"site_{os.urandom(4).hex()}"
        cluster.copy("postgres", name)
        url = cluster.url(name)
    sites = []

    def make(**options):
        sites.append(Site(tmp_path, url, **options))
        return sites[-1]

    yield make
    for site in sites:
        site.stop()


@pytest.fixture
def site(new_site):
    site = new_site()
    site.start()
    return site


@pytest.fixture
def editor(site):
    editor = Editor(site)
    editor.sign_in()
    return editor
