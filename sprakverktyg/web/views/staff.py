"""A person as the administrator sees them: name, roles, password and the end of the employment."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, staff
from sprakverktyg.usecases.staff import Member
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import Form, offer
from sprakverktyg.web.forms.administration import LastDayForm, NameForm, NewPasswordForm, RoleForm

bp = Blueprint("staff", __name__, url_prefix="/administration/personer/<uuid:person_id>")

Answer = tuple[str, int] | Response


@bp.get("/")
@requires(Right.ADMINISTER)
def show(person_id: UUID) -> str:
    return _page(_member(person_id))


@bp.post("/")
@requires(Right.ADMINISTER)
def rename(person_id: UUID) -> Answer:
    member, form = _member(person_id), NameForm(prefix="name")
    if not form.validate():
        return _page(member, name=form), 422
    try:
        staff.rename(db(), member, name=form.name.data, email=form.email.data)
    except InvalidInput as fault:
        form.refuse("email", fault)
        return _page(member, name=form), 422
    return _done(person_id, _("Namnet och adressen är sparade."))


@bp.post("/roller")
@requires(Right.ADMINISTER)
def add_role(person_id: UUID) -> Answer:
    member, form = _member(person_id), _role_form()
    if not form.validate():
        return _page(member, role=form), 422
    try:
        staff.add_role(
            db(), viewer(), member, unit_id=form.unit.data, role=form.role.data, span=form.span(today()), on=today()
        )
    except InvalidInput as fault:
        form.refuse("ends_on" if fault.code == "ends_before_start" else "role", fault)
        return _page(member, role=form), 422
    return _done(person_id, _("Rollen är sparad."))


@bp.post("/roller/<uuid:role_id>")
@requires(Right.ADMINISTER)
def end_role(person_id: UUID, role_id: UUID) -> Answer:
    member, form = _member(person_id), LastDayForm(prefix=f"role-{role_id}")
    staff.role_in(member, role_id)
    if not form.validate():
        return _page(member, ending={role_id: form}), 422
    try:
        staff.end_role(db(), viewer(), member, role_id, form.last_day.data, on=today())
    except InvalidInput as fault:
        form.refuse("last_day", fault)
        return _page(member, ending={role_id: form}), 422
    return _done(person_id, _("Sista dagen är sparad."))


@bp.post("/losenord")
@requires(Right.ADMINISTER)
def make_password(person_id: UUID) -> tuple[str, int] | str:
    member, form = _member(person_id), NewPasswordForm(prefix="password")
    if not form.validate():
        return _page(member, password=form), 422
    password = staff.make_password(db(), viewer(), member, now=now())
    return render_template("staff/password.html", people=[(member.person, password)], is_new=False)


@bp.post("/slut")
@requires(Right.ADMINISTER)
def end_employment(person_id: UUID) -> Answer:
    member, form = _member(person_id), LastDayForm(prefix="end")
    if not form.validate():
        return _page(member, end=form), 422
    try:
        staff.end_employment(db(), viewer(), member, form.last_day.data, on=today())
    except InvalidInput as fault:
        form.refuse("last_day", fault)
        return _page(member, end=form), 422
    return _done(person_id, _("Sista dagen är sparad."))


@bp.post("/kvar")
@requires(Right.ADMINISTER)
def keep_on(person_id: UUID) -> Answer:
    member = _member(person_id)
    if member.person.last_day is None:
        return _page(member), 422
    staff.keep_on(db(), member)
    return _done(person_id, _("Personen är kvar."))


def _member(person_id: UUID) -> Member:
    return staff.member_for(db(), viewer(), person_id, on=today())


def _role_form() -> RoleForm:
    form = RoleForm(prefix="role", starts_on=today())
    offer(form.unit, [(unit.id, unit.name) for unit in accounts.units_for(db(), viewer(), Right.ADMINISTER)])
    form.offer_roles()
    return form


def _page(member: Member, *, ending: dict[UUID, LastDayForm] | None = None, **tried: Form) -> str:
    """Show the page; `tried` and `ending` are the forms that were refused, the others are fresh."""
    person = member.person
    forms = {
        "name": NameForm(formdata=None, prefix="name", name=person.name, email=person.email),
        "password": NewPasswordForm(formdata=None, prefix="password"),
        "end": LastDayForm(formdata=None, prefix="end", last_day=person.last_day or today()),
    }
    return render_template(
        "staff/page.html",
        member=member,
        forms={**forms, "role": tried.get("role") or _role_form(), **tried},
        ending={
            role.row.id: LastDayForm(formdata=None, prefix=f"role-{role.row.id}", last_day=role.row.ends_on)
            for role in member.roles
        }
        | (ending or {}),
    )


def _done(person_id: UUID, text: str) -> Response:
    flash(text, "good")
    return redirect(url_for(".show", person_id=person_id), code=303)
