"""The path vårdbiträde – undersköterska – specialist: what each step asks, and where one stands. Open to everybody."""

from flask import Blueprint, render_template

from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import careers
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import today
from sprakverktyg.web.database import db
from sprakverktyg.web.layers import layers

bp = Blueprint("careers", __name__)


@bp.get("/vagen")
@requires(Right.OWN_PAGE)
def show() -> str:
    content = layers().content
    steps = careers.path_for(db(), content.careers, content.profiles, viewer(), on=today())
    return render_template("careers/show.html", steps=steps)
