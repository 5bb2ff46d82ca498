"""“Det här kan jag”: one's own words, skills and minutes. Nobody else can open it."""

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, own_progress
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.own_progress import PracticeTimeForm
from sprakverktyg.web.layers import my_content

bp = Blueprint("own_progress", __name__, url_prefix="/det-har-kan-jag")

NEWEST_OPENINGS = 5


@bp.get("/")
@requires(Right.PRACTISE)
def show() -> str:
    me = viewer()
    return render_template(
        "own_progress/page.html",
        progress=own_progress.own_progress(db(), my_content(), me, now=now()),
        openings=accounts.openings(db(), me)[:NEWEST_OPENINGS],
    )


@bp.post("/tid")
@requires(Right.PRACTISE)
def say() -> Response:
    form = PracticeTimeForm()
    if not form.validate():
        raise InvalidInput("day_without_practice")
    own_progress.say_of_day(db(), viewer().id, form.day.data, paid=form.paid.data == "1", now=now())
    return redirect(url_for("own_progress.show", _anchor="tid"), code=303)
