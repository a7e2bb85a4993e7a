"""Pages in a frame on somebody else's page: without what stands around them, and only for EMBED_FROM."""

import pytest

INTRANET = "https://intranet.example.se"


@pytest.fixture
def framed(reader, settings):
    settings.EMBED_FROM = [INTRANET]
    return reader


def test_only_named_origins_may_frame_a_page(framed):
    response = framed.get("/inbaddad/guider/webb/")
    assert f"frame-ancestors {INTRANET};" in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response


def test_the_page_itself_may_not_be_framed(framed):
    response = framed.get("/guider/webb/")
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def test_nothing_is_embedded_where_nobody_may(reader):
    assert reader.get("/inbaddad/guider/webb/").status_code == 404


def test_it_has_no_header_and_no_opinions(framed):
    assert "site-header" in framed.get("/guider/webb/").content.decode()
    html = framed.get("/inbaddad/guider/webb/").content.decode()
    assert "site-header" not in html
    assert "site-footer" not in html
    assert "/tyck-till/" not in html


def test_links_stay_in_the_frame(framed):
    html = framed.get("/inbaddad/ska-jag-kryptera/").content.decode()
    assert 'href="/inbaddad/ska-jag-kryptera/exempel/"' in html
    assert 'href="/guider/' not in html


def test_a_step_can_be_framed_by_its_code(framed):
    assert framed.get("/inbaddad/w3")["Location"].startswith("/inbaddad/guider/webb/#")


def test_the_whole_page_is_one_click_away(framed, settings):
    html = framed.get("/inbaddad/guider/webb/").content.decode()
    assert f'href="{settings.SITE_URL}/guider/webb/" target="_blank"' in html


def test_nothing_but_readers_pages_is_embedded(framed):
    assert framed.get("/inbaddad/admin/").status_code == 404
    assert framed.get("/inbaddad/konto/login/").status_code == 404


def test_a_framed_page_is_kept_like_any_other(framed, edition):
    assert edition.sha256 in framed.get("/inbaddad/guider/webb/")["X-Edition"]
