"""PINs: one's own, and one-time codes for colleagues who cannot sign in with a password."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, pins
from sprakverktyg.web.access import current, limiter, requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.tablet import ChangePinForm, NewPinForm
from sprakverktyg.web.messages import sentence

bp = Blueprint("pins", __name__)


@bp.get("/min-sida/pinkod")
@requires(Right.OWN_PAGE)
def own() -> str:
    return _page(_form())


@bp.post("/min-sida/pinkod")
@requires(Right.OWN_PAGE)
@limiter.limit("20 per minute")
def choose() -> tuple[str, int] | Response:
    form = _form()
    if not form.validate():
        return _page(form), 422
    try:
        new = form.chosen()
        if isinstance(form, ChangePinForm):
            pins.change_pin(db(), current(), form.proof.data, new, now=now())
        else:
            pins.choose_pin(db(), viewer().id, new)
    except InvalidInput as fault:
        # A redirect, because only then is the count of wrong attempts kept.
        flash(sentence(fault), "attention")
        return redirect(url_for(".own"), code=303)
    flash(_("Din pinkod är vald. På plattan trycker du på ditt namn och skriver den."), "good")
    return redirect(url_for("own_page.show"), code=303)


@bp.get("/administration/pinkoder/<uuid:unit_id>")
@requires(Right.ADMINISTER)
def unit(unit_id: UUID) -> str:
    found = accounts.unit_for(db(), viewer(), Right.ADMINISTER, unit_id)
    return render_template("pins/unit.html", unit=found, people=pins.pins_on(db(), viewer(), unit_id))


@bp.post("/administration/pinkod/<uuid:person_id>")
@requires(Right.ADMINISTER)
def make_code(person_id: UUID) -> str:
    person, code = pins.make_code(db(), viewer(), person_id, now=now())
    return render_template("pins/code.html", person=person, code=code)


def _form() -> NewPinForm:
    """Return the form for a first PIN, or the one that asks for proof before it is changed."""
    if not pins.has_pin(db(), viewer().id):
        return NewPinForm()
    form = ChangePinForm()
    if pins.proves_with_password(current()):
        form.proof.label.text = _("Ditt lösenord")
    return form


def _page(form: NewPinForm) -> str:
    return render_template("pins/own.html", form=form)
