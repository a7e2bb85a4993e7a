"""The API's answers, held against its own description."""

import jsonschema
import pytest
from openapi_spec_validator import validate

from transfer.api import PATHS

pytestmark = pytest.mark.django_db


@pytest.fixture
def description(client):
    return client.get("/api/v1/openapi.json").json()


def schema_of(description, path: str) -> dict:
    """The schema of an answer, with the components that it refers to."""
    answer = description["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    return answer["schema"] | {"components": description["components"]}


def test_the_description_is_openapi(description, edition):
    validate(description)


@pytest.mark.parametrize("path", PATHS)
def test_an_answer_is_what_the_description_says(client, description, edition, path):
    answer = client.get(path.replace("{number}", "1"))
    assert answer.status_code == 200
    jsonschema.validate(answer.json(), schema_of(description, path))


def test_the_description_would_tell_of_a_wrong_answer(client, description, edition):
    answer = client.get("/api/v1/edition/").json()
    answer["routine"]["guides"][0]["steps"] = "inga"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(answer, schema_of(description, "/api/v1/edition/"))


def test_an_edition_that_does_not_exist_is_not_found(client, edition):
    assert client.get("/utgavor/99/api/v1/edition/").status_code == 404


def test_the_edition_is_what_was_published(client, edition):
    answer = client.get("/api/v1/edition/").json()
    assert answer["sha256"] == edition.sha256
    assert answer["routine"]["title"] == edition.decoded().routine.title


def test_pictures_are_found_where_the_answer_says(client, edition):
    answer = client.get("/api/v1/edition/").json()
    address = answer["pictures"] + answer["routine"]["images"][0]["file"]
    assert client.get(address).status_code == 200
