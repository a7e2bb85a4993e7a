"""The routine as files: how a folder like `content/`, or a zip of one, is read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from decisions.document import Questionnaire
from editing.problems import Problem
from editing.structs import values
from guide.document import Guide, Image, Routine
from pictures.imported import svg_size, webp_size
from pictures.storage import file_name
from routine.check import check
from routine.document import Document
from transfer.files.earlier import Client, kinds_of_its_time, with_its_programs
from transfer.files.file_set import Files, in_folder
from transfer.files.layout import (
    CLIENTS,
    FILE_OF_KIND,
    FILES,
    GUIDE,
    PICTURE,
    QUESTIONNAIRE_LISTS,
    ROUTINE_LISTS,
    PictureEntry,
)
from transfer.files.validation import cleaned
from transfer.files.yaml_reader import ContentError, Fault


@dataclass(frozen=True)
class Content:
    """A document, and its pictures' bytes by file name."""

    document: Document
    pictures: dict[str, bytes]


def read_content(folder: Path) -> Content:
    """Everything under `folder`, checked as before publishing. Raises ContentError with every fault."""
    files = in_folder(folder)
    content = read_files(files)
    if problems := check(content.document):
        raise ContentError(*(fault_of(files, problem) for problem in problems))
    return content


def read_files(files: Files) -> Content:
    """The document in the files. It may have what stops publishing. Raises ContentError with every fault."""
    parts = _read_all(files)
    if "verdict_kinds.yaml" not in files.data:
        parts["verdict_kinds"] = kinds_of_its_time()
    pictures = [_picture(files, entry) for entry in sorted(parts["pictures"], key=lambda entry: entry.ref)]
    routine = Routine(
        **values(parts["routine"]),
        **{name: parts[name] for name in ROUTINE_LISTS},
        guides=tuple(parts[f"guides/{ref}"] for ref in parts["guides"]),
        images=tuple(image for image, _ in pictures),
    )
    if "environments.yaml" not in files.data:
        routine = with_its_programs(routine, parts.get("clients"))
    questionnaire = Questionnaire(
        **values(parts["questions"]), **{name: parts[name] for name in QUESTIONNAIRE_LISTS}
    )
    data = {name: data for _, files_of_image in pictures for name, data in files_of_image.items()}
    return Content(cleaned(Document(routine=routine, questionnaire=questionnaire)), data)


def fault_of(files: Files, problem: Problem) -> Fault:
    """The file and line of the row that a problem is about."""
    kind, refs = problem.kind, problem.refs
    in_guide = kind in ("guide", "step") and refs
    name = f"guides/{refs[0]}.yaml" if in_guide else FILE_OF_KIND.get(kind, "routine.yaml")
    ref = refs[1 if kind == "text" else -1] if refs else ""
    return files.fault(name, files.line_with(name, f"ref: {ref}") if ref else 1, problem.message)


def _read_all(files: Files) -> dict[str, Any]:
    """Every YAML file decoded, by name without ending."""
    places, parts = count(), {}
    faults: list[Fault] = []
    guides = {name: Guide for name in sorted(files.data) if GUIDE.fullmatch(name)}
    earlier = {CLIENTS: tuple[Client, ...]} if CLIENTS in files.data else {}
    for name, type_ in (FILES | earlier | guides).items():
        try:
            parts[name.removesuffix(".yaml")] = files.read(name, type_, places)
        except ContentError as error:
            faults += error.faults
    if faults := faults or list(_mismatches(files, parts)):
        raise ContentError(*faults)
    return parts


def _mismatches(files: Files, parts: dict[str, Any]) -> Iterator[Fault]:
    """Where the lists do not name the files that there are."""
    guides, pictures = _refs(GUIDE, files), _refs(PICTURE, files)
    listed = [entry.ref for entry in parts["pictures"]]
    yield from _compare(files, "guides.yaml", parts["guides"], guides)
    yield from _compare(files, "pictures.yaml", listed, pictures)
    for ref in sorted(guides):
        if (named := parts[f"guides/{ref}"].ref) != ref:
            yield files.fault(f"guides/{ref}.yaml", 1, f"ref är ”{named}”, men filen heter {ref}.yaml")


def _refs(pattern: re.Pattern[str], files: Files) -> set[str]:
    return {match[1] for match in map(pattern.fullmatch, files.data) if match}


def _compare(files: Files, name: str, listed: Iterable[str], found: set[str]) -> Iterator[Fault]:
    times = Counter(listed)
    for ref in sorted(times.keys() - found):
        yield files.fault(name, files.line_with(name, ref), f"”{ref}” står i listan, men filen saknas")
    for ref in sorted(found - times.keys()):
        yield files.fault(name, 1, f"”{ref}” har en fil, men står inte i listan")
    for ref in sorted(ref for ref, number in times.items() if number > 1):
        yield files.fault(name, files.line_with(name, ref), f"”{ref}” står två gånger i listan")


def _picture(files: Files, entry: PictureEntry) -> tuple[Image, dict[str, bytes]]:
    """The picture with its file, or files where there is a smaller one, by name in storage."""
    kind, size = ("svg", svg_size) if f"pictures/{entry.ref}.svg" in files.data else ("webp", webp_size)
    name, small = f"pictures/{entry.ref}.{kind}", f"pictures/{entry.ref}.small.webp"
    try:
        width, height = size(files.data[name])
        if small in files.data:
            webp_size(files.data[small])
    except (KeyError, ValueError) as error:
        raise ContentError(files.fault(name, 1, str(error))) from error
    found = [path for path in (name, small) if path in files.data]
    stored = {path: file_name(files.data[path], path.rpartition(".")[2]) for path in found}
    image = Image(**values(entry), file=stored[name], small=stored.get(small, ""), width=width, height=height)
    return image, {stored[path]: files.data[path] for path in stored}
