import gzip

from tests.support.pages import PageClient

PACKS = {"Accept-Encoding": "gzip, deflate, br"}


def test_files_are_packed_for_browsers_that_unpack_them(anonymous: PageClient) -> None:
    for address in ("/static/style.css", "/static/app.js", "/static/icons.svg"):
        plain, packed = anonymous.get(address), anonymous.get(address, headers=PACKS)
        assert "Content-Encoding" not in plain.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.data) == plain.data
        assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data) / 2
        assert "Accept-Encoding" in plain.headers["Vary"]
        assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_file_that_the_browser_has_is_not_sent_again(anonymous: PageClient) -> None:
    packed = anonymous.get("/static/style.css", headers=PACKS)
    again = anonymous.get("/static/style.css", headers={**PACKS, "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert "max-age=31536000" in packed.headers["Cache-Control"]


def test_pages_are_not_packed(anonymous: PageClient) -> None:
    assert "Content-Encoding" not in anonymous.get("/logga-in", headers=PACKS).headers
