"""The manager's readiness list: on screen, on paper, as CSV and as .xlsx, all from one query."""

import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request, send_file, url_for
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.standing import Part, parts_of
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import papers, readiness
from sprakverktyg.usecases.accounts import open_record, unit_for, units_for
from sprakverktyg.usecases.brought_records import shared_with_manager
from sprakverktyg.usecases.plans import plan_page
from sprakverktyg.usecases.readiness import ReadinessList
from sprakverktyg.web import readiness_table, spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.manager import PaperForm, WithdrawForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.own_record_words import content_names

bp = Blueprint("readiness", __name__, url_prefix="/laget")

FAULTY_FIELDS = {
    "day_is_to_come": "issued_on",
    "unknown_evidence": "kind",
    "paper_too_large": "paper",
    "unknown_paper": "paper",
}


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
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    parts = _parts(unit)
    chosen = next((part for part in parts if part.id == request.args.get("del")), parts[0])
    found = _list(unit, [chosen])
    return render_template("readiness/unit.html", found=found, parts=parts, chosen=chosen, table=readiness_table)


@bp.get("/<uuid:unit_id>/utskrift")
@requires(Right.SEE_READINESS, audits=True)
def as_print(unit_id: UUID) -> str:
    found = _all(unit_id)
    return render_template("readiness/print.html", found=found, table=readiness_table)


@bp.get("/<uuid:unit_id>/laget.csv")
@requires(Right.SEE_READINESS, audits=True)
def as_csv(unit_id: UUID) -> Response:
    found = _all(unit_id)
    return Response(
        spreadsheet.to_csv(readiness_table.header(found), readiness_table.lines(found)),
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{_file_name(found.unit)}.csv"'},
    )


@bp.get("/<uuid:unit_id>/laget.xlsx")
@requires(Right.SEE_READINESS, audits=True)
def as_xlsx(unit_id: UUID) -> Response:
    found = _all(unit_id)
    data = spreadsheet.to_xlsx(found.unit.name, readiness_table.header(found), readiness_table.lines(found))
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
    return _person_page(unit, found, _paper_form(unit))


@bp.post("/<uuid:unit_id>/<uuid:person_id>")
@requires(Right.SEE_READINESS)
def enter_evidence(unit_id: UUID, person_id: UUID) -> tuple[str, int] | AnyResponse:
    unit, found = _person(unit_id, person_id)
    form = _paper_form(unit)
    if not form.validate():
        return _person_page(unit, found, form), 422
    try:
        papers.add_evidence(
            db(),
            layers().content.profile(unit.profile_id),
            found,
            kind=form.kind.data,
            issued_on=form.issued_on.data,
            issuer=form.issuer.data,
            entered_by_id=viewer().id,
            now=now(),
            paper=_bytes_of(form),
        )
    except InvalidInput as fault:
        form.refuse(FAULTY_FIELDS[fault.code], fault)
        return _person_page(unit, found, form), 422
    return redirect(url_for("readiness.person", unit_id=unit.id, person_id=found.id), code=303)


@bp.get("/<uuid:unit_id>/<uuid:person_id>/intyg/<uuid:evidence_id>")
@requires(Right.SEE_READINESS, audits=True)
def paper(unit_id: UUID, person_id: UUID, evidence_id: UUID) -> Response:
    _unit, found = _person(unit_id, person_id)
    open_record(db(), viewer(), found, "läget", now=now())
    attachment = papers.attachment_of(db(), found, evidence_id)
    return send_paper(attachment.data, attachment.media_type)


@bp.post("/<uuid:unit_id>/<uuid:person_id>/intyg/<uuid:evidence_id>")
@requires(Right.SEE_READINESS)
def withdraw(unit_id: UUID, person_id: UUID, evidence_id: UUID) -> tuple[str, int] | AnyResponse:
    unit, found = _person(unit_id, person_id)
    papers.paper_of(db(), found, evidence_id)
    form = _withdraw_form(evidence_id)
    try:
        papers.withdraw(db(), found, evidence_id, because=form.because.data or "", by_id=viewer().id, now=now())
    except InvalidInput as fault:
        form.refuse("because", fault)
        return _person_page(unit, found, _paper_form(unit), refused={evidence_id: form}), 422
    return redirect(url_for("readiness.person", unit_id=unit.id, person_id=found.id), code=303)


def _bytes_of(form: PaperForm) -> bytes:
    if not form.paper.data:
        return b""
    with form.paper.data.stream as stream:
        data: bytes = stream.read()
    return data


def send_paper(data: bytes, media_type: str) -> Response:
    """Return a paper as a download: what somebody sent in is never shown as a page of ours."""
    name = f"intyg.{media_type.rpartition('/')[2]}"
    return send_file(io.BytesIO(data), mimetype=media_type, as_attachment=True, download_name=name)


def _parts(unit: Unit) -> tuple[Part, ...]:
    content = layers().content
    profile = content.profile(unit.profile_id)
    framework = next(item for item in content.frameworks if item.id == profile.framework_id)
    return parts_of(profile, framework)


def _all(unit_id: UUID) -> ReadinessList:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return _list(unit, _parts(unit))


def _list(unit: Unit, parts: Sequence[Part]) -> ReadinessList:
    found = readiness.readiness_list(db(), layers().content, unit, on=today(), parts=parts)
    for row in found.rows:
        open_record(db(), viewer(), row.person, "läget", now=now())
    return found


def _file_name(unit: Unit) -> str:
    return f"laget-{secure_filename(unit.name).lower()}-{today().isoformat()}"


def _person(unit_id: UUID, person_id: UUID) -> tuple[Unit, Person]:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return unit, readiness.learner_on(db(), unit, person_id)


def _paper_form(unit: Unit) -> PaperForm:
    form = PaperForm()
    profile = layers().content.profile(unit.profile_id)
    offer(form.kind, [(kind.kind, kind.name) for kind in profile.evidence])
    return form


def _withdraw_form(evidence_id: UUID) -> WithdrawForm:
    return WithdrawForm(prefix=f"intyg-{evidence_id}-")


def _person_page(
    unit: Unit, person: Person, form: PaperForm, refused: Mapping[UUID, WithdrawForm] = MappingProxyType({})
) -> str:
    parts = _parts(unit)
    profile = layers().content.profile(unit.profile_id)
    entered = papers.papers_of(db(), person)
    return render_template(
        "readiness/person.html",
        unit=unit,
        profile=profile,
        row=readiness.readiness_of(db(), layers().content, profile, person, on=today(), parts=parts),
        parts=parts,
        table=readiness_table,
        papers=entered,
        plan=plan_page(db(), person, on=today()),
        brought=shared_with_manager(db(), viewer(), person.id),
        names=content_names(),
        form=form,
        withdrawals={item.id: refused.get(item.id) or _withdraw_form(item.id) for item in entered},
    )
