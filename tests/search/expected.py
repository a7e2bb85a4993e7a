"""What a query is to find: places named by their address, by address and title, or as a scenario."""

from decisions.engine.walk import replay
from search.edition_index import EditionIndex
from search.links import to_answers
from search.query import clean
from transfer.files.reading import Content

AMONG = 3


class Expected:
    """Asks the index of the shipped routine, and knows where its scenarios lead."""

    def __init__(self, content: Content) -> None:
        questionnaire = content.document.questionnaire
        self.index = EditionIndex.of(content.document)
        self.paths = {
            f"scenario {case.ref}": to_answers(replay(questionnaire, case.answers).answers)
            for case in questionnaire.scenarios
        }

    def place(self, text: str, *wanted: str) -> int | None:
        """The place of the first hit that is one of those wanted, counted from 1."""
        _, hits = self.index.search(clean(text))
        paths = {self.paths.get(name, name) for name in wanted}
        names = [{hit.entry.path, f"{hit.entry.path} {hit.entry.title}"} for hit in hits]
        return next((place for place, name in enumerate(names, 1) if name & paths), None)

    def is_found(self, text: str, *wanted: str) -> bool:
        place = self.place(text, *wanted)
        return place is not None and place <= AMONG
