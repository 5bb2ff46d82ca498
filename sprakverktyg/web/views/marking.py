"""Marking written notes: the queue, one note at a time, and a learner's notes over time."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.marking import SCORES, criteria_of
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.sentences import sentences
from sprakverktyg.storage.models import Person, WritingVersion
from sprakverktyg.usecases import groups, marking, messages, remarks, writing
from sprakverktyg.usecases.accounts import open_record
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.writing import OWN_REMARKS, MarkingForm, MessageForm, own_words_of, scores_of
from sprakverktyg.web.layers import layers, my_content

bp = Blueprint("marking", __name__, url_prefix="/bedoma")


@bp.get("/")
@requires(Right.TEACH_GROUPS)
def queue() -> str:
    return render_template(
        "marking/queue.html",
        waiting=marking.queue_for(db(), viewer(), my_content()),
        last=marking.last_marked(db(), viewer(), now=now()),
    )


@bp.get("/text/<uuid:version_id>")
@requires(Right.TEACH_GROUPS, audits=True)
def show(version_id: UUID) -> str:
    version = marking.version_for(db(), viewer(), version_id)
    open_record(db(), viewer(), version.writing.person, "skriven text", now=now())
    return _sheet(version, MarkingForm(formdata=None))


@bp.post("/text/<uuid:version_id>")
@requires(Right.TEACH_GROUPS)
def judge(version_id: UUID) -> str | tuple[str, int] | Response:
    version = marking.version_for(db(), viewer(), version_id)
    form, task = MarkingForm(), writing.task_of(my_content(), version.writing)
    if not form.validate():
        return _sheet(version, form), 422
    agreed = set(form.agreed.data or ())
    try:
        marking.mark(
            db(),
            viewer(),
            version,
            task,
            find=layers().find_personal_data,
            scores=scores_of(request.form, criteria_of(task.genre if task else None)),
            taken_back=[row.position for row in remarks.remark_rows(version) if row.position not in agreed],
            own=own_words_of(request.form),
            comment=form.comment.data or "",
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("comment", fault)
        return _sheet(version, form), 422
    return _to_next(version)


@bp.get("/text/<uuid:version_id>/nasta")
@requires(Right.TEACH_GROUPS)
def skip(version_id: UUID) -> Response:
    return _to_next(marking.version_for(db(), viewer(), version_id))


@bp.post("/angra")
@requires(Right.TEACH_GROUPS)
def undo() -> Response:
    version = marking.undo_last(db(), viewer(), now=now())
    return redirect(url_for("marking.show", version_id=version.id), code=303)


@bp.get("/person/<uuid:person_id>")
@requires(Right.TEACH_GROUPS, audits=True)
def learner(person_id: UUID) -> str:
    person = marking.learner_for(db(), viewer(), person_id)
    open_record(db(), viewer(), person, "skriven text", now=now())
    return _learner(person, MessageForm(formdata=None))


@bp.post("/person/<uuid:person_id>")
@requires(Right.TEACH_GROUPS)
def greet(person_id: UUID) -> tuple[str, int] | Response:
    person = marking.learner_for(db(), viewer(), person_id)
    form = MessageForm()
    if not form.validate():
        return _learner(person, form), 422
    try:
        text = form.text.data or ""
        messages.greet(db(), viewer(), person, text, find=layers().find_personal_data, now=now())
    except InvalidInput as fault:
        form.refuse("text", fault)
        return _learner(person, form), 422
    return redirect(url_for("marking.learner", person_id=person.id, skickat="ja"), code=303)


@bp.get("/grupp/<uuid:group_id>")
@requires(Right.TEACH_GROUPS)
def checks(group_id: UUID) -> str:
    group = groups.group_for(db(), viewer(), group_id)
    off = marking.checks_off(db(), group)
    return render_template("marking/checks.html", group=group, checks=layers().coach.checks, off=off)


@bp.post("/grupp/<uuid:group_id>")
@requires(Right.TEACH_GROUPS)
def set_checks(group_id: UUID) -> Response:
    group = groups.group_for(db(), viewer(), group_id)
    known = [check.id for check in layers().coach.checks]
    marking.set_checks(db(), viewer(), group, known, on=request.form.getlist("on"), now=now())
    return redirect(url_for("marking.checks", group_id=group.id), code=303)


def _to_next(version: WritingVersion) -> Response:
    following = marking.next_after(db(), viewer(), version)
    if following is None:
        return redirect(url_for("marking.queue"), code=303)
    return redirect(url_for("marking.show", version_id=following.id), code=303)


def _sheet(version: WritingVersion, form: MarkingForm) -> str:
    task = writing.task_of(my_content(), version.writing)
    return render_template(
        "marking/sheet.html",
        version=version,
        task=task,
        person=version.writing.person,
        pieces=remarks.pieces(version),
        form=form,
        given=request.form,
        agreed=form.agreed.data if request.method == "POST" else None,
        remarks=remarks.remark_rows(version, remarks.standing(version)),
        checklist=remarks.checklist(task, version),
        marking=remarks.standing(version),
        own_remarks=remarks.own_remarks(version, found) if (found := remarks.standing(version)) else (),
        criteria=criteria_of(task.genre if task else None),
        scores=SCORES,
        sentences=[(f"{start}-{end}", version.text[start:end]) for start, end in sentences(version.text)],
        own_places=range(OWN_REMARKS),
        waiting=marking.waiting_count(db(), viewer()),
        last=marking.last_marked(db(), viewer(), now=now()),
    )


def _learner(person: Person, form: MessageForm) -> str:
    return render_template(
        "marking/learner.html",
        person=person,
        form=form,
        sent=request.args.get("skickat") == "ja",
        rows=[(writing.task_of(my_content(), row), versions) for row, versions in marking.handed_in_by(db(), person)],
        standing=remarks.standing,
    )
