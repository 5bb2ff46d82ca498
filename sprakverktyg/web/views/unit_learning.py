"""A unit's own introduction, its material, and what its learners say of it; and what of this the manager sees."""

import io
from uuid import UUID

from flask import Blueprint, render_template, request, send_file, url_for
from flask import redirect as to
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.introduction import When
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Unit
from sprakverktyg.usecases import evaluations, introduction, meeting_material, signals
from sprakverktyg.usecases.accounts import unit_for
from sprakverktyg.usecases.meeting_material import MeetingMaterial
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.supervision import OwnTaskForm, UnitTasksForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.trend_line import trend_line

bp = Blueprint("unit_learning", __name__)

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@bp.get("/handledning/enhet/<uuid:unit_id>")
@requires(Right.INTRODUCE)
def tasks(unit_id: UUID) -> str:
    return _tasks(_introduced(unit_id), OwnTaskForm(formdata=None))


@bp.post("/handledning/enhet/<uuid:unit_id>")
@requires(Right.INTRODUCE)
def add_task(unit_id: UUID) -> tuple[str, int] | Response:
    unit, form = _introduced(unit_id), OwnTaskForm()
    form.offer_steps()
    if not form.validate():
        return _tasks(unit, form), 422
    try:
        introduction.add_task(
            db(),
            viewer(),
            unit,
            find=layers().find_personal_data,
            shows=form.shows.data,
            when=form.when.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("shows", fault)
        return _tasks(unit, form), 422
    return to(url_for("unit_learning.tasks", unit_id=unit.id, steg=form.when.data), code=303)


@bp.post("/handledning/enhet/<uuid:unit_id>/uppgifter")
@requires(Right.INTRODUCE)
def choose_tasks(unit_id: UUID) -> tuple[str, int] | Response:
    unit, form = _introduced(unit_id), UnitTasksForm()
    offered = layers().content.introduction
    offer(form.when, [(when, when) for when in When])
    offer(form.kept, [(task.id, task.id) for task in offered])
    if not form.validate():
        return _tasks(unit, OwnTaskForm(formdata=None)), 422
    introduction.choose_tasks(db(), viewer(), offered, unit, kept=form.kept.data or [], when=form.when.data, now=now())
    return to(url_for("unit_learning.tasks", unit_id=unit.id, steg=form.when.data), code=303)


@bp.post("/handledning/enhet/<uuid:unit_id>/uppgifter/<uuid:own_task_id>")
@requires(Right.INTRODUCE)
def remove_task(unit_id: UUID, own_task_id: UUID) -> Response:
    unit = _introduced(unit_id)
    introduction.remove_task(db(), unit, own_task_id, now=now())
    return to(url_for("unit_learning.tasks", unit_id=unit.id), code=303)


@bp.get("/handledning/enhet/<uuid:unit_id>/utvarderingar")
@requires(Right.INTRODUCE)
def evaluated(unit_id: UUID) -> str:
    unit = _introduced(unit_id)
    return _support(unit, back=url_for("introduction.learners"), talks=None)


@bp.get("/laget/<uuid:unit_id>/stod")
@requires(Right.SEE_READINESS)
def support(unit_id: UUID) -> str:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return _support(unit, back=url_for("readiness.show", unit_id=unit.id), talks=signals.talks_on(db(), unit))


@bp.post("/laget/<uuid:unit_id>/stod/<uuid:talk_id>")
@requires(Right.SEE_READINESS)
def hold_talk(unit_id: UUID, talk_id: UUID) -> Response:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    signals.hold_talk(db(), viewer(), unit, talk_id, now=now())
    return to(url_for("unit_learning.support", unit_id=unit.id), code=303)


@bp.get("/handledning/enhet/<uuid:unit_id>/material")
@requires(Right.INTRODUCE)
def material(unit_id: UUID) -> str:
    unit = _introduced(unit_id)
    return render_template("unit_learning/material.html", unit=unit, material=_material(unit))


@bp.get("/handledning/enhet/<uuid:unit_id>/arbetsplatstraff.docx")
@requires(Right.INTRODUCE)
def meeting(unit_id: UUID) -> Response:
    return _file(_introduced(unit_id), "arbetsplatstraff")


@bp.get("/handledning/enhet/<uuid:unit_id>/sprakcafe.docx")
@requires(Right.INTRODUCE)
def cafe(unit_id: UUID) -> Response:
    return _file(_introduced(unit_id), "sprakcafe")


def _introduced(unit_id: UUID) -> Unit:
    return unit_for(db(), viewer(), Right.INTRODUCE, unit_id)


def _tasks(unit: Unit, form: OwnTaskForm) -> str:
    form.offer_steps()
    wanted = request.args.get("steg", "")
    when = When(wanted) if wanted in set(When) else When.FIRST_DAY
    found = introduction.unit_tasks(db(), layers().content.introduction, unit)
    return render_template(
        "unit_learning/tasks.html",
        unit=unit,
        form=form,
        when=when,
        steps=list(When),
        rows=[(task, kept) for task, kept in found if task.when is when],
        modules=layers().content.framework.modules,
    )


def _support(unit: Unit, *, back: str, talks: object) -> str:
    years = evaluations.evaluation_trend(db(), unit)
    line = trend_line([(year.year, year.overall) for year in years])
    return render_template(
        "unit_learning/support.html",
        unit=unit,
        years=years,
        line=line,
        back=back,
        talks=talks,
        statements=list(Statement),
    )


def _material(unit: Unit) -> MeetingMaterial | None:
    content = layers().content
    return meeting_material.unit_material(db(), content.framework, content.library, content.reflection, unit, now=now())


def _file(unit: Unit, name: str) -> Response:
    found = _material(unit)
    if found is None:
        return to(url_for("unit_learning.material", unit_id=unit.id), code=303)
    make = meeting_material.meeting_docx if name == "arbetsplatstraff" else meeting_material.cafe_docx
    return send_file(io.BytesIO(make(found)), mimetype=WORD, as_attachment=True, download_name=f"{name}.docx")
