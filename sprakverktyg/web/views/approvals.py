"""What a colleague is asked to look at: whether a plain text still says the same."""

from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Approval
from sprakverktyg.usecases import versions
from sprakverktyg.usecases.text_exercises import blocks_of
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.workspace import OpinionForm
from sprakverktyg.web.layers import layers

bp = Blueprint("approvals", __name__, url_prefix="/godkann")


@bp.get("/<uuid:approval_id>")
@requires(Right.OWN_PAGE)
def show(approval_id: UUID) -> str:
    return _page(versions.approval_for(db(), viewer(), approval_id), OpinionForm(formdata=None))


@bp.post("/<uuid:approval_id>")
@requires(Right.OWN_PAGE)
def answer(approval_id: UUID) -> tuple[str, int] | Response:
    approval, form = versions.approval_for(db(), viewer(), approval_id), OpinionForm()
    if not form.validate():
        return _page(approval, form), 422
    approved = request.form.get("decision") == "approve"
    try:
        find = layers().find_personal_data
        versions.answer(approval, approved=approved, comment=form.comment.data or "", find=find, now=now())
    except InvalidInput as fault:
        form.refuse("comment", fault)
        return _page(approval, form), 422
    flash(_("Tack. Språkombudet ser ditt svar."), "good")
    return redirect(url_for("home.start"), code=303)


def _page(approval: Approval, form: OpinionForm) -> str:
    changed = versions.to_approve(db(), approval, layers().workshop)
    blocks = blocks_of(approval.version)
    return render_template("approvals/page.html", approval=approval, differences=changed, blocks=blocks, form=form)
