"""Who is signed in, and what they may open. Every view names its right; a view without one is refused to all."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from flask import Flask, abort, current_app, redirect, request, session, url_for
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from werkzeug.wrappers import Response

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.errors import NotAllowed
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import sign_ins
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.sign_ins import Current, SharedTablet
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.device import this_device

View = TypeVar("View", bound=Callable[..., object])

limiter = Limiter(get_remote_address)


def init_app(app: Flask) -> None:
    manager = LoginManager(app)
    manager.user_loader(_load)
    limiter.init_app(app)
    app.before_request(_refuse_nul)
    app.before_request(_guard)


def requires(right: Right, *, audits: bool = False) -> Callable[[View], View]:
    """Name the right that a view asks for, and whether it notes whose record is opened."""

    def mark(view: View) -> View:
        view.right = right  # type: ignore[attr-defined]
        view.audits = audits  # type: ignore[attr-defined]
        return view

    return mark


def public(view: View) -> View:
    """Open a view to people who have not signed in."""
    view.right = None  # type: ignore[attr-defined]
    return view


class SignedIn(UserMixin):
    """Flask-Login's user. Its id is that of the sign-in, not of the person, so that signing out ends it."""

    def __init__(self, current: Current) -> None:
        self.current = current
        self.id = str(current.sign_in_id)


CHOOSING_A_PASSWORD = frozenset({"accounts.password", "accounts.choose_password"})
"""What is open to somebody who has to choose their own password first."""

SEEN = "seen"
"""When somebody last used a shared tablet. It stands in the signed cookie, because reading a page never writes."""


def _load(sign_in_id: str) -> SignedIn | None:
    seen = session.get(SEEN)
    found = sign_ins.current(db(), UUID(sign_in_id), seen=datetime.fromisoformat(seen) if seen else None, now=now())
    if found is None:
        return None
    if found.tablet:
        session[SEEN] = now().isoformat()
    return SignedIn(found)


def viewer() -> Viewer:
    """Return who is signed in, in a view that asks for a right."""
    return current().viewer


def viewer_or_none() -> Viewer | None:
    return current().viewer if current_user.is_authenticated else None


def shared_tablet() -> SharedTablet | None:
    """Return the shared tablet that the person is signed in on; None elsewhere."""
    return current().tablet if current_user.is_authenticated else None


def current() -> Current:
    """Return who is signed in, how and where, in a view that asks for a right."""
    found: Current = current_user.current
    return found


def start_session(person: Person, method: SignInMethod = SignInMethod.PASSWORD) -> None:
    """Sign a person in, in a session that has nothing of what was in the browser before."""
    language = session.get("language")
    end_session()
    session.permanent = True
    if language:
        session["language"] = language
    session[SEEN] = now().isoformat()
    found = _load(str(sign_ins.begin(db(), person, method, this_device(), now=now()).id))
    assert found is not None
    login_user(found)


def end_session() -> None:
    """Sign out. On a shared tablet nobody has to do it: it is locked when nobody uses it."""
    if current_user.is_authenticated:
        sign_ins.end(db(), current().sign_in_id, now=now())
    logout_user()
    session.clear()


def _refuse_nul() -> None:
    """Refuse what no text field can hold: PostgreSQL stores no NUL, and nobody types one."""
    if any("\0" in value for values in (request.form, request.args) for value in values.values()):
        abort(400)


def _guard() -> Response | None:
    if request.endpoint is None or request.endpoint == "static":
        return None
    view = current_app.view_functions[request.endpoint]
    right = getattr(view, "right", "nobody")
    if right is None:
        return None
    if not current_user.is_authenticated:
        return _ask_to_sign_in()
    if current().must_choose_password and request.endpoint not in CHOOSING_A_PASSWORD:
        return _leave_for(url_for("accounts.password"))
    if right not in viewer().rights:
        raise NotAllowed(f"{request.endpoint} asks for {right}")
    return None


def front_door() -> str:
    """Return where one signs in: the names on a shared tablet, the sign-in page elsewhere."""
    return url_for("tablet.tiles" if this_device() else "accounts.sign_in")


def _ask_to_sign_in() -> Response:
    if this_device() or request.headers.get("HX-Request"):
        return _leave_for(front_door())
    back = request.full_path if request.method == "GET" else None
    return redirect(url_for("accounts.sign_in", vidare=back if back and back != "/?" else None), code=303)


def _leave_for(address: str) -> Response:
    # Another page must never be swapped into a fragment, so htmx is told to leave the page.
    if request.headers.get("HX-Request"):
        return Response(status=401, headers={"HX-Redirect": address})
    return redirect(address, code=303)
