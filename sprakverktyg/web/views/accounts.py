"""Signing in and out, and the language of the interface."""

from urllib.parse import urlsplit

from flask import Blueprint, current_app, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts
from sprakverktyg.web.access import (
    current,
    end_session,
    front_door,
    limiter,
    public,
    requires,
    start_session,
    viewer,
    viewer_or_none,
)
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import before_writing, db
from sprakverktyg.web.forms import SignInForm
from sprakverktyg.web.forms.accounts import PasswordForm
from sprakverktyg.web.languages import LANGUAGES

bp = Blueprint("accounts", __name__)

ATTEMPTS = "10 per minute"
"""For one account."""

ATTEMPTS_FROM_A_PLACE = "120 per minute"
"""At shift change a whole municipality signs in from one address of the net."""


def _address() -> str:
    return request.form.get("email", "").strip().lower()


@bp.get("/logga-in")
@public
def sign_in() -> str | Response:
    if viewer_or_none():
        return redirect(url_for("home.start"), code=303)
    return _page(SignInForm())


@bp.post("/logga-in")
@public
@limiter.limit(ATTEMPTS_FROM_A_PLACE)
@limiter.limit(ATTEMPTS, key_func=_address)
def do_sign_in() -> tuple[str, int] | Response:
    form = SignInForm()
    if not form.validate():
        return _page(form), 422
    try:
        # A password takes a while to check. With the lock held, a whole shift would queue behind it.
        with before_writing() as reading:
            found = accounts.sign_in(reading, form.email.data, form.password.data)
            accounts.refuse_old_password(found, now=now())
    except InvalidInput as fault:
        form.refuse("password", fault)
        return _page(form), 422
    start_session(accounts.renew_hash(db(), found.id, form.password.data))
    return redirect(_onward(request.args.get("vidare")), code=303)


@bp.get("/min-sida/losenord")
@requires(Right.OWN_PAGE)
def password() -> str:
    return _password_page(PasswordForm())


@bp.post("/min-sida/losenord")
@requires(Right.OWN_PAGE)
@limiter.limit(ATTEMPTS)
def choose_password() -> tuple[str, int] | Response:
    form = PasswordForm()
    if not form.validate():
        return _password_page(form), 422
    try:
        accounts.choose_password(db(), viewer().id, form.now_used.data, form.chosen())
    except InvalidInput as fault:
        form.refuse("now_used" if fault.code == "wrong_password" else "new", fault)
        return _password_page(form), 422
    flash(_("Ditt nya lösenord gäller nu."), "good")
    return redirect(url_for("home.start"), code=303)


def _password_page(form: PasswordForm) -> str:
    return render_template("accounts/password.html", form=form, must=current().must_choose_password)


@bp.post("/logga-ut")
@public
def sign_out() -> Response:
    end_session()
    return redirect(front_door(), code=303)


@bp.post("/sprak")
@public
def change_language() -> Response:
    language = request.form.get("locale")
    if language in LANGUAGES:
        session["language"] = language
    return redirect(_onward(request.form.get("next")), code=303)


def _page(form: SignInForm) -> str:
    return render_template("accounts/sign_in.html", form=form, examples=current_app.config["EXAMPLES"])


def _onward(address: str | None) -> str:
    """Return a page of ours to go on to. Only the path is used, so nobody can be sent elsewhere."""
    parts = urlsplit(address or "")
    if not parts.path.startswith("/") or parts.path.startswith("//") or "\\" in parts.path:
        return url_for("home.start")
    return parts.path + (f"?{parts.query}" if parts.query else "")
