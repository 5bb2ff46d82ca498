"""Who opened whose pages, per unit."""

from uuid import UUID

from flask import Blueprint, render_template, request

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases.access_log import access_log
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.administration import DaysForm

bp = Blueprint("access_log", __name__, url_prefix="/administration/logg")


@bp.get("/<uuid:unit_id>")
@requires(Right.ADMINISTER)
def show(unit_id: UUID) -> tuple[str, int] | str:
    form, status = DaysForm(request.args), 200
    try:
        days = (form.first.data, form.last.data) if form.validate() else (None, None)
        log = access_log(db(), viewer(), unit_id, first=days[0], last=days[1], on=today())
    except InvalidInput as fault:
        form.refuse("last", fault)
        log, status = access_log(db(), viewer(), unit_id, first=None, last=None, on=today()), 422
    if not form.errors:
        form = DaysForm(formdata=None, first=log.first, last=log.last)
    return render_template("access_log/page.html", log=log, form=form), status
