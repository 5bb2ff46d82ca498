"""Who is signed in, and what they may open. Every view names its right; a view without one is refused to all."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from flask import Flask, abort, current_app, redirect, request, session, url_for
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import NotAllowed
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.web.database import db

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
    def __init__(self, viewer: Viewer) -> None:
        self.viewer = viewer
        self.id = str(viewer.id)


def _load(person_id: str) -> SignedIn | None:
    viewer = accounts.viewer(db(), UUID(person_id))
    return SignedIn(viewer) if viewer else None


def viewer() -> Viewer:
    """Return who is signed in, in a view that asks for a right."""
    found: Viewer = current_user.viewer
    return found


def viewer_or_none() -> Viewer | None:
    return current_user.viewer if current_user.is_authenticated else None


def start_session(person: Person) -> None:
    """Sign a person in, in a session that has nothing of what was in the browser before."""
    language = session.get("language")
    session.clear()
    session.permanent = True
    if language:
        session["language"] = language
    found = _load(str(person.id))
    assert found is not None
    login_user(found)


def end_session() -> None:
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
    if right not in viewer().rights:
        raise NotAllowed(f"{request.endpoint} asks for {right}")
    return None


def _ask_to_sign_in() -> Response:
    # A login page must never be swapped into a fragment, so htmx is told to leave the page.
    if request.headers.get("HX-Request"):
        return Response(status=401, headers={"HX-Redirect": url_for("accounts.sign_in")})
    back = request.full_path if request.method == "GET" else None
    return redirect(url_for("accounts.sign_in", vidare=back if back and back != "/?" else None), code=303)
