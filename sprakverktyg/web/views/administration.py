"""The administrator's first page: the units, and new people and units."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, staff
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.administration import PersonForm, UnitForm
from sprakverktyg.web.layers import layers

bp = Blueprint("administration", __name__, url_prefix="/administration")


@bp.get("/")
@requires(Right.ADMINISTER)
def index() -> str:
    return _page(_person_form(), _unit_form())


@bp.post("/personer")
@requires(Right.ADMINISTER)
def add_person() -> tuple[str, int] | str | Response:
    form = _person_form()
    if not form.validate():
        return _page(form, _unit_form()), 422
    try:
        person, password = staff.enter_person(
            db(),
            viewer(),
            name=form.name.data,
            email=form.email.data,
            unit_id=form.unit.data,
            role=form.role.data,
            span=form.span(today()),
            on=today(),
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse({"email_taken": "email", "ends_before_start": "ends_on"}.get(fault.code, "role"), fault)
        return _page(form, _unit_form()), 422
    if password:
        return render_template("staff/password.html", people=[(person, password)], is_new=True)
    flash(_("%(name)s arbetade redan hos er, och har nu rollen också.", name=person.name), "good")
    return redirect(url_for("staff.show", person_id=person.id), code=303)


@bp.post("/enheter")
@requires(Right.ADMINISTER)
def add_unit() -> tuple[str, int] | Response:
    form = _unit_form()
    if not form.validate():
        return _page(_person_form(), form), 422
    me = viewer()
    try:
        unit = accounts.add_unit(
            db(),
            organisation_id=me.organisation_id,
            name=form.name.data,
            profile_id=form.profile.data,
            added_by=me.id,
        )
    except InvalidInput as fault:
        form.refuse("name", fault)
        return _page(_person_form(), form), 422
    flash(_("Enheten %(name)s finns nu.", name=unit.name), "good")
    return redirect(url_for("units.show", unit_id=unit.id), code=303)


def _person_form() -> PersonForm:
    form = PersonForm(prefix="person", starts_on=today())
    offer(form.unit, [(unit.id, unit.name) for unit in accounts.units_for(db(), viewer(), Right.ADMINISTER)])
    form.offer_roles()
    return form


def _unit_form() -> UnitForm:
    form = UnitForm(prefix="unit")
    offer(form.profile, [(profile.id, profile.name) for profile in layers().content.profiles])
    return form


def _page(person_form: PersonForm, unit_form: UnitForm) -> str:
    return render_template(
        "administration/page.html", person_form=person_form, unit_form=unit_form, units=staff.counts(db(), viewer())
    )
