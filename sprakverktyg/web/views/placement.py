"""Finding where one can begin: a short row of items without a score. One may skip it, and go on with it later."""

import random
from uuid import UUID

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.placement import MOST
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import PracticeSession
from sprakverktyg.usecases import placement, practice
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import AnswerForm
from sprakverktyg.web.htmx import render
from sprakverktyg.web.layers import layers

NOT_KNOWN = "–"
"""What is noted for somebody who says that they do not know: right for no item."""

bp = Blueprint("placement", __name__, url_prefix="/ova/start")


@bp.get("/")
@requires(Right.PRACTISE)
def show() -> str:
    found = placement.placement_of(db(), viewer().id)
    status = found.status if found else None
    return render("placement/page.html", "placement/_about.html", status=status, most=MOST)


@bp.post("/")
@requires(Right.PRACTISE)
def begin() -> Response:
    placement.begin_placement(db(), layers().content.library, viewer().id, now=now(), rng=_chance())
    return redirect(url_for("placement.item"), code=303)


@bp.post("/hoppa-over")
@requires(Right.PRACTISE)
def skip() -> Response:
    placement.skip_placement(db(), viewer().id, now=now())
    return redirect(url_for("home.start"), code=303)


@bp.get("/uppgift")
@requires(Right.PRACTISE)
def item() -> str | Response:
    row = placement.open_placement(db(), viewer().id)
    position = placement.position_of(db(), layers().content.library, row) if row else None
    if row is None or position is None:
        return redirect(url_for("placement.show"), code=303)
    return _card(row, position, AnswerForm.for_item(position))


@bp.post("/uppgift")
@requires(Right.PRACTISE)
def answer() -> tuple[str, int] | Response:
    row = placement.open_placement(db(), viewer().id)
    if row is None:
        return redirect(url_for("placement.show"), code=303)
    form = AnswerForm()
    if "unknown" in request.form:
        form.answer.data = NOT_KNOWN
    if not form.validate():
        return _card(row, form.position.data or 0, form), 422
    goes_on = placement.answer(
        db(),
        layers().content.library,
        row,
        answer_id=UUID(form.answer_id.data),
        position=form.position.data,
        given=form.answer.data,
        seconds=form.seconds.data or 0,
        now=now(),
        rng=_chance(),
        unheard=form.unheard.data,
    )
    return redirect(url_for("placement.item" if goes_on else "placement.show"), code=303)


def _chance() -> random.Random:
    return random.Random()  # noqa: S311 – for variety, not for secrets


def _card(row: PracticeSession, position: int, form: AnswerForm) -> str:
    return render(
        "placement/item.html",
        "placement/_card.html",
        item=practice.item_at(db(), layers().content.library, row, position),
        form=form,
        most=MOST,
        read_instead="las" in request.values,
        read_address=url_for("placement.item", las=1),
        help=None,  # With the word in another language, the answer would not tell where to begin.
    )
