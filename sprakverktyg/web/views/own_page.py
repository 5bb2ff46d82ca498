"""My page: my roles, everything that is stored about me, and who has opened it."""

from flask import Blueprint, render_template

from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.own_record import AREAS, RecordKind
from sprakverktyg.domain.portable_record import TRAVELS
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, own_record
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.database import db
from sprakverktyg.web.own_record_words import Words, content_names

bp = Blueprint("own_page", __name__, url_prefix="/min-sida")

MOST_SHOWN = 200
"""Rows on one page of what the file that one can take along has all of."""


@bp.get("/")
@requires(Right.OWN_PAGE)
def show() -> str:
    me = viewer()
    return render_template(
        "own_page/page.html",
        memberships=accounts.own_roles(db(), me),
        openings=accounts.openings(db(), me),
        can_practise=Right.PRACTISE in me.rights,
    )


@bp.get("/uppgifter")
@requires(Right.OWN_PAGE)
def stored() -> str:
    return render_template(
        "own_page/stored.html",
        areas=AREAS,
        counts=own_record.counts(db(), viewer().id),
        deeds=own_record.deeds(db(), viewer().id),
    )


@bp.get("/uppgifter/<record_kind>")
@requires(Right.OWN_PAGE)
def kind(record_kind: str) -> str:
    if record_kind not in set(RecordKind):
        raise NotFound(f"kind {record_kind}")
    chosen = RecordKind(record_kind)
    found = own_record.records(db(), viewer().id, chosen)
    return render_template(
        "own_page/kind.html",
        kind=chosen,
        total=len(found),
        records=found[:MOST_SHOWN] if chosen in TRAVELS else found,
        words=Words(chosen, content_names()),
    )
