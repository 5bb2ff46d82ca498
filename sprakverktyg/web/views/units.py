"""A unit as its administrator sees it: its people and its settings."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, staff
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.administration import UnitSettingsForm
from sprakverktyg.web.layers import layers

bp = Blueprint("units", __name__, url_prefix="/administration/enheter")


@bp.get("/<uuid:unit_id>")
@requires(Right.ADMINISTER)
def show(unit_id: UUID) -> str:
    return _page(unit_id, _form(unit_id))


@bp.post("/<uuid:unit_id>")
@requires(Right.ADMINISTER)
def change(unit_id: UUID) -> tuple[str, int] | Response:
    form = _form(unit_id)
    if not form.validate():
        return _page(unit_id, form), 422
    try:
        staff.change_unit(
            db(),
            viewer(),
            unit_id,
            name=form.name.data,
            area=form.area.data or "",
            profile_id=form.profile.data,
            idle_minutes=form.idle_minutes.data,
        )
    except InvalidInput as fault:
        form.refuse("name" if fault.code == "unit_exists" else "idle_minutes", fault)
        return _page(unit_id, form), 422
    flash(_("Inställningarna är sparade."), "good")
    return redirect(url_for(".show", unit_id=unit_id), code=303)


def _form(unit_id: UUID) -> UnitSettingsForm:
    unit = accounts.unit_for(db(), viewer(), Right.ADMINISTER, unit_id)
    form = UnitSettingsForm(name=unit.name, profile=unit.profile_id, area=unit.area, idle_minutes=unit.idle_minutes)
    offer(form.profile, [(profile.id, profile.name) for profile in layers().content.profiles])
    return form


def _page(unit_id: UUID, form: UnitSettingsForm) -> str:
    return render_template(
        "units/page.html",
        staff=staff.staff_on(db(), viewer(), unit_id, on=today()),
        form=form,
        areas=staff.areas_of(accounts.units_for(db(), viewer(), Right.ADMINISTER)),
    )
