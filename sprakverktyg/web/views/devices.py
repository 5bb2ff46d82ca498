"""The shared tablets of a unit: couple, take out of use, and when they lock."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import accounts, devices
from sprakverktyg.web.access import end_session, requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.device import remember
from sprakverktyg.web.forms.tablet import IdleForm, TabletForm
from sprakverktyg.web.layers import layers

bp = Blueprint("devices", __name__, url_prefix="/plattor")


@bp.get("/")
@requires(Right.COUPLE_TABLETS)
def index() -> str:
    return render_template("devices/index.html", units=accounts.units_for(db(), viewer(), Right.COUPLE_TABLETS))


@bp.get("/<uuid:unit_id>")
@requires(Right.COUPLE_TABLETS)
def show(unit_id: UUID) -> str:
    return _page(unit_id, TabletForm(), None)


@bp.post("/<uuid:unit_id>")
@requires(Right.COUPLE_TABLETS)
def prepare(unit_id: UUID) -> tuple[str, int] | str:
    form = TabletForm()
    accounts.unit_for(db(), viewer(), Right.COUPLE_TABLETS, unit_id)
    if not form.validate():
        return _page(unit_id, form, None), 422
    try:
        device, code = devices.prepare_tablet(
            db(), viewer(), unit_id, form.name.data, find=layers().find_personal_data, now=now()
        )
    except InvalidInput as fault:
        form.refuse("name", fault)
        return _page(unit_id, form, None), 422
    return render_template("devices/code.html", device=device, code=code, unit_id=unit_id)


@bp.post("/<uuid:unit_id>/har")
@requires(Right.COUPLE_TABLETS)
def couple_here(unit_id: UUID) -> tuple[str, int] | Response:
    form = TabletForm()
    accounts.unit_for(db(), viewer(), Right.COUPLE_TABLETS, unit_id)
    if not form.validate():
        return _page(unit_id, form, None), 422
    try:
        device = devices.couple_here(
            db(), viewer(), unit_id, form.name.data, find=layers().find_personal_data, now=now()
        )
    except InvalidInput as fault:
        form.refuse("name", fault)
        return _page(unit_id, form, None), 422
    end_session()
    response = redirect(url_for("tablet.tiles"), code=303)
    remember(response, device)
    return response


@bp.post("/<uuid:unit_id>/<uuid:device_id>/ta-bort")
@requires(Right.COUPLE_TABLETS)
def take_out(unit_id: UUID, device_id: UUID) -> Response:
    device = devices.take_out(db(), viewer(), unit_id, device_id, now=now())
    flash(_("%(name)s är inte längre kopplad. Ingen kan använda den utan lösenord.", name=device.name), "good")
    return redirect(url_for(".show", unit_id=unit_id), code=303)


@bp.post("/<uuid:unit_id>/vila")
@requires(Right.ADMINISTER)
def set_idle(unit_id: UUID) -> tuple[str, int] | Response:
    form = IdleForm()
    accounts.unit_for(db(), viewer(), Right.ADMINISTER, unit_id)
    try:
        if not form.validate():
            return _page(unit_id, TabletForm(), form), 422
        unit = devices.set_idle_minutes(db(), viewer(), unit_id, form.minutes.data)
    except InvalidInput as fault:
        form.refuse("minutes", fault)
        return _page(unit_id, TabletForm(), form), 422
    flash(
        _("Plattorna på %(unit)s låser sig efter %(minutes)s minuter.", unit=unit.name, minutes=unit.idle_minutes),
        "good",
    )
    return redirect(url_for(".show", unit_id=unit_id), code=303)


def _page(unit_id: UUID, form: TabletForm, idle_form: IdleForm | None) -> str:
    unit, tablets = devices.tablets_on(db(), viewer(), unit_id)
    administers = any(own.id == unit.id for own in accounts.units_for(db(), viewer(), Right.ADMINISTER))
    return render_template(
        "devices/unit.html",
        unit=unit,
        tablets=tablets,
        form=form,
        idle_form=(idle_form or IdleForm(formdata=None, minutes=unit.idle_minutes)) if administers else None,
    )
