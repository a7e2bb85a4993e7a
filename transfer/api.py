"""The edition for other programs: what version 1 of the API answers, and its OpenAPI description.

The description is made from the same structs that the answers are made of, so the two cannot part.
Version 1 may gain fields. A field that changes its meaning or goes away is version 2.
"""

from datetime import datetime
from typing import Any

import msgspec

from decisions.document import Questionnaire
from editing.structs import Frozen
from guide.document import Routine


class EditionHead(Frozen, frozen=True, kw_only=True):
    """An edition in the list of editions. `address` is where people read it, for ever."""

    number: int
    published_at: datetime
    significance: str
    note: str
    sha256: str
    address: str


class EditionList(Frozen, frozen=True):
    """All editions, the current one first."""

    editions: tuple[EditionHead, ...]


class EditionAnswer(Frozen, frozen=True, kw_only=True):
    """One edition's routine with its guides. Pictures lie at `pictures` followed by their `file`.

    `number`, `published_at` and `sha256` are null for a draft.
    """

    number: int | None
    published_at: datetime | None
    sha256: str | None
    pictures: str
    routine: Routine


class QuestionnaireAnswer(Frozen, frozen=True, kw_only=True):
    """One edition's questionnaire."""

    number: int | None
    questionnaire: Questionnaire


PATHS: dict[str, tuple[type[Frozen], str]] = {
    "/api/v1/editions/": (EditionList, "Alla utgåvor, den som gäller först"),
    "/api/v1/edition/": (EditionAnswer, "Den utgåva som gäller: rutinen med sina guider"),
    "/api/v1/questionnaire/": (QuestionnaireAnswer, "Frågorna, beskeden och råden i den utgåva som gäller"),
    "/utgavor/{number}/api/v1/edition/": (EditionAnswer, "En viss utgåva"),
    "/utgavor/{number}/api/v1/questionnaire/": (QuestionnaireAnswer, "Frågorna i en viss utgåva"),
}


def description(site: str, title: str) -> dict[str, Any]:
    """The OpenAPI 3.1 description of a site at the address `site`."""
    template = "#/components/schemas/{name}"
    schemas, components = msgspec.json.schema_components(
        [answer for answer, _ in PATHS.values()], ref_template=template
    )
    paths = {
        path: {"get": _operation(path, summary, schema)}
        for (path, (_, summary)), schema in zip(PATHS.items(), schemas, strict=True)
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": "1",
            "description": "Öppen för den som får läsa sidorna. Ingen nyckel.",
        },
        "servers": [{"url": site}],
        "paths": paths,
        "components": {"schemas": components},
    }


def _operation(path: str, summary: str, schema: dict[str, Any]) -> dict[str, Any]:
    found = {"description": summary, "content": {"application/json": {"schema": schema}}}
    operation: dict[str, Any] = {"summary": summary, "responses": {"200": found}}
    if "{number}" in path:
        number = {
            "name": "number",
            "in": "path",
            "required": True,
            "schema": {"type": "integer", "minimum": 1},
        }
        operation["parameters"] = [number]
        operation["responses"]["404"] = {"description": "Utgåvan finns inte."}
    return operation
