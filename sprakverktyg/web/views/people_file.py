"""Many people at once: a file is shown with what it would change, and carried out when the administrator says yes."""

import json
from collections.abc import Sequence

from flask import Blueprint, Response, render_template
from flask_babel import gettext as _

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.people_file import COLUMNS, summed
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, people_import
from sprakverktyg.usecases.people_import import Imported, Importer
from sprakverktyg.web import spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.administration import PeopleFileForm, PeopleYesForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence

bp = Blueprint("people_file", __name__, url_prefix="/administration/fil")

EXAMPLE = ("Ida Ek", "ida.ek@kommun.example", "Björken", "omsorgspersonal", "2026-12-01", "", "")


@bp.get("/")
@requires(Right.ADMINISTER)
def choose() -> str:
    return _page(PeopleFileForm(formdata=None))


@bp.get("/mall.csv")
@requires(Right.ADMINISTER)
def template() -> Response:
    return Response(
        spreadsheet.to_csv(COLUMNS, [EXAMPLE]),
        mimetype="text/csv",
        headers={"Content-Disposition": 'attachment; filename="personer.csv"'},
    )


@bp.post("/")
@requires(Right.ADMINISTER)
def preview() -> tuple[str, int] | str:
    form = PeopleFileForm()
    if not form.validate() or not form.file.data:
        form.file.errors = [*form.file.errors, _("Välj en fil.")]
        return _page(form), 422
    try:
        rows = people_import.lines_of(form.file.data.read())
        found = people_import.preview(db(), _importer(form.new_units.data), rows)
    except InvalidInput as fault:
        form.refuse("file", fault)
        return _page(form), 422
    return _preview(rows, found, form.new_units.data)


@bp.post("/ja")
@requires(Right.ADMINISTER)
def carry_out() -> tuple[str, int] | str:
    form = PeopleYesForm()
    if not form.validate():
        return _page(PeopleFileForm(formdata=None)), 422
    rows, importer = form.cells(), _importer(form.new_units.data)
    try:
        done = people_import.carry_out(db(), importer, rows, seen=form.seen.data)
    except InvalidInput as fault:
        found = people_import.preview(db(), importer, rows)
        return _preview(rows, found, form.new_units.data, why=sentence(fault)), 422
    return render_template(
        "people_file/done.html", people=done.passwords, counts=summed(item.result for item in done.outcomes)
    )


def _importer(new_units: bool) -> Importer:
    me = viewer()
    units = accounts.units_for(db(), me, Right.ADMINISTER)
    profile = units[0].profile_id if units else layers().content.profiles[0].id
    return Importer(me.organisation_id, units, me.id, new_units, profile, today(), now())


def _page(form: PeopleFileForm) -> str:
    return render_template("people_file/choose.html", form=form, columns=COLUMNS)


def _preview(rows: Sequence[Sequence[str]], found: Imported, new_units: bool, *, why: str = "") -> str:
    return render_template(
        "people_file/preview.html",
        found=found,
        counts=summed(outcome.result for outcome in found.outcomes),
        sentence=sentence,
        why=why,
        form=PeopleYesForm(
            formdata=None, rows=json.dumps(rows, ensure_ascii=False), seen=found.fingerprint, new_units=new_units
        ),
    )
