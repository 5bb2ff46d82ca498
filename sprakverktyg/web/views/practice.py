"""Practising: say how many minutes there are or choose a module, answer, see what was right, follow one's progress."""

import random
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.competence import Module
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.exercise import Arrange, Exercise, Match
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import PracticeSession
from sprakverktyg.usecases import practice
from sprakverktyg.usecases.libraries import documents_to_practise
from sprakverktyg.usecases.mixing import MINUTES
from sprakverktyg.usecases.progress import progress_per_requirement
from sprakverktyg.web import help
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import before_writing, db, pause
from sprakverktyg.web.forms import AnswerForm
from sprakverktyg.web.htmx import render, wants_fragment
from sprakverktyg.web.layers import my_content

bp = Blueprint("practice", __name__, url_prefix="/ova")


@bp.get("/")
@requires(Right.PRACTISE)
def modules() -> str:
    content = my_content()
    progress = progress_per_requirement(db(), content.framework, content.library, viewer().id, now=now())
    return render_template(
        "practice/modules.html",
        progress=progress,
        documents=documents_to_practise(db(), viewer().id),
        minutes=MINUTES,
        languages=help.LANGUAGES,
        help_language=help.chosen(),
    )


@bp.post("/hjalp")
@requires(Right.PRACTISE)
def choose_help() -> Response:
    help.choose(request.form.get("help_language", ""))
    return redirect(url_for("practice.modules"), code=303)


@bp.post("/")
@requires(Right.PRACTISE)
def begin() -> Response:
    """Begin a session of some minutes, of a module, of a document, or of what a teacher asked for."""
    content, me, rng = my_content(), viewer().id, random.Random()  # noqa: S311 – for variety, not for secrets
    known = content.framework, content.library, me
    pause()  # Choosing takes a while: nobody who stores an answer has to wait for it.
    with before_writing() as reading:
        if "minutes" in request.form:
            minutes = request.form.get("minutes", 0, type=int)
            plan = practice.plan_minutes(reading, *known, minutes, now=now(), rng=rng)
        elif "assignment" in request.form:
            assignment_id = request.form.get("assignment", type=UUID)
            if assignment_id is None:
                raise NotFound("assignment")
            plan = practice.plan_assignment(reading, *known, assignment_id, now=now(), rng=rng)
        elif "document" in request.form:
            document_id = request.form.get("document", type=UUID)
            if document_id is None:
                raise InvalidInput("no_exercises_from_text")
            plan = practice.plan_document(reading, me, document_id, rng=rng)
        else:
            plan = practice.plan_module(reading, *known, request.form.get("module", ""), now=now(), rng=rng)
    row = practice.begin(db(), me, plan, now=now())
    return redirect(url_for("practice.item", session_id=row.id), code=303)


@bp.get("/pass/<uuid:session_id>")
@requires(Right.PRACTISE)
def item(session_id: UUID) -> str:
    row = practice.practice_session(db(), viewer().id, session_id)
    shown = request.args.get("visa", type=int)
    position = shown if shown is not None else practice.next_position(db(), my_content().library, row)
    if position is None:
        return _result(row)
    return _card(row, position, AnswerForm.for_item(position))


@bp.post("/pass/<uuid:session_id>")
@requires(Right.PRACTISE)
def answer(session_id: UUID) -> tuple[str, int] | str | Response:
    row = practice.practice_session(db(), viewer().id, session_id)
    if "add" in request.form or "remove" in request.form:
        return redirect(url_for("practice.item", session_id=row.id, ordning=_moved()), code=303)
    form = AnswerForm()
    if rows := _rows():
        form.answer.data = "-".join(rows) if all(rows) else ""
    position = form.position.data or 0
    if not form.validate():
        return _card(row, position, form), 422
    practice.answer_item(
        db(),
        my_content().library,
        row,
        answer_id=UUID(form.answer_id.data),
        position=position,
        given=form.answer.data,
        seconds=form.seconds.data or 0,
        now=now(),
        unheard=form.unheard.data,
    )
    if wants_fragment():
        return _card(row, position, form)  # one journey over the network less
    return redirect(url_for("practice.item", session_id=row.id, visa=position), code=303)


def _card(row: PracticeSession, position: int, form: AnswerForm) -> str:
    item = practice.item_at(db(), my_content().library, row, position)
    return render(
        "practice/session.html",
        "practice/_card.html",
        item=item,
        form=form,
        module=_module(row),
        placed=_placed(item.exercise),
        chosen=_chosen(item.exercise),
        read_instead="las" in request.values,
        help=help.help_with(item.word.id) if item.word else None,
    )


def _result(row: PracticeSession) -> str:
    return render(
        "practice/session.html",
        "practice/_result.html",
        item=None,
        items=practice.session_result(db(), my_content().library, row),
        module=_module(row),
        minutes=row.minutes,
    )


def _module(row: PracticeSession) -> Module | None:
    return my_content().framework.module(row.module_id) if row.module_id else None


def _placed(exercise: Exercise) -> list[int]:
    """Return the words placed so far, by their number, as the address says: `?ordning=2-0`."""
    count = len(exercise.task.parts) if isinstance(exercise.task, Arrange) else 0
    numbers = [int(part) for part in request.values.get("ordning", "").split("-") if part.isdecimal()]
    return [number for number in dict.fromkeys(numbers) if number < count]


def _rows() -> list[str]:
    """Return what was chosen for each row of a matching exercise, by number; empty for a row without a choice."""
    names = sorted((name for name in request.form if name.startswith("rad-")), key=lambda name: (len(name), name))
    return [request.form[name] for name in names]


def _chosen(exercise: Exercise) -> list[str]:
    """Return the choices per row to show again when one was missing."""
    count = len(exercise.task.rows) if isinstance(exercise.task, Match) else 0
    return [request.form.get(f"rad-{number}", "") for number in range(count)]


def _moved() -> str:
    """Return the order after a word was put in or taken out, for browsers without JavaScript."""
    placed = [part for part in request.form.get("ordning", "").split("-") if part.isdecimal()]
    if "add" in request.form:
        placed.append(request.form["add"])
    return "-".join(part for part in placed if part != request.form.get("remove"))
