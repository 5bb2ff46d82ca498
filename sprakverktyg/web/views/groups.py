"""The teacher's groups: make one, change who is in it, end it."""

import io
from collections.abc import Sequence
from functools import partial
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import StudyGroup
from sprakverktyg.usecases import group_overview, groups
from sprakverktyg.usecases.accounts import open_record
from sprakverktyg.usecases.assignments import target_of
from sprakverktyg.usecases.group_overview import GroupOverview
from sprakverktyg.usecases.libraries import documents_to_assign
from sprakverktyg.web import group_table, spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.groups import GroupForm
from sprakverktyg.web.htmx import wants_fragment
from sprakverktyg.web.layers import layers, my_content

bp = Blueprint("groups", __name__, url_prefix="/grupper")

FILES = {"csv": "text/csv", "xlsx": spreadsheet.XLSX}


@bp.get("/")
@requires(Right.TEACH_GROUPS)
def index() -> str:
    return _index(_form())


@bp.post("/")
@requires(Right.TEACH_GROUPS)
def make() -> tuple[str, int] | str | Response:
    """Make a group, or find people for it: what is written and ticked so far stays."""
    form = _form()
    if "search" in request.form:
        return _people(form) if wants_fragment() else _index(form)
    if not form.validate():
        return _index(form), 422
    try:
        find = layers().find_personal_data
        group = groups.make_group(db(), viewer(), find=find, name=form.name.data, person_ids=form.people.data or [])
    except InvalidInput as fault:
        _refuse(form, fault)
        return _index(form), 422
    return redirect(url_for("groups.show", group_id=group.id), code=303)


@bp.get("/<uuid:group_id>")
@requires(Right.TEACH_GROUPS)
def show(group_id: UUID) -> str:
    group, content = groups.group_for(db(), viewer(), group_id), my_content()
    members = groups.learners_of(db(), group)
    return render_template(
        "groups/group.html",
        group=group,
        members=members,
        lost=0 if group.ended_at else len(group.members) - len(members),
        has_documents=bool(documents_to_assign(db(), viewer().id)),
        assignments=[(row, target_of(content.framework, content.library, row)) for row in group.assignments],
    )


@bp.get("/<uuid:group_id>/laget")
@requires(Right.TEACH_GROUPS, audits=True)
def overview(group_id: UUID) -> str:
    return render_template("groups/overview.html", found=_overview(group_id), table=group_table)


@bp.get("/<uuid:group_id>/laget.<kind>")
@requires(Right.TEACH_GROUPS, audits=True)
def as_file(group_id: UUID, kind: str) -> Response:
    if kind not in FILES:
        raise NotFound(f"file {kind!r}")
    found = _overview(group_id)
    header, lines = group_table.header(), group_table.lines(found)
    to_xlsx = partial(spreadsheet.to_xlsx, found.group.name)
    data = (to_xlsx if kind == "xlsx" else spreadsheet.to_csv)(header, lines)
    return send_file(io.BytesIO(data), FILES[kind], as_attachment=True, download_name=f"gruppen-{found.on}.{kind}")


@bp.get("/<uuid:group_id>/person/<uuid:person_id>")
@requires(Right.TEACH_GROUPS, audits=True)
def history(group_id: UUID, person_id: UUID) -> str:
    group, content = groups.group_for(db(), viewer(), group_id), my_content()
    found = group_overview.history(db(), content.framework, content.library, group, person_id, now=now())
    open_record(db(), viewer(), found.learner.person, "historik", now=now())
    return render_template("groups/person.html", group=group, found=found)


@bp.get("/<uuid:group_id>/andra")
@requires(Right.TEACH_GROUPS)
def edit(group_id: UUID) -> str:
    group = groups.group_for(db(), viewer(), group_id)
    members = [person.id for person in groups.learners_of(db(), group)]
    return _edit(group, _form(name=group.name, people=members))


@bp.post("/<uuid:group_id>/andra")
@requires(Right.TEACH_GROUPS)
def change(group_id: UUID) -> tuple[str, int] | str | Response:
    group, form = groups.group_for(db(), viewer(), group_id), _form()
    if "search" in request.form:
        return _people(form) if wants_fragment() else _edit(group, form)
    if not form.validate():
        return _edit(group, form), 422
    try:
        find, people = layers().find_personal_data, form.people.data or []
        groups.change_group(db(), viewer(), group, find=find, name=form.name.data, person_ids=people)
    except InvalidInput as fault:
        _refuse(form, fault)
        return _edit(group, form), 422
    return redirect(url_for("groups.show", group_id=group.id), code=303)


@bp.post("/<uuid:group_id>/avsluta")
@requires(Right.TEACH_GROUPS)
def end(group_id: UUID) -> Response:
    """End a group, or let one that has ended go on."""
    group = groups.group_for(db(), viewer(), group_id)
    if "go_on" in request.form:
        groups.take_up_group(group)
    elif "end" in request.form:
        groups.end_group(group, now=now())
    return redirect(url_for("groups.show", group_id=group.id), code=303)


def _form(*, name: str | None = None, people: Sequence[UUID] | None = None) -> GroupForm:
    form = GroupForm() if name is None else GroupForm(formdata=None, name=name, people=people)
    chosen, wanted = form.people.data or (), form.find.data or ""
    form.offer(groups.choice_for(db(), viewer(), chosen=frozenset(chosen), wanted=wanted))
    return form


def _people(form: GroupForm) -> str:
    return render_template("groups/_people.html", form=form)


def _overview(group_id: UUID) -> GroupOverview:
    group, content = groups.group_for(db(), viewer(), group_id), my_content()
    found = group_overview.overview(db(), content.framework, content.library, group, now=now())
    for row in found.learners:
        open_record(db(), viewer(), row.person, "gruppens läge", now=now())
    return found


def _refuse(form: GroupForm, fault: InvalidInput) -> None:
    form.refuse("people" if fault.code == "group_without_members" else "name", fault)


def _index(form: GroupForm) -> str:
    return render_template(
        "groups/index.html",
        form=form,
        groups=groups.groups_for(db(), viewer()),
        ended=groups.ended_groups_for(db(), viewer()),
    )


def _edit(group: StudyGroup, form: GroupForm) -> str:
    return render_template("groups/edit.html", group=group, form=form)
