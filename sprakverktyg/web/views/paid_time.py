"""The unit's ledger of paid time, per week or month: agreed and used."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Unit
from sprakverktyg.usecases import paid_time, readiness
from sprakverktyg.usecases.accounts import open_record, unit_for
from sprakverktyg.usecases.paid_time import LedgerRow, weeks_of
from sprakverktyg.web import spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.manager import PaidTimeForm
from sprakverktyg.web.labels import label

bp = Blueprint("paid_time", __name__, url_prefix="/laget")

SHOWN, EXPORTED = (4, 3), (53, 12)
"""Weeks, or months where those are asked for."""


@bp.get("/<uuid:unit_id>/arbetstid")
@requires(Right.SEE_READINESS, audits=True)
def show(unit_id: UUID) -> str:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return _page(unit, None)


@bp.post("/<uuid:unit_id>/arbetstid")
@requires(Right.SEE_READINESS)
def enter(unit_id: UUID) -> tuple[str, int] | AnyResponse:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    form = PaidTimeForm()
    _offer(form, _rows(unit, _weeks(*SHOWN)))
    if not form.validate():
        return _page(unit, form), 422
    try:
        paid_time.enter(
            db(),
            viewer(),
            unit,
            readiness.learner_on(db(), unit, form.person.data),
            day=form.day.data,
            minutes=form.minutes.data,
            kind=form.kind.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("day", fault)
        return _page(unit, form), 422
    return redirect(url_for("paid_time.show", unit_id=unit.id), code=303)


@bp.get("/<uuid:unit_id>/arbetstid.csv")
@requires(Right.SEE_READINESS, audits=True)
def as_csv(unit_id: UUID) -> Response:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return Response(
        spreadsheet.to_csv(_header(), _lines(_rows(unit, _weeks(*EXPORTED)))),
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="arbetstid-{today().isoformat()}.csv"'},
    )


@bp.get("/<uuid:unit_id>/arbetstid.xlsx")
@requires(Right.SEE_READINESS, audits=True)
def as_xlsx(unit_id: UUID) -> Response:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    data = spreadsheet.to_xlsx(unit.name, _header(), _lines(_rows(unit, _weeks(*EXPORTED))))
    name = f"arbetstid-{today().isoformat()}.xlsx"
    return send_file(io.BytesIO(data), mimetype=spreadsheet.XLSX, as_attachment=True, download_name=name)


def weeks_until(day: date, count: int) -> list[date]:
    """Return the Mondays of the `count` weeks that end with the week of the day."""
    return weeks_of(day - timedelta(weeks=count - 1), day)


def _rows(unit: Unit, weeks: Sequence[date]) -> tuple[LedgerRow, ...]:
    rows = paid_time.ledger(db(), unit, weeks=weeks)
    for person in dict.fromkeys(row.person for row in rows):
        open_record(db(), viewer(), person, "läget", now=now())
    return paid_time.by_month(rows) if _monthly() else rows


def _monthly() -> bool:
    return request.args.get("per") == "manad"


def _weeks(weeks: int, months: int) -> list[date]:
    """Return the Mondays of the weeks to tell of; where months are asked for, of those that begin in them."""
    if not _monthly():
        return weeks_until(today(), weeks)
    first = today().replace(day=1)
    for _month in range(months - 1):
        first = (first - timedelta(days=1)).replace(day=1)
    return [monday for monday in weeks_of(first, today()) if monday >= first]


def _header() -> list[str]:
    when = _("Månad") if _monthly() else _("Vecka från")
    return [_("Person"), when, _("Överenskommet"), *(label(kind) for kind in PaidKind), _("Använt")]


def _lines(rows: Sequence[LedgerRow]) -> list[list[str]]:
    return [
        [
            row.person.name,
            f"{row.first:%Y-%m}" if _monthly() else row.first.isoformat(),
            str(row.agreed),
            *(str(row.used[kind]) for kind in PaidKind),
            str(row.total),
        ]
        for row in rows
    ]


def _offer(form: PaidTimeForm, rows: Sequence[LedgerRow]) -> None:
    offer(form.person, [(person.id, person.name) for person in dict.fromkeys(row.person for row in rows)])
    form.offer_kinds()


def _page(unit: Unit, form: PaidTimeForm | None) -> str:
    rows = _rows(unit, _weeks(*SHOWN))
    if form is None:
        form = PaidTimeForm(formdata=None)
        _offer(form, rows)
    return render_template(
        "plans/ledger.html", unit=unit, header=_header(), lines=_lines(rows), form=form, monthly=_monthly()
    )
