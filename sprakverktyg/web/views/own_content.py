"""A teacher's own words, texts and writing tasks: write them, take words in from a file, share, copy a colleague's."""

import io
import json
from collections.abc import Sequence
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.own_content import OwnKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.vocabulary import CareText
from sprakverktyg.usecases import own_content, own_import
from sprakverktyg.usecases.assignments import text_exercises
from sprakverktyg.usecases.own_content import Judges, NotGoodYet
from sprakverktyg.usecases.own_import import ImportRow
from sprakverktyg.web import spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.own_content import OwnForm, SheetForm, TaskForm, TextForm, WordForm
from sprakverktyg.web.layers import layers, my_content
from sprakverktyg.web.messages import said

bp = Blueprint("own_content", __name__, url_prefix="/egna")

FORMS: dict[OwnKind, type[OwnForm]] = {OwnKind.WORD: WordForm, OwnKind.TEXT: TextForm, OwnKind.TASK: TaskForm}


@bp.get("/")
@requires(Right.TEACH_GROUPS)
def index() -> str:
    own, library = own_content.own_items(db(), viewer()), my_content().library
    return render_template(
        "own_content/index.html",
        own=own,
        practised={
            row.id: len(set(text_exercises(item, library).values())) for row, item in own if isinstance(item, CareText)
        },
        shared=own_content.shared_items(db(), viewer()),
        title_of=own_content.title_of,
        kinds=OwnKind,
    )


@bp.get("/ny/<what>")
@requires(Right.TEACH_GROUPS)
def new(what: str) -> str:
    found = _kind(what)
    return _page(found, _form(found, {"module": request.args.get("modul", ""), "level": "B1"}))


@bp.post("/ny/<what>")
@requires(Right.TEACH_GROUPS)
def add(what: str) -> tuple[str, int] | Response:
    found = _kind(what)
    form = _form(found)
    if not form.validate():
        return _page(found, form), 422
    try:
        own_content.add_items(db(), viewer(), [form.item()], _judges(), overruled=_overruled(form), now=now())
    except NotGoodYet as fault:
        form.refuse_all(fault.faults)
        return _page(found, form), 422
    return redirect(url_for("own_content.index"), code=303)


@bp.get("/<uuid:item_id>")
@requires(Right.TEACH_GROUPS)
def edit(item_id: UUID) -> str:
    row = own_content.own_item_for(db(), viewer(), item_id)
    item = own_content.item_of(row)
    return _page(row.kind, _form(row.kind, FORMS[row.kind].data_of(item)), row.id)


@bp.post("/<uuid:item_id>")
@requires(Right.TEACH_GROUPS)
def change(item_id: UUID) -> tuple[str, int] | Response:
    """Change an item, share it, stop sharing it, or remove it."""
    row = own_content.own_item_for(db(), viewer(), item_id)
    if "remove" in request.form:
        own_content.remove_item(row, now=now())
    elif "share" in request.form:
        own_content.share_item(row, shared=request.form["share"] == "yes")
    else:
        form = _form(row.kind)
        if not form.validate():
            return _page(row.kind, form, row.id), 422
        try:
            own_content.change_item(db(), viewer(), row, form.item(), _judges(), overruled=_overruled(form), now=now())
        except NotGoodYet as fault:
            form.refuse_all(fault.faults)
            return _page(row.kind, form, row.id), 422
    return redirect(url_for("own_content.index"), code=303)


@bp.post("/kopiera")
@requires(Right.TEACH_GROUPS)
def copy() -> Response:
    item_id = request.form.get("item", type=UUID)
    if item_id:
        own_content.copy_item(db(), viewer(), item_id, now=now())
    return redirect(url_for("own_content.index"), code=303)


@bp.get("/importera")
@requires(Right.TEACH_GROUPS)
def choose_file() -> str:
    return _import(SheetForm(formdata=None))


@bp.get("/importera/mall.xlsx")
@requires(Right.TEACH_GROUPS)
def template() -> Response:
    data = spreadsheet.to_xlsx("Ord", own_import.COLUMNS, [own_import.EXAMPLE])
    return send_file(io.BytesIO(data), spreadsheet.XLSX, as_attachment=True, download_name="ord.xlsx")


@bp.post("/importera")
@requires(Right.TEACH_GROUPS)
def take_in() -> tuple[str, int] | str | Response:
    """Show what a file would add; when it is sent again with a yes, add all of it or nothing."""
    form, framework = SheetForm(), my_content().framework
    try:
        if form.rows.data:
            rows = own_import.check_rows(_sent(form.rows.data), framework, _judges())
            words = [row.word for row in rows if row.word]
            if len(words) == len(rows):
                own_content.add_items(db(), viewer(), words, _judges(), overruled=_overruled(form), now=now())
                return redirect(url_for("own_content.index"), code=303)
            return _import(form, rows), 422
        if not form.file.data:
            raise InvalidInput("no_file")
        found = own_import.read(form.file.data.filename or "", form.file.data.read())
        form.rows.data = json.dumps(found, ensure_ascii=False)
        return _import(form, own_import.check_rows(found, framework, _judges()))
    except NotGoodYet:
        return _import(form, rows), 422
    except InvalidInput as fault:
        form.refuse("file", fault)
        form.rows.data = ""
        return _import(form), 422


def _overruled(form: OwnForm | SheetForm) -> set[str]:
    said = {own_content.SPELLING: form.sure.data, own_content.INVENTED: form.invented.data}
    return {rule for rule, yes in said.items() if yes}


def _sent(text: str) -> list[dict[str, str]]:
    """Return the rows that the page sent along. They are not trusted: they are looked through anew."""
    try:
        rows = [{str(name): str(cell) for name, cell in row.items()} for row in json.loads(text)]
    except (ValueError, TypeError, AttributeError):
        raise InvalidInput("broken_sheet") from None
    return rows


def _kind(name: str) -> OwnKind:
    try:
        return OwnKind(name)
    except ValueError:
        raise NotFound(f"kind {name!r}") from None


def _judges() -> Judges:
    found = layers()
    return Judges(my_content().library, found.spellings, found.find_personal_data, viewer().name)


def _form(kind: OwnKind, data: dict[str, object] | None = None) -> OwnForm:
    form = FORMS[kind]() if data is None else FORMS[kind](formdata=None, data=data)
    form.offer(my_content().framework.modules.values())
    return form


def _page(kind: OwnKind, form: OwnForm, item_id: UUID | None = None) -> str:
    here = url_for("own_content.change", item_id=item_id) if item_id else url_for("own_content.add", what=kind.value)
    return render_template("own_content/edit.html", kind=kind, form=form, here=here, is_new=item_id is None)


def _import(form: SheetForm, rows: Sequence[ImportRow] = ()) -> str:
    return render_template(
        "own_content/import.html",
        form=form,
        rows=[(row, [said(fault) for fault in (*row.faults, *row.doubts)]) for row in rows],
        columns=own_import.COLUMNS,
        faulty=sum(bool(row.faults) for row in rows),
        doubtful=any(row.doubts for row in rows),
    )
