"""The unit's quality agreement for learning at work."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Unit
from sprakverktyg.usecases import quality
from sprakverktyg.usecases.accounts import unit_for
from sprakverktyg.usecases.quality import PointRow
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer, uuid_of
from sprakverktyg.web.forms.manager import QualityForm
from sprakverktyg.web.layers import layers

bp = Blueprint("quality", __name__, url_prefix="/laget")


@bp.get("/<uuid:unit_id>/kvalitet")
@requires(Right.SEE_READINESS)
def show(unit_id: UUID) -> str:
    unit, rows = _rows(unit_id)
    return render_template("quality/show.html", unit=unit, rows=rows)


@bp.get("/<uuid:unit_id>/kvalitet/<point_id>")
@requires(Right.SEE_READINESS)
def edit(unit_id: UUID, point_id: str) -> str:
    unit, rows = _rows(unit_id)
    row = _row(rows, point_id)
    form = _form(unit)
    form.status.data = row.status
    if row.note:
        form.responsible.data = str(row.note.responsible_id or "")
        form.follow_up_on.data = row.note.follow_up_on
    return render_template("quality/edit.html", unit=unit, row=row, form=form)


@bp.post("/<uuid:unit_id>/kvalitet/<point_id>")
@requires(Right.SEE_READINESS)
def note(unit_id: UUID, point_id: str) -> tuple[str, int] | AnyResponse:
    unit, rows = _rows(unit_id)
    row = _row(rows, point_id)
    form = _form(unit)
    if not form.validate():
        return render_template("quality/edit.html", unit=unit, row=row, form=form), 422
    quality.note_point(
        db(),
        viewer(),
        layers().content.quality,
        unit,
        point_id,
        status=form.status.data,
        responsible_id=uuid_of(form.responsible.data) if form.responsible.data else None,
        follow_up_on=form.follow_up_on.data,
        now=now(),
    )
    return redirect(url_for("quality.show", unit_id=unit.id), code=303)


def _rows(unit_id: UUID) -> tuple[Unit, tuple[PointRow, ...]]:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return unit, quality.checklist(db(), layers().content.quality, unit, on=today())


def _row(rows: tuple[PointRow, ...], point_id: str) -> PointRow:
    for row in rows:
        if row.point.id == point_id:
            return row
    raise NotFound(f"point {point_id!r}")


def _form(unit: Unit) -> QualityForm:
    form = QualityForm()
    form.offer_statuses()
    offer(form.responsible, [("", "–"), *((person.id, person.name) for person in quality.staff_of(db(), unit))])
    return form
