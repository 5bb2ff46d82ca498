"""My page: my roles, and who has opened my record."""

from flask import Blueprint, render_template

from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.database import db

bp = Blueprint("own_page", __name__, url_prefix="/min-sida")


@bp.get("/")
@requires(Right.OWN_PAGE)
def show() -> str:
    me = viewer()
    return render_template(
        "own_page/page.html",
        memberships=accounts.own_roles(db(), me),
        openings=accounts.openings(db(), me),
        can_practise=Right.PRACTISE in me.rights,
    )
