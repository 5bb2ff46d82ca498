"""What a page costs on a slow network: the page itself and all that it names, as a browser fetches them."""

import gzip
import http.client
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from sprakverktyg.load.learners import Times, begin

_NAMED = re.compile(r'(?:src|href)="(/[^"#]*)[^"]*"')
_FILE = re.compile(r"/(?:static|htmx|assets)\b|\.(?:css|js|svg|png|woff2)\b")


@dataclass(frozen=True, slots=True)
class Transfer:
    """Bytes on the wire, bodies and headers: of a first visit, and of one when the browser keeps what it may."""

    first: int
    repeat: int


def transfer_of(address: str, path: str, cookies: str) -> Transfer:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    size, body, _ = _fetch(connection, path, cookies)
    first = repeat = size
    for name in dict.fromkeys(name for name in _NAMED.findall(body) if _FILE.search(name)):
        size, _, kept = _fetch(connection, name.replace("&amp;", "&"), cookies)
        first += size
        repeat += 0 if kept else size
    return Transfer(first, repeat)


def _fetch(connection: http.client.HTTPConnection, path: str, cookies: str) -> tuple[int, str, bool]:
    """Return the bytes of an answer, its text, and whether a browser keeps it without asking again."""
    connection.request("GET", path, headers={"Cookie": cookies, "Accept-Encoding": "gzip"})
    response = connection.getresponse()
    raw = response.read()
    packed = response.headers.get("Content-Encoding") == "gzip"
    text = (gzip.decompress(raw) if packed else raw).decode("utf-8", errors="replace")
    headers = sum(len(name) + len(value) + 4 for name, value in response.headers.items())
    return len(raw) + headers, text, "max-age" in response.headers.get("Cache-Control", "")


def session_page(address: str, email: str) -> Transfer:
    """Return what the page of a session costs somebody who has signed in."""
    path, cookies = begin(address, email, Times())
    return transfer_of(address, path, cookies)
