"""The routine as files: how a folder like `content/` is read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from decisions.document import Advice, Outcome, Question, Questionnaire, Rule, Scenario
from editing.frozen import Frozen
from guide.document import Guide, Image, Routine, Section, SupportChannel, Synonym
from guide.pictures import file_name, svg_size
from publishing.check import check
from publishing.document import Document
from publishing.strict_yaml import ContentError, read

FILE_OF_KIND = {
    "routine": "routine.yaml",
    "section": "sections.yaml",
    "question": "questions.yaml",
    "option": "questions.yaml",
    "questionnaire": "questions.yaml",
    "outcome": "outcomes.yaml",
    "advice": "advice.yaml",
    "scenario": "scenarios.yaml",
    "rule": "rules.yaml",
}


class RoutineFile(Frozen, frozen=True):
    title: str
    lead: str
    owner: str = ""
    source_version: str = ""


class QuestionsFile(Frozen, frozen=True):
    title: str
    intro: str
    questions: tuple[Question, ...]


class PictureEntry(Frozen, frozen=True):
    ref: str
    client: str = ""
    captured_on: date | None = None


@dataclass(frozen=True)
class Content:
    """A document, and its pictures' bytes by file name."""

    document: Document
    pictures: dict[str, bytes]


def read_content(folder: Path) -> Content:
    """Everything under `folder`, checked as before publishing. Raises ContentError on the first fault."""
    images, pictures = _read_pictures(folder)
    document = Document(routine=_read_routine(folder, images), questionnaire=_read_questionnaire(folder))
    for problem in check(document):
        path, line = _where(folder, problem.kind, problem.refs)
        raise ContentError(path, line, problem.message)
    return Content(document, pictures)


def _read_routine(folder: Path, images: tuple[Image, ...]) -> Routine:
    head = read(folder / "routine.yaml", RoutineFile)
    return Routine(
        title=head.title,
        lead=head.lead,
        owner=head.owner,
        source_version=head.source_version,
        sections=read(folder / "sections.yaml", tuple[Section, ...]),
        support=read(folder / "support.yaml", tuple[SupportChannel, ...]),
        guides=tuple(_read_guide(folder, ref) for ref in read(folder / "guides.yaml", tuple[str, ...])),
        images=images,
        synonyms=read(folder / "synonyms.yaml", tuple[Synonym, ...]),
    )


def _read_guide(folder: Path, ref: str) -> Guide:
    path = folder / "guides" / f"{ref}.yaml"
    guide = read(path, Guide)
    if guide.ref != ref:
        raise ContentError(path, 1, f"ref is `{guide.ref}`, but the file is named {path.name}")
    return guide


def _read_questionnaire(folder: Path) -> Questionnaire:
    head = read(folder / "questions.yaml", QuestionsFile)
    return Questionnaire(
        title=head.title,
        intro=head.intro,
        questions=head.questions,
        outcomes=read(folder / "outcomes.yaml", tuple[Outcome, ...]),
        advice=read(folder / "advice.yaml", tuple[Advice, ...]),
        scenarios=read(folder / "scenarios.yaml", tuple[Scenario, ...]),
        rules=read(folder / "rules.yaml", tuple[Rule, ...]),
    )


def _read_pictures(folder: Path) -> tuple[tuple[Image, ...], dict[str, bytes]]:
    images, pictures = [], {}
    for entry in sorted(
        read(folder / "pictures.yaml", tuple[PictureEntry, ...]), key=lambda entry: entry.ref
    ):
        path = folder / "pictures" / f"{entry.ref}.svg"
        try:
            data = path.read_bytes()
            width, height = svg_size(data)
        except (OSError, ValueError) as error:
            raise ContentError(path, 1, str(error)) from error
        name = file_name(data, "svg")
        pictures[name] = data
        images.append(
            Image(
                ref=entry.ref,
                file=name,
                width=width,
                height=height,
                client=entry.client,
                captured_on=entry.captured_on,
            )
        )
    return tuple(images), pictures


def _where(folder: Path, kind: str, refs: tuple[str, ...]) -> tuple[Path, int]:
    """The file and line of the row that a problem is about."""
    path = folder / (
        f"guides/{refs[0]}.yaml" if kind in ("guide", "step") else FILE_OF_KIND.get(kind, "routine.yaml")
    )
    wanted = f"ref: {refs[-1]}" if refs else ""
    lines = path.read_text(encoding="utf-8").splitlines()
    return path, next((number for number, line in enumerate(lines, 1) if wanted in line), 1)
