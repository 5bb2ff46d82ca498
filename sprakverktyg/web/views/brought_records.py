"""What one brings along from another workplace, and the keys of the workplaces that are known."""

from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from uuid import UUID

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from itsdangerous import BadData, URLSafeTimedSerializer
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import brought_records
from sprakverktyg.usecases.brought_records import Incoming
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.brought_records import BringForm, IssuerForm, ShareForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.own_record_words import content_names

bp = Blueprint("brought_records", __name__)

WAITS = 3600
"""Seconds that a record waits for a yes."""


@bp.get("/min-sida/med-mig/")
@requires(Right.OWN_PAGE)
def index() -> str:
    return _page(BringForm(formdata=None))


@bp.post("/min-sida/med-mig/")
@requires(Right.OWN_PAGE)
def look_at() -> str | tuple[str, int]:
    form = BringForm()
    try:
        if not form.file.data:
            raise InvalidInput("no_file")
        incoming = brought_records.look_at(db(), viewer(), form.file.data.read(), find=layers().find_personal_data)
    except InvalidInput as fault:
        form.refuse("file", fault)
        return _page(form), 422
    return render_template(
        "brought_records/look_at.html",
        incoming=incoming,
        sender=brought_records.sender_of(db(), viewer().organisation_id, incoming.key_id),
        waiting=_serializer().dumps(asdict(incoming)),
        names=content_names(),
    )


@bp.post("/min-sida/med-mig/ja")
@requires(Right.OWN_PAGE)
def take_in() -> Response | tuple[str, int]:
    try:
        brought_records.take_in(db(), viewer(), _waiting(), now=now())
    except InvalidInput as fault:
        form = BringForm(formdata=None)
        form.refuse("file", fault)
        return _page(form), 422
    flash(_("Nu finns uppgifterna här. Bara du ser dem, tills du säger något annat."), "good")
    return redirect(url_for(".index"), code=303)


@bp.post("/min-sida/med-mig/<uuid:brought_id>/dela")
@requires(Right.OWN_PAGE)
def share(brought_id: UUID) -> Response:
    form = ShareForm(prefix=_prefix(brought_id))
    brought_records.share(db(), viewer(), brought_id, handledare=form.handledare.data, manager=form.manager.data)
    flash(_("Sparat."), "good")
    return redirect(url_for(".index"), code=303)


@bp.post("/min-sida/med-mig/<uuid:brought_id>/ta-bort")
@requires(Right.OWN_PAGE)
def remove(brought_id: UUID) -> Response:
    brought_records.remove(db(), viewer(), brought_id)
    flash(_("Uppgifterna är borttagna härifrån. Din fil finns kvar hos dig."), "good")
    return redirect(url_for(".index"), code=303)


@bp.get("/administration/avsandare/")
@requires(Right.ADMINISTER)
def issuers() -> str:
    return _issuers(IssuerForm(formdata=None))


@bp.post("/administration/avsandare/")
@requires(Right.ADMINISTER)
def add_issuer() -> Response | tuple[str, int]:
    form = IssuerForm()
    if not form.validate():
        return _issuers(form), 422
    try:
        brought_records.add_issuer(db(), viewer(), name=form.name.data, key_id=form.key_id.data, now=now())
    except InvalidInput as fault:
        form.refuse("key_id", fault)
        return _issuers(form), 422
    return redirect(url_for(".issuers"), code=303)


@bp.post("/administration/avsandare/<uuid:issuer_id>")
@requires(Right.ADMINISTER)
def remove_issuer(issuer_id: UUID) -> Response:
    brought_records.remove_issuer(db(), viewer(), issuer_id)
    return redirect(url_for(".issuers"), code=303)


def _serializer() -> URLSafeTimedSerializer:
    """Return what seals a waiting record for who is signed in: it comes back as it was sent, and from nobody else."""
    return URLSafeTimedSerializer(str(current_app.secret_key), salt=f"brought-record-{viewer().id}")


def _waiting() -> Incoming:
    try:
        return brought_records.incoming_from(_serializer().loads(request.form.get("waiting", ""), max_age=WAITS))
    except BadData:
        raise InvalidInput("lost_incoming") from None


def _prefix(brought_id: UUID) -> str:
    return f"dela-{brought_id}-"


def _page(form: BringForm) -> str:
    found = brought_records.own(db(), viewer())
    forms: Mapping[UUID, ShareForm] = MappingProxyType(
        {
            item.row.id: ShareForm(
                formdata=None,
                prefix=_prefix(item.row.id),
                handledare=item.row.handledare_sees,
                manager=item.row.manager_sees,
            )
            for item in found
        }
    )
    return render_template("brought_records/index.html", form=form, brought=found, forms=forms, names=content_names())


def _issuers(form: IssuerForm) -> str:
    own_key, known = brought_records.issuers(db(), viewer())
    return render_template("brought_records/issuers.html", form=form, own_key=own_key, issuers=known)
