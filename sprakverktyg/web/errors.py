"""Every fault becomes one clear sentence. Nobody sees a traceback."""

import logging

from flask import Flask, current_app, render_template
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from sprakverktyg.domain.errors import InvalidInput, NotAllowed, NotFound
from sprakverktyg.web.messages import sentence

logger = logging.getLogger(__name__)

Answer = tuple[str, int]


def init_app(app: Flask) -> None:
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(404, _not_found)
    app.register_error_handler(NotAllowed, _not_allowed)
    app.register_error_handler(InvalidInput, _invalid)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(405, _not_found)
    app.register_error_handler(413, _too_large)
    app.register_error_handler(429, _too_often)
    app.register_error_handler(HTTPException, _other)
    app.register_error_handler(Exception, _unexpected)


def page(title: str, text: str, status: int) -> Answer:
    return render_template("errors/page.html", title=title, text=text), status


def _not_found(_fault: Exception) -> Answer:
    return page(_("Sidan finns inte"), _("Sidan finns inte, eller så är den inte din. Gå till startsidan."), 404)


def _not_allowed(_fault: NotAllowed) -> Answer:
    return page(_("Du kan inte öppna sidan"), _("Din roll ger inte rätt till den här sidan. Fråga din chef."), 403)


def _invalid(fault: InvalidInput) -> Answer:
    return page(_("Det gick inte"), sentence(fault), 422)


def _stale_form(_fault: CSRFError) -> Answer:
    return page(_("Sidan är för gammal"), _("Sidan har varit öppen länge. Gå tillbaka, ladda om och försök igen."), 400)


def _too_large(_fault: HTTPException) -> Answer:
    most = current_app.config["MAX_CONTENT_LENGTH"] // 1_000_000
    return page(_("Filen är för stor"), sentence(InvalidInput("too_large", most=most)), 413)


def _too_often(_fault: HTTPException) -> Answer:
    return page(_("För många försök"), _("Du har försökt många gånger. Vänta en minut och försök igen."), 429)


def _other(fault: HTTPException) -> Answer:
    if fault.code and fault.code < 400:
        return fault  # type: ignore[return-value]
    return page(_("Det gick inte"), _("Sidan kunde inte visas. Gå till startsidan och försök igen."), fault.code or 500)


def _unexpected(fault: Exception) -> Answer:
    logger.error("unexpected fault", exc_info=fault)
    return page(_("Något gick fel"), _("Felet är vårt, inte ditt. Försök igen om en stund."), 500)
