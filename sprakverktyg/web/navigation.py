"""The menu, made from what the person may do, and what every template is given."""

import hashlib
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
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
    (Right.OWN_PAGE, "home.start", "home", _l("Start"), ("/meddelanden/", "/plattor/", "/ord/fragor")),
    (Right.PRACTISE, "practice.modules", "practise", _l("Öva"), ("/ova/", "/ord/")),
    (Right.PRACTISE, "writing.index", "document", _l("Skriva"), ("/skriva/",)),
    (Right.READ_LIBRARY, "library.modules", "word", _l("Bibliotek"), ("/bibliotek/", "/hylla/")),
    (Right.PLAIN_DOCUMENTS, "documents.shelf", "document", _l("Dokument"), ("/dokument/", "/godkann/")),
    (Right.TEACH_GROUPS, "groups.index", "group", _l("Grupper"), ("/grupper/", "/bedoma/", "/egna/")),
    (Right.INTRODUCE, "introduction.learners", "person", _l("Handledning"), ("/handledning/",)),
    (Right.SEE_READINESS, "readiness.index", "chart", _l("Läget"), ("/laget/", "/sprakkrav/")),
    (Right.ADMINISTER, "administration.index", "list", _l("Administration"), ("/administration/",)),
    (
        Right.OWN_PAGE,
        "own_page.show",
        "lock",
        _l("Min sida"),
        ("/min-sida/", "/min-plan/", "/introduktion/", "/det-har-kan-jag/", "/vagen"),
    ),
)
"""By right: the page, its icon and its name, and the beginnings of the addresses where one is still there. The longest
that fits tells where one is."""


def init_app(app: Flask) -> None:
    app.context_processor(_context)
    app.url_defaults(_add_version)


def _context() -> dict[str, object]:
    viewer = viewer_or_none()
    return {"viewer": viewer, "tablet": shared_tablet(), "navigation": _entries(viewer.rights) if viewer else []}


def _entries(rights: frozenset[Right]) -> list[Entry]:
    allowed = [entry for entry in MENU if entry[0] in rights]
    fitting = [(len(each), entry) for entry in allowed for each in entry[4] if request.path.startswith(each)]
    here = max(fitting, key=itemgetter(0), default=(0, None))[1]
    return [
        Entry(str(entry[3]), url_for(entry[1]), entry[2], request.endpoint == entry[1] or entry is here)
        for entry in allowed
    ]


def _add_version(endpoint: str, values: dict[str, object]) -> None:
    """Give a static file an address of its own for each change, so that browsers can keep it for a year."""
    if endpoint == "static" and "filename" in values:
        values.setdefault("v", _fingerprint(Path(str(current_app.static_folder), str(values["filename"]))))


@cache
def _fingerprint(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10] if file.is_file() else "0"
