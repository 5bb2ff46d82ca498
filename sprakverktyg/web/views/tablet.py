"""A shared tablet: whose turn it is, the PIN, and “it was not me”. Open only on a device that is coupled."""

from uuid import UUID

from flask import Blueprint, current_app, flash, make_response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.names import LetterPage, letter_pages, swedish_order
from sprakverktyg.storage.models import Device
from sprakverktyg.usecases import accounts, devices, moves, pins
from sprakverktyg.usecases.devices import Tile
from sprakverktyg.web.access import current, end_session, limiter, public, shared_tablet, start_session, viewer_or_none
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.device import remember, this_device
from sprakverktyg.web.forms.tablet import CodePinForm, PinForm, TabletCodeForm
from sprakverktyg.web.messages import sentence

bp = Blueprint("tablet", __name__, url_prefix="/platta")

TILES_AT_ONCE = 12

ATTEMPTS = "20 per minute"
"""For one name. The count of wrong PINs locks much sooner; this spares the server."""

ATTEMPTS_FROM_A_PLACE = "240 per minute"
"""At shift change every tablet of a municipality signs in from one address of the net."""


def _whose() -> str:
    return str(request.view_args)


@bp.get("/")
@public
def tiles() -> str | Response:
    device = this_device()
    if device is None or viewer_or_none():
        return redirect(url_for("home.start" if viewer_or_none() else "accounts.sign_in"), code=303)
    response = make_response(
        render_template(
            "tablet/tiles.html",
            device=device,
            **_shown(devices.tiles_on(db(), device)),
            can_correct=moves.last_stretch(db(), device.id, now=now()) is not None,
        )
    )
    remember(response, device)
    return response


@bp.get("/<uuid:person_id>")
@public
def pin(person_id: UUID) -> str:
    device = _this_tablet()
    return _pin_page(
        device, devices.tile_on(db(), device, person_id), PinForm(), url_for(".enter", person_id=person_id)
    )


@bp.post("/<uuid:person_id>")
@public
@limiter.limit(ATTEMPTS_FROM_A_PLACE)
@limiter.limit(ATTEMPTS, key_func=_whose)
def enter(person_id: UUID) -> tuple[str, int] | Response:
    refused = _check_pin(person_id, "tablet.pin", "tablet.enter")
    if refused is not None:
        return refused
    _sign_in(person_id, SignInMethod.PIN)
    return redirect(url_for("home.start"), code=303)


@bp.get("/<uuid:person_id>/engangskod")
@public
def code(person_id: UUID) -> str:
    return _code_page(devices.tile_on(db(), _this_tablet(), person_id), CodePinForm())


@bp.post("/<uuid:person_id>/engangskod")
@public
@limiter.limit(ATTEMPTS_FROM_A_PLACE)
@limiter.limit(ATTEMPTS, key_func=_whose)
def use_code(person_id: UUID) -> tuple[str, int] | Response:
    device, form = _this_tablet(), CodePinForm()
    tile = devices.tile_on(db(), device, person_id)
    if not form.validate():
        return _code_page(tile, form), 422
    try:
        pins.use_code(db(), device.id, person_id, form.code.data, form.chosen(), now=now())
    except InvalidInput as fault:
        return _back(fault, url_for(".code", person_id=person_id))
    _sign_in(person_id, SignInMethod.CODE)
    flash(_("Din pinkod är vald. Nästa gång trycker du på ditt namn och skriver den."), "good")
    return redirect(url_for("home.start"), code=303)


@bp.get("/inte-jag")
@public
def not_me() -> str:
    device = _this_tablet()
    stretch = moves.last_stretch(db(), device.id, now=now())
    return render_template(
        "tablet/not_me.html",
        device=device,
        stretch=stretch,
        is_mine=stretch is not None and viewer_or_none() is not None and stretch.sign_in_id == current().sign_in_id,
        **_shown(devices.tiles_on(db(), device)),
    )


@bp.get("/inte-jag/<uuid:person_id>")
@public
def claim(person_id: UUID) -> str:
    device = _this_tablet()
    tile = devices.tile_on(db(), device, person_id)
    return _pin_page(device, tile, PinForm(), url_for(".confirm", person_id=person_id), claims=True)


@bp.post("/inte-jag/<uuid:person_id>")
@public
@limiter.limit(ATTEMPTS_FROM_A_PLACE)
@limiter.limit(ATTEMPTS, key_func=_whose)
def confirm(person_id: UUID) -> tuple[str, int] | Response:
    refused = _check_pin(person_id, "tablet.claim", "tablet.confirm", claims=True)
    if refused is not None:
        return refused
    count = moves.move_answers(db(), _this_tablet().id, person_id, now=now())
    _sign_in(person_id, SignInMethod.PIN)
    flash(
        ngettext("Ett svar är nu ditt.", "%(num)s svar är nu dina.", count) if count else _("Svaren är redan dina."),
        "good",
    )
    return redirect(url_for("home.start"), code=303)


@bp.post("/inte-jag")
@public
def set_aside() -> Response:
    if shared_tablet() is None:
        raise NotFound("nobody is signed in whose answers could be set aside")
    moves.set_aside(db(), current(), now=now())
    end_session()
    flash(_("Svaren är lagda åt sidan. De räknas inte för någon."), "good")
    return redirect(url_for(".tiles"), code=303)


@bp.post("/kvar")
@public
def still_here() -> Response:
    """Answer a page that says that somebody is there: loading the session has noted it."""
    return Response(status=204 if viewer_or_none() else 401)


@bp.get("/koppla")
@public
def couple() -> str:
    return render_template("tablet/couple.html", form=TabletCodeForm())


@bp.post("/koppla")
@public
@limiter.limit("10 per minute")
def do_couple() -> tuple[str, int] | Response:
    form = TabletCodeForm()
    if not form.validate():
        return render_template("tablet/couple.html", form=form), 422
    try:
        device = devices.couple_by_code(db(), form.code.data, now=now())
    except InvalidInput as fault:
        form.refuse("code", fault)
        return render_template("tablet/couple.html", form=form), 422
    end_session()
    response = redirect(url_for(".tiles"), code=303)
    remember(response, device)
    return response


def _this_tablet() -> Device:
    device = this_device()
    if device is None:
        raise NotFound("not a shared tablet")
    return device


def _check_pin(person_id: UUID, page: str, action: str, *, claims: bool = False) -> tuple[str, int] | Response | None:
    """Check the PIN that was sent, and return the answer when it opens nothing."""
    device, form = _this_tablet(), PinForm()
    tile = devices.tile_on(db(), device, person_id)
    if not form.validate():
        return _pin_page(device, tile, form, url_for(action, person_id=person_id), claims=claims), 422
    try:
        pins.check_pin(db(), device.id, person_id, form.pin.data, now=now())
    except InvalidInput as fault:
        return _back(fault, url_for(page, person_id=person_id))
    return None


def _back(fault: InvalidInput, address: str) -> Response:
    """Say what is wrong on the page one came from. A redirect, because only then is the count of attempts kept."""
    flash(sentence(fault), "attention")
    return redirect(address, code=303)


def _sign_in(person_id: UUID, method: SignInMethod) -> None:
    start_session(accounts.active(db(), person_id), method)


def _shown(found: list[Tile]) -> dict[str, object]:
    """Return the tiles of this page: all when they are few, else those of a letter or a search."""
    names = [tile.name for tile in found]
    pages = letter_pages(names, TILES_AT_ONCE) if len(found) > TILES_AT_ONCE else []
    sought = request.args.get("sok", "").strip()
    page: LetterPage | None = None
    if sought:
        found = [tile for tile in found if swedish_order(tile.name).startswith(swedish_order(sought))]
    elif pages:
        page = next((page for page in pages if page.first == request.args.get("bokstav")), pages[0])
        found = [tile for tile in found if page.holds(tile.name)]
    return {"tiles": found, "pages": pages, "page": page, "sought": sought}


def _pin_page(device: Device, tile: Tile, form: PinForm, action: str, *, claims: bool = False) -> str:
    return render_template(
        "tablet/pin.html",
        device=device,
        tile=tile,
        form=form,
        action=action,
        claims=claims,
        has_pin=pins.has_pin(db(), tile.person_id),
        examples=current_app.config["EXAMPLES"],
    )


def _code_page(tile: Tile, form: CodePinForm) -> str:
    return render_template("tablet/code.html", tile=tile, form=form)
