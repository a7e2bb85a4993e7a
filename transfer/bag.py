"""A BagIt bag (RFC 8493): a folder whose content anybody can check for as long as there is SHA-256."""

import hashlib
from collections.abc import Mapping

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag(payload: Mapping[str, bytes], info: Mapping[str, str], tags: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the bag by name: `payload` in data/, `info` in bag-info.txt, and `tags` beside them."""
    data = {f"data/{name}": content for name, content in payload.items()}
    size = sum(map(len, data.values()))
    told = {**info, "Payload-Oxum": f"{size}.{len(data)}"}
    beside = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": "".join(f"{label}: {_on_one_line(text)}\n" for label, text in told.items()).encode(),
        "manifest-sha256.txt": _manifest(data),
        **tags,
    }
    return {**beside, "tagmanifest-sha256.txt": _manifest(beside), **data}


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())
    ).encode()


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
