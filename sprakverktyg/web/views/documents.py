"""The documents of a unit: the list, and taking one in past the guard."""

from collections.abc import Callable, Collection
from functools import partial

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import documents, guarding, reading
from sprakverktyg.usecases.accounts import units_for
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.web import pending
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.background import read_later
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db, pause
from sprakverktyg.web.forms import DocumentForm, ReviewForm, offer, uuid_of
from sprakverktyg.web.layers import layers
from sprakverktyg.web.telling import Tell, while_telling

bp = Blueprint("documents", __name__, url_prefix="/dokument")


@bp.get("/")
@requires(Right.PLAIN_DOCUMENTS)
def shelf() -> str:
    return _shelf(_form())


@bp.post("/")
@requires(Right.PLAIN_DOCUMENTS)
def take_in() -> ResponseReturnValue:
    form = _form()
    if not form.validate():
        return _shelf(form), 422
    try:
        name, data = _given(form)
    except InvalidInput as fault:
        return _refuse(form, fault)
    look = layers().analyse.personal_data
    pause()

    def read(tell: Tell) -> guarding.Review:
        find = partial(look, told=partial(tell, "names"))
        return guarding.read_for_review(name, data, find=find, told=partial(tell, "pages"))

    return while_telling(read, partial(_take_in, form))


@bp.post("/granskning")
@requires(Right.PLAIN_DOCUMENTS)
def take_in_reviewed() -> Response:
    form = ReviewForm()
    if not form.validate():
        raise InvalidInput("lost_review")
    review = pending.returned(form.pending.data)
    pause()
    return _store(form, review, kept=form.kept.data)


def _form() -> DocumentForm:
    form = DocumentForm()
    offer(form.unit, [(unit.id, unit.name) for unit in units_for(db(), viewer(), Right.PLAIN_DOCUMENTS)])
    return form


def _take_in(form: DocumentForm, reviewed: Callable[[], guarding.Review]) -> ResponseReturnValue:
    try:
        review = reviewed()
        if review.passages:
            documents.refuse_foreign(layers().analyse, review.blocks)
            return _review(form, review)
        return _store(form, review)
    except InvalidInput as fault:
        return _refuse(form, fault)


def _refuse(form: DocumentForm, fault: InvalidInput) -> tuple[str, int]:
    form.refuse("file" if form.file.data else "text", fault)
    return _shelf(form), 422


def _review(form: DocumentForm, review: guarding.Review) -> str:
    # The text goes back to the person's own page and is sent again from there: between the steps it is stored nowhere.
    again = ReviewForm(formdata=None, unit=form.unit.data, title=form.title.data, pending=pending.sent(review))
    return render_template("documents/review.html", form=again, passages=review.passages)


def _store(form: DocumentForm | ReviewForm, review: guarding.Review, kept: Collection[int] = ()) -> Response:
    read = documents.read(layers().analyse, guarding.clear(review, kept))
    document = documents.take_in(
        db(),
        viewer(),
        read,
        find=layers().find_personal_data,
        unit_id=uuid_of(form.unit.data),
        title=form.title.data or "",
        now=now(),
    )
    desk = Desk(db(), viewer(), document, layers().workshop, now())
    if read.report is None:
        read_later(document.id)
    while read.report and reading.read_some(desk):
        pass
    return redirect(url_for("workspace.show", document_id=document.id), code=303)


def _given(form: DocumentForm) -> tuple[str, bytes]:
    text, file = (form.text.data or "").strip(), form.file.data
    if text and file:
        raise InvalidInput("text_and_file")
    if file:
        return file.filename or "", file.read()
    if not text:
        raise InvalidInput("no_text")
    return _("inklistrad text") + ".txt", text.encode()


def _shelf(form: DocumentForm) -> str:
    listed = documents.documents_for(db(), viewer(), on=today())
    return render_template("documents/shelf.html", form=form, documents=listed)
