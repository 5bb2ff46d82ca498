"""The teacher's groups: make one, assign a module, see how it goes."""

from uuid import UUID

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import StudyGroup
from sprakverktyg.usecases import groups
from sprakverktyg.usecases.accounts import open_record
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import AssignmentForm, GroupForm, earliest_today, offer
from sprakverktyg.web.layers import layers

bp = Blueprint("groups", __name__, url_prefix="/grupper")

FIELD_OF = {"day_is_past": "due_on", "personal_data": "instruction"}


@bp.get("/")
@requires(Right.TEACH_GROUPS)
def index() -> str:
    return _index(_group_form())


@bp.post("/")
@requires(Right.TEACH_GROUPS)
def make() -> tuple[str, int] | Response:
    form = _group_form()
    if not form.validate():
        return _index(form), 422
    try:
        group = groups.make_group(
            db(),
            viewer(),
            find=layers().find_personal_data,
            name=form.name.data,
            person_ids=form.people.data or [],
        )
    except InvalidInput as fault:
        form.refuse("people" if fault.code == "group_without_members" else "name", fault)
        return _index(form), 422
    return redirect(url_for("groups.show", group_id=group.id), code=303)


@bp.get("/<uuid:group_id>")
@requires(Right.TEACH_GROUPS)
def show(group_id: UUID) -> str:
    return _group(groups.group_for(db(), viewer(), group_id), _assignment_form())


@bp.post("/<uuid:group_id>")
@requires(Right.TEACH_GROUPS)
def assign(group_id: UUID) -> tuple[str, int] | Response:
    group = groups.group_for(db(), viewer(), group_id)
    form = _assignment_form()
    if not form.validate():
        return _group(group, form), 422
    try:
        assignment = groups.assign_module(
            db(),
            layers().content.framework,
            layers().content.library,
            group,
            find=layers().find_personal_data,
            module_id=form.module.data,
            due_on=form.due_on.data,
            instruction=form.instruction.data or "",
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        form.refuse(FIELD_OF.get(fault.code, "module"), fault)
        return _group(group, form), 422
    return redirect(url_for("groups.follow", group_id=group.id, assignment_id=assignment.id), code=303)


@bp.get("/<uuid:group_id>/uppgift/<uuid:assignment_id>")
@requires(Right.TEACH_GROUPS, audits=True)
def follow(group_id: UUID, assignment_id: UUID) -> str:
    group = groups.group_for(db(), viewer(), group_id)
    assignment = groups.assignment_in(group, assignment_id)
    content = layers().content
    for person in group.members:
        open_record(db(), viewer(), person, "uppgift", now=now())
    overview = groups.overview(db(), content.framework, content.library, assignment, now=now())
    return render_template("groups/assignment.html", group=group, overview=overview)


def _group_form() -> GroupForm:
    form = GroupForm()
    found = {
        person.id: f"{person.name} – {unit.name}"
        for unit, people in groups.learners_for(db(), viewer())
        for person in people
    }
    offer(form.people, found.items())
    return form


def _assignment_form() -> AssignmentForm:
    form, content = AssignmentForm(), layers().content
    with_words = [module for module in content.framework.modules.values() if content.library.module_words(module.id)]
    offer(form.module, [(module.id, module.name) for module in with_words])
    earliest_today(form.due_on, today())
    return form


def _index(form: GroupForm) -> str:
    return render_template("groups/index.html", form=form, groups=groups.groups_for(db(), viewer()))


def _group(group: StudyGroup, form: AssignmentForm) -> str:
    modules = layers().content.framework.modules
    return render_template("groups/group.html", group=group, form=form, modules=modules)
