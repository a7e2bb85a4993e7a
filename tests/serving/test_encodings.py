"""A client gets no encoding that it refuses."""

import pytest
from django.core.files.storage import default_storage

from guide.models import Image
from serving.encodings import choose, taken
from serving.middleware import OnlyWhatIsTaken


@pytest.mark.parametrize(
    ("accepted", "names"),
    [
        ("gzip, deflate, br", ("gzip", "deflate", "br")),
        ("gzip;q=0, br;q=0.0", ()),
        ("GZIP ; Q = 0.000 , br;q=0.1", ("br",)),
        ("gzip;q=x", ("gzip",)),
        ("", ()),
        (" , ;q=1", ()),
    ],
)
def test_what_is_refused_is_not_taken(accepted, names):
    assert taken(accepted) == names


def test_the_best_that_is_taken_is_chosen():
    assert [choose(each) for each in ("gzip, br", "gzip, br;q=0", "identity", "gzip;q=0")] == [
        "br",
        "gzip",
        "",
        "",
    ]


@pytest.mark.parametrize("accepted", ["gzip;q=0", "gzip; q=0.0, br;q=0", "identity"])
def test_a_drawing_comes_as_it_is_to_who_refuses_gzip(reader, draft, accepted):
    drawing = default_storage.url(Image.objects.filter(file__endswith=".svg")[0].file)
    assert reader.get(drawing, headers={"Accept-Encoding": "gzip"})["Content-Encoding"] == "gzip"
    response = reader.get(drawing, headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response and b"<svg" in response.content


def test_whoever_serves_files_sees_no_refused_encoding(rf):
    seen = []
    middleware = OnlyWhatIsTaken(lambda request: seen.append(request.META["HTTP_ACCEPT_ENCODING"]))
    middleware(rf.get("/", headers={"Accept-Encoding": "gzip;q=0, deflate"}))
    assert seen == ["deflate"]
