"""A zip comes in as files, or is refused before anything of it is used."""

import stat
import struct
import time
import warnings
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from transfer.files.archive import MAX_ARCHIVE, MAX_MEMBERS, MAX_YAML, pack, unpack
from transfer.files.yaml_reader import ContentError

GOOD = {"routine.yaml": b"title: T\n", "guides/webb.yaml": b"ref: webb\n", "pictures/a.svg": b"<svg/>"}


def zipped(*members: tuple[str | ZipInfo, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(ContentError) as caught:
        unpack(data)
    return str(caught.value)


def test_what_is_packed_comes_back() -> None:
    assert unpack(pack(GOOD)).data == GOOD


def test_the_same_files_give_the_same_bytes_in_whatever_order(monkeypatch: pytest.MonkeyPatch) -> None:
    first = pack(GOOD)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert pack(dict(reversed(GOOD.items()))) == first


def test_folders_may_be_members() -> None:
    assert unpack(zipped(("guides/", b""), ("guides/webb.yaml", b"a"))).data == {"guides/webb.yaml": b"a"}


FILES = ["routine.yaml", "guides/webb.yaml", "pictures/a.svg"]
BY_TOOL = {
    "macOS Finder, folder compressed": [
        *("rutin/", "rutin/.DS_Store", "__MACOSX/rutin/._.DS_Store", "rutin/routine.yaml"),
        *("__MACOSX/rutin/._routine.yaml", "rutin/guides/", "rutin/guides/webb.yaml"),
        *("__MACOSX/rutin/guides/._webb.yaml", "rutin/pictures/", "rutin/pictures/.DS_Store"),
        *("__MACOSX/rutin/pictures/._.DS_Store", "rutin/pictures/a.svg", "__MACOSX/rutin/pictures/._a.svg"),
    ],
    "macOS Finder, files compressed": [
        *("routine.yaml", "__MACOSX/._routine.yaml", "guides/", "guides/webb.yaml", "pictures/"),
        *("__MACOSX/guides/._webb.yaml", "pictures/a.svg", "__MACOSX/", "__MACOSX/pictures/._a.svg"),
    ],
    "Windows Explorer, folder compressed": [f"Rutin för kryptering (2)/{name}" for name in FILES],
    "Windows Explorer, with its pictures looked at": [
        *("rutin/guides/webb.yaml", "rutin/pictures/a.svg", "rutin/pictures/Thumbs.db"),
        *("rutin/desktop.ini", "rutin/routine.yaml"),
    ],
    "Windows PowerShell 5, Compress-Archive": ["routine.yaml", "guides\\webb.yaml", "pictures\\a.svg"],
    "Windows PowerShell 5, of a folder": [
        "rutin\\routine.yaml",
        "rutin\\guides\\webb.yaml",
        "rutin\\pictures\\a.svg",
    ],
    "7-Zip, folder": [
        "rutin/",
        "rutin/guides/",
        "rutin/guides/webb.yaml",
        "rutin/pictures/",
        "rutin/pictures/a.svg",
        "rutin/routine.yaml",
    ],
    "Info-ZIP, zip -r": [
        "content/",
        "content/routine.yaml",
        "content/guides/",
        "content/guides/webb.yaml",
        "content/pictures/",
        "content/pictures/a.svg",
    ],
    "GNOME Files, hidden files and all": [
        "rutin/.directory",
        "rutin/.routine.yaml.swp",
        *(f"rutin/{name}" for name in FILES),
    ],
    "unpacked by Explorer in a folder, and packed again": [f"rutin/rutin/{name}" for name in FILES],
}


@pytest.mark.parametrize("names", BY_TOOL.values(), ids=BY_TOOL)
def test_a_zip_made_on_an_ordinary_computer_holds_the_same_files(names: list[str]) -> None:
    added = [name for name in names if not name.replace("\\", "/").endswith(tuple(FILES)) or "._" in name]
    data = zipped(
        *((name, b"" if name.endswith("/") else b"junk" if name in added else b"x") for name in names)
    )
    assert unpack(data).data == dict.fromkeys(FILES, b"x")


def test_files_beside_the_top_folder_are_told() -> None:
    told = refused(zipped(("rutin/routine.yaml", b"a"), ("brev.docx", b"b")))
    assert "rutin/routine.yaml:1: filen hör inte till en rutin" in told and "brev.docx" in told


def test_a_link_among_what_a_computer_added_is_never_followed() -> None:
    link = ZipInfo(".DS_Store")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert unpack(zipped((link, b"/etc/passwd"), ("routine.yaml", b"a"))).data == {"routine.yaml": b"a"}


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../routine.yaml",
            "guides/../routine.yaml",
            "/routine.yaml",
            "C:\\routine.yaml",
            "..\\routine.yaml",
        ),
        *("\\\\host\\routine.yaml", "./routine.yaml", "guides//webb.yaml", "Routine.yaml", "routine.yaml\n"),
        *(
            "guides/a/b.yaml",
            "guides/å.yaml",
            "pictures/a.png",
            "facts.yaml",
            "README.md",
            "pictures/.svg",
        ),
        *("guides/webb.yaml/", "../", "x/", "pictures/a.svg.webp", "routine.yaml ", "guides/" + "a" * 60_000),
    ],
)
def test_a_name_that_no_routine_has_is_refused(name: str) -> None:
    assert "hör inte till en rutin" in refused(zipped((name, b"")))


def test_a_name_that_hides_behind_a_nul_is_refused() -> None:
    data = zipped(("routine.yamlXevil", b"a")).replace(b"routine.yamlXevil", b"routine.yaml\0evil")
    assert "hör inte till en rutin" in refused(data)


def test_a_symbolic_link_is_refused() -> None:
    link = ZipInfo("routine.yaml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "länk" in refused(zipped((link, b"/etc/passwd")))


def test_a_name_given_twice_is_refused() -> None:
    assert "två gånger" in refused(zipped(("routine.yaml", b"a"), ("routine.yaml", b"b")))


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(zipped(("routine.yaml", b"a")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "krypterad" in refused(bytes(data))


def test_another_way_of_packing_is_refused() -> None:
    member = ZipInfo("routine.yaml")
    member.compress_type = ZIP_BZIP2
    assert "packad" in refused(zipped((member, b"a")))


def bomb(name: str, size: int) -> bytes:
    member = ZipInfo(name)
    member.compress_type = ZIP_DEFLATED
    return zipped((member, b"\0" * size))


def test_a_file_that_grows_too_large_is_refused() -> None:
    assert "större än 1 MB" in refused(bomb("routine.yaml", MAX_YAML + 1))


def test_files_that_grow_too_large_together_are_refused() -> None:
    members = []
    for number in range(12):
        member = ZipInfo(f"pictures/a{number}.webp")
        member.compress_type = ZIP_DEFLATED
        members.append((member, b"\0" * 9_000_000))
    assert "mer än 100 MB" in refused(zipped(*members))


def test_a_size_that_lies_is_refused_without_unpacking_more() -> None:
    data = bytearray(bomb("routine.yaml", 50_000_000))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<L", data, data.index(mark) + place, 10)
    assert "ingen hel zip-fil" in refused(bytes(data))


def test_a_hundred_thousand_members_are_refused_at_once() -> None:
    entry = zipped(("routine.yaml", b""))
    start, end = entry.index(b"PK\x01\x02"), entry.index(b"PK\x05\x06")
    central = entry[start:end] * 100_000
    closing = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 0xFFFF, 0xFFFF, len(central), start, 0)
    began = time.thread_time()
    assert f"fler än {MAX_MEMBERS} filer" in refused(entry[:start] + central + closing)
    assert time.thread_time() - began < 1


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"PK\x05\x06" + b"\xff" * 18, b"\0" * 10_000])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert "ingen hel zip-fil" in refused(data)


def test_every_cut_of_a_zip_is_refused() -> None:
    data = pack(GOOD)
    for length in range(0, len(data), 7):
        refused(data[:length])


def test_a_zip_too_large_to_look_at_is_refused() -> None:
    assert "större än 64 MB" in refused(bytes(MAX_ARCHIVE + 1))


def test_every_fault_is_told_at_once() -> None:
    assert len(refused(zipped(("a", b""), ("b", b""), ("../c", b""))).splitlines()) == 3
