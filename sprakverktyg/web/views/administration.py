"""Units and people."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import PersonForm, UnitForm, offer
from sprakverktyg.web.layers import layers

bp = Blueprint("administration", __name__, url_prefix="/administration")


@bp.get("/")
@requires(Right.ADMINISTER)
def index() -> str:
    return _page(_person_form(), _unit_form())


@bp.post("/personer")
@requires(Right.ADMINISTER)
def add_person() -> tuple[str, int] | Response:
    form = _person_form()
    if not form.validate():
        return _page(form, _unit_form()), 422
    try:
        person = accounts.add_person(
            db(),
            organisation_id=viewer().organisation_id,
            name=form.name.data,
            email=form.email.data,
            password=form.password.data,
        )
    except InvalidInput as fault:
        form.refuse("email" if fault.code == "email_taken" else "password", fault)
        return _page(form, _unit_form()), 422
    accounts.give_role(db(), person_id=person.id, unit_id=form.unit.data, role=form.role.data)
    flash(_("%(name)s kan nu logga in.", name=person.name), "good")
    return redirect(url_for("administration.index"), code=303)


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
    return redirect(url_for("administration.index"), code=303)


def _person_form() -> PersonForm:
    form = PersonForm(prefix="person")
    offer(form.unit, [(unit.id, unit.name) for unit in accounts.units_for(db(), viewer(), Right.ADMINISTER)])
    form.offer_roles()
    return form


def _unit_form() -> UnitForm:
    form = UnitForm(prefix="unit")
    offer(form.profile, [(profile.id, profile.name) for profile in layers().content.profiles])
    return form


def _page(person_form: PersonForm, unit_form: UnitForm) -> str:
    return render_template(
        "administration/page.html",
        person_form=person_form,
        unit_form=unit_form,
        units=accounts.administered(db(), viewer()),
    )
