"""The manager's readiness list: on screen, as CSV and as .xlsx, all from one query."""

import csv
import io
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, send_file, url_for
from flask_babel import gettext as _
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import readiness
from sprakverktyg.usecases.accounts import open_record, unit_for, units_for
from sprakverktyg.usecases.readiness import ReadinessList
from sprakverktyg.web import spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import EvidenceForm, offer
from sprakverktyg.web.labels import label
from sprakverktyg.web.layers import layers

bp = Blueprint("readiness", __name__, url_prefix="/laget")


@bp.get("/")
@requires(Right.SEE_READINESS)
def index() -> str | AnyResponse:
    units = units_for(db(), viewer(), Right.SEE_READINESS)
    if len(units) == 1:
        return redirect(url_for("readiness.show", unit_id=units[0].id), code=303)
    return render_template("readiness/index.html", units=units)


@bp.get("/<uuid:unit_id>")
@requires(Right.SEE_READINESS, audits=True)
def show(unit_id: UUID) -> str:
    found = _list(unit_id)
    return render_template("readiness/unit.html", found=found, header=_header(found), lines=_lines(found))


@bp.get("/<uuid:unit_id>/laget.csv")
@requires(Right.SEE_READINESS, audits=True)
def as_csv(unit_id: UUID) -> Response:
    found = _list(unit_id)
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([_header(found), *map(spreadsheet.harmless, _lines(found))])
    # The byte order mark makes Excel read å, ä and ö.
    return Response(
        text.getvalue().encode("utf-8-sig"),
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{_file_name(found.unit)}.csv"'},
    )


@bp.get("/<uuid:unit_id>/laget.xlsx")
@requires(Right.SEE_READINESS, audits=True)
def as_xlsx(unit_id: UUID) -> Response:
    found = _list(unit_id)
    data = spreadsheet.to_xlsx(found.unit.name, _header(found), _lines(found))
    return send_file(
        io.BytesIO(data),
        mimetype=spreadsheet.XLSX,
        as_attachment=True,
        download_name=f"{_file_name(found.unit)}.xlsx",
    )


@bp.get("/<uuid:unit_id>/<uuid:person_id>")
@requires(Right.SEE_READINESS, audits=True)
def person(unit_id: UUID, person_id: UUID) -> str:
    unit, found = _person(unit_id, person_id)
    open_record(db(), viewer(), found, "läget", now=now())
    return _person_page(unit, found, _evidence_form(unit))


@bp.post("/<uuid:unit_id>/<uuid:person_id>")
@requires(Right.SEE_READINESS)
def enter_evidence(unit_id: UUID, person_id: UUID) -> tuple[str, int] | AnyResponse:
    unit, found = _person(unit_id, person_id)
    form = _evidence_form(unit)
    if not form.validate():
        return _person_page(unit, found, form), 422
    try:
        readiness.add_evidence(
            db(),
            layers().content.profile(unit.profile_id),
            found,
            kind=form.kind.data,
            issued_on=form.issued_on.data,
            issuer=form.issuer.data,
            entered_by_id=viewer().id,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("issued_on" if fault.code == "day_is_to_come" else "kind", fault)
        return _person_page(unit, found, form), 422
    return redirect(url_for("readiness.person", unit_id=unit.id, person_id=found.id), code=303)


def _list(unit_id: UUID) -> ReadinessList:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    found = readiness.readiness_list(db(), layers().content.profile(unit.profile_id), unit, on=today())
    for row in found.rows:
        open_record(db(), viewer(), row.person, "läget", now=now())
    return found


def _header(found: ReadinessList) -> list[str]:
    return [_("Person"), *(f"{label(skill)} {level}" for skill, level in found.profile.levels.items()), _("Nästa steg")]


def _lines(found: ReadinessList) -> list[list[str]]:
    return [
        [
            row.person.name,
            *(label(skill.verdict) for skill in row.readiness.skills),
            label(row.readiness.next_step),
        ]
        for row in found.rows
    ]


def _file_name(unit: Unit) -> str:
    return f"laget-{secure_filename(unit.name).lower()}-{today().isoformat()}"


def _person(unit_id: UUID, person_id: UUID) -> tuple[Unit, Person]:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return unit, readiness.learner_on(db(), unit, person_id)


def _evidence_form(unit: Unit) -> EvidenceForm:
    form = EvidenceForm()
    profile = layers().content.profile(unit.profile_id)
    offer(form.kind, [(kind.kind, kind.name) for kind in profile.evidence])
    return form


def _person_page(unit: Unit, person: Person, form: EvidenceForm) -> str:
    profile = layers().content.profile(unit.profile_id)
    row = readiness.readiness_of(db(), profile, person, on=today())
    return render_template("readiness/person.html", unit=unit, profile=profile, row=row, form=form)
