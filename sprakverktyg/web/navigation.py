"""The menu, made from what the person may do, and what every template is given."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask, current_app, request, url_for
from flask_babel import lazy_gettext as _l

from sprakverktyg.domain.roles import Right
from sprakverktyg.web.access import shared_tablet, viewer_or_none


@dataclass(frozen=True, slots=True)
class Entry:
    text: str
    href: str
    icon: str
    current: bool


MENU = (
    (Right.OWN_PAGE, "home.start", "home", _l("Start")),
    (Right.PRACTISE, "practice.modules", "practise", _l("Öva")),
    (Right.PRACTISE, "writing.index", "document", _l("Skriva")),
    (Right.READ_LIBRARY, "library.modules", "word", _l("Bibliotek")),
    (Right.PLAIN_DOCUMENTS, "documents.shelf", "document", _l("Dokument")),
    (Right.TEACH_GROUPS, "groups.index", "group", _l("Grupper")),
    (Right.INTRODUCE, "introduction.learners", "person", _l("Handledning")),
    (Right.SEE_READINESS, "readiness.index", "chart", _l("Läget")),
    (Right.ADMINISTER, "administration.index", "list", _l("Administration")),
    (Right.OWN_PAGE, "own_page.show", "lock", _l("Min sida")),
)


def init_app(app: Flask) -> None:
    app.context_processor(_context)
    app.url_defaults(_add_version)


def _context() -> dict[str, object]:
    viewer = viewer_or_none()
    return {"viewer": viewer, "tablet": shared_tablet(), "navigation": _entries(viewer.rights) if viewer else []}


def _entries(rights: frozenset[Right]) -> list[Entry]:
    here = (request.endpoint or "").partition(".")[0]
    return [
        Entry(str(text), url_for(endpoint), icon, endpoint.partition(".")[0] == here)
        for right, endpoint, icon, text in MENU
        if right in rights
    ]


def _add_version(endpoint: str, values: dict[str, object]) -> None:
    """Give a static file an address of its own for each change, so that browsers can keep it for a year."""
    if endpoint == "static" and "filename" in values:
        values.setdefault("v", _fingerprint(Path(str(current_app.static_folder), str(values["filename"]))))


@cache
def _fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else "0"
