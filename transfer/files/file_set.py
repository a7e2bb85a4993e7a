"""A routine's files in memory, wherever they came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transfer.files.layout import ADDED_LATER, belongs
from transfer.files.yaml_reader import ContentError, Fault, decode


@dataclass(frozen=True)
class Files:
    """Bytes by name, such as `guides/webb.yaml`. `root` stands before the names in faults."""

    data: dict[str, bytes]
    root: str = ""

    def fault(self, name: str, line: int, reason: str) -> Fault:
        return Fault(self.root + name, line, reason)

    def read(self, name: str, type_: Any, places: Iterator[int]) -> Any:
        """The file decoded as `type_`. Raises ContentError."""
        if name not in self.data and name in ADDED_LATER:
            return ()
        if name not in self.data:
            raise ContentError(self.fault(name, 1, "filen saknas"))
        return decode(self.root + name, self.data[name], type_, places)

    def line_with(self, name: str, words: str) -> int:
        """The first line of a file in which the words stand; 1 where they do not."""
        lines = self.data.get(name, b"").decode(errors="replace").splitlines()
        return next((number for number, line in enumerate(lines, 1) if words in line), 1)


def in_folder(folder: Path) -> Files:
    """Those files of the folder that belong to a routine."""
    paths = [path for part in ("", "guides", "pictures") for path in (folder / part).glob("*.*")]
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return Files(
        {name: path.read_bytes() for name, path in names.items() if belongs(name)}, root=f"{folder}/"
    )
