"""Ending one's own account: what happens is told first, and one is asked twice."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import leaving, pins
from sprakverktyg.web.access import current, end_session, limiter, requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.leaving import LeaveForm
from sprakverktyg.web.messages import sentence

bp = Blueprint("leaving", __name__, url_prefix="/min-sida/avsluta")


@bp.get("/")
@requires(Right.OWN_PAGE)
def show() -> str:
    return render_template(
        "leaving/page.html",
        days=leaving.days_after_leaving(db(), viewer()),
        alone_on=leaving.alone_on(db(), viewer()),
    )


@bp.get("/sista-fragan")
@requires(Right.OWN_PAGE)
def ask_again() -> str:
    return _ask(LeaveForm(formdata=None))


@bp.post("/sista-fragan")
@requires(Right.OWN_PAGE)
@limiter.limit("20 per minute")
def leave() -> str | tuple[str, int] | Response:
    form = LeaveForm()
    if not form.validate():
        return _ask(form), 422
    try:
        leaving.leave(db(), current(), form.proof.data, now=now())
    except InvalidInput as fault:
        # A redirect, because only then is the count of wrong attempts kept.
        flash(sentence(fault), "attention")
        return redirect(url_for(".ask_again"), code=303)
    end_session()
    return render_template("leaving/done.html")


def _ask(form: LeaveForm) -> str:
    form.proof.label.text = _("Ditt lösenord") if pins.proves_with_password(current()) else _("Din pinkod")
    return render_template("leaving/ask_again.html", form=form)
