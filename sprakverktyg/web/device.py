"""Which shared tablet this is: a signed cookie that lives until the tablet is taken out of use."""

from datetime import timedelta
from uuid import UUID

from flask import current_app, g, request
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.wrappers import Response

from sprakverktyg.storage.models import Device
from sprakverktyg.usecases.devices import coupled
from sprakverktyg.web.database import db

COOKIE = "sprakverktyg-platta"
LIFETIME = timedelta(days=400)
"""The longest that browsers keep a cookie. It is renewed whenever the names are shown."""


def this_device() -> Device | None:
    """Return the shared tablet that asks; None for all other devices, and for one that is taken out of use."""
    if "device" not in g:
        g.device = _find(request.cookies.get(COOKIE))
    found: Device | None = g.device
    return found


def _find(cookie: str | None) -> Device | None:
    if not cookie:
        return None
    try:
        return coupled(db(), UUID(_signer().loads(cookie)))
    except BadSignature:
        return None


def remember(response: Response, device: Device) -> None:
    """Make the browser that gets this response the tablet."""
    response.set_cookie(
        COOKIE,
        _signer().dumps(str(device.id)),
        max_age=LIFETIME,
        secure=current_app.config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Lax",
    )
    g.device = device


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="shared tablet")
