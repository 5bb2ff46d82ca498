"""How long the organisation keeps what, and what was erased last."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.retention import RULES
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import retention
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.retention import RetentionForm

bp = Blueprint("retention", __name__, url_prefix="/administration/gallring")


@bp.get("/")
@requires(Right.ADMINISTER)
def show() -> str:
    return _page(RetentionForm.with_days(retention.chosen_days(db(), viewer().organisation_id)))


@bp.post("/")
@requires(Right.ADMINISTER)
def change() -> tuple[str, int] | Response:
    form = RetentionForm()
    if not form.validate():
        return _page(form), 422
    retention.set_days(db(), viewer(), form.chosen(), now=now())
    flash(_("Dagarna är sparade. De gäller nästa gång något raderas."), "good")
    return redirect(url_for(".show"), code=303)


def _page(form: RetentionForm) -> str:
    erasures = retention.newest_erasures(db(), viewer().organisation_id)
    return render_template("retention/page.html", form=form, rules=RULES, erasures=erasures)
