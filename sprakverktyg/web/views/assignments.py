"""What a group is asked to do: give it, change it, put it in order, follow it, take it back."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Assignment, StudyGroup
from sprakverktyg.usecases import assignments, groups
from sprakverktyg.usecases.accounts import open_record
from sprakverktyg.usecases.libraries import documents_to_assign
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import earliest_today, offer
from sprakverktyg.web.forms.groups import EXERCISE_TYPES, AssignmentForm
from sprakverktyg.web.layers import layers, my_content

bp = Blueprint("assignments", __name__, url_prefix="/grupper/<uuid:group_id>")

FIELD_OF = {
    "day_is_past": "due_on",
    "starts_after_due": "start_on",
    "minutes_out_of_range": "minutes",
    "personal_data": "instruction",
    "words_not_in_library": "words",
    "no_words_chosen": "words",
    "too_many_words": "words",
}


@bp.get("/ge/<target>")
@requires(Right.TEACH_GROUPS)
def choose(group_id: UUID, target: str) -> str:
    group, found = groups.group_for(db(), viewer(), group_id), _kind(target)
    return _page(group, found, _form(group, found))


@bp.post("/ge/<target>")
@requires(Right.TEACH_GROUPS)
def give(group_id: UUID, target: str) -> tuple[str, int] | Response:
    group, found = groups.group_for(db(), viewer(), group_id), _kind(target)
    form, content = _form(group, found), my_content()
    if not form.validate():
        return _page(group, found, form), 422
    try:
        row = assignments.give(
            db(),
            content.framework,
            content.library,
            group,
            form.order(found),
            find=layers().find_personal_data,
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        form.refuse(FIELD_OF.get(fault.code, "target"), fault)
        return _page(group, found, form), 422
    return redirect(url_for("assignments.follow", group_id=group.id, assignment_id=row.id), code=303)


@bp.get("/uppgift/<uuid:assignment_id>")
@requires(Right.TEACH_GROUPS, audits=True)
def follow(group_id: UUID, assignment_id: UUID) -> str:
    group, content = groups.group_for(db(), viewer(), group_id), my_content()
    row = assignments.assignment_in(group, assignment_id)
    target = assignments.target_of(content.framework, content.library, row)
    overview = groups.overview(db(), content.library, row, target, now=now()) if target else None
    for learner in overview.learners if overview else ():
        open_record(db(), viewer(), learner.person, "uppgift", now=now())
    return render_template("groups/assignment.html", group=group, assignment=row, overview=overview)


@bp.post("/uppgift/<uuid:assignment_id>")
@requires(Right.TEACH_GROUPS)
def change(group_id: UUID, assignment_id: UUID) -> Response:
    """Move an assignment up or down, or take it back."""
    group = groups.group_for(db(), viewer(), group_id)
    row = assignments.assignment_in(group, assignment_id)
    if "withdraw" in request.form:
        assignments.withdraw(row, now=now())
    elif "move" in request.form:
        assignments.move(group, row, up=request.form["move"] == "up")
    return redirect(url_for("groups.show", group_id=group.id), code=303)


@bp.get("/uppgift/<uuid:assignment_id>/andra")
@requires(Right.TEACH_GROUPS)
def edit(group_id: UUID, assignment_id: UUID) -> str:
    group = groups.group_for(db(), viewer(), group_id)
    row = assignments.assignment_in(group, assignment_id)
    return _edit(row, _terms_form(row))


@bp.post("/uppgift/<uuid:assignment_id>/andra")
@requires(Right.TEACH_GROUPS)
def save(group_id: UUID, assignment_id: UUID) -> tuple[str, int] | Response:
    """Change the days, the paid time and the greeting of an assignment."""
    group = groups.group_for(db(), viewer(), group_id)
    row = assignments.assignment_in(group, assignment_id)
    form = _terms_form(row)
    if not form.validate():
        return _edit(row, form), 422
    try:
        assignments.change(db(), row, form.terms(), find=layers().find_personal_data, now=now(), on=today())
    except InvalidInput as fault:
        form.refuse(FIELD_OF[fault.code], fault)
        return _edit(row, form), 422
    return redirect(url_for("assignments.follow", group_id=group.id, assignment_id=row.id), code=303)


def _kind(name: str) -> TargetKind:
    try:
        return TargetKind(name)
    except ValueError:
        raise NotFound(f"kind {name!r}") from None


def _form(group: StudyGroup, kind: TargetKind) -> AssignmentForm:
    form = AssignmentForm.for_kind(kind)
    members = groups.learners_of(db(), group)
    offer(form.person, [("", _("Hela gruppen")), *((person.id, person.name) for person in members)])
    earliest_today(form.start_on, today())
    earliest_today(form.due_on, today())
    if form.target:
        offer(form.target, _targets(kind))
    else:
        offer(form.types, EXERCISE_TYPES.items())
    return form


def _terms_form(row: Assignment) -> AssignmentForm:
    form = AssignmentForm.for_change(row, shown=assignments.is_shown(row, on=today()))
    if form.start_on:
        earliest_today(form.start_on, today())
    earliest_today(form.due_on, min(today(), row.due_on))
    return form


def _targets(kind: TargetKind) -> list[tuple[str, str]]:
    """Return what can be chosen, in the order of the modules."""
    content = my_content()
    modules, library = content.framework.modules.values(), content.library
    match kind:
        case TargetKind.TEXT:
            return [
                (text.id, f"{module.name}: {text.title} ({text.level})")
                for module in modules
                for text in library.module_texts(module.id)
                if text.module_ids[0] == module.id and assignments.text_exercises(text, library)
            ]
        case TargetKind.WRITING:
            return [
                (task.id, f"{module.name}: {task.title} ({task.level})")
                for module in modules
                for task in library.tasks
                if task.module_id == module.id
            ]
        case TargetKind.DOCUMENT:
            return [(str(document.id), document.title) for document in documents_to_assign(db(), viewer().id)]
        case _:
            return [(module.id, module.name) for module in modules if library.module_words(module.id)]


def _page(group: StudyGroup, kind: TargetKind, form: AssignmentForm) -> str:
    return render_template("groups/give.html", group=group, kind=kind, form=form)


def _edit(row: Assignment, form: AssignmentForm) -> str:
    content = my_content()
    target = assignments.target_of(content.framework, content.library, row)
    return render_template("groups/change.html", group=row.group, assignment=row, target=target, form=form)
