"""The report on the language duty: on screen and paper, as .xlsx and as .docx, all from one query."""

import io
from datetime import date

from flask import Blueprint, Response, render_template, request, send_file
from flask_babel import gettext as _

from sprakverktyg.domain.duty import Figures, Quarter, quarter_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases.duty import NO_AREA, DutyReport, ReportRow, as_document, duty_report
from sprakverktyg.web import spreadsheet
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import today
from sprakverktyg.web.database import db
from sprakverktyg.web.filters import day as in_words

bp = Blueprint("duty", __name__, url_prefix="/sprakkrav")

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
QUARTERS_OFFERED = 8


@bp.get("/")
@requires(Right.SEE_READINESS)
def show() -> str:
    found = _report()
    return render_template(
        "duty/report.html",
        found=found,
        title=_title(found),
        explanations=_explanations(found),
        header=_header(),
        lines=_lines(found),
        quarters=_quarters(),
    )


@bp.get("/rapport.xlsx")
@requires(Right.SEE_READINESS)
def as_xlsx() -> Response:
    found = _report()
    data = spreadsheet.to_xlsx(_title(found), _header(), _lines(found))
    return _file(data, spreadsheet.XLSX, f"sprakkrav-{found.quarter}.xlsx")


@bp.get("/rapport.docx")
@requires(Right.SEE_READINESS)
def as_docx() -> Response:
    found = _report()
    data = as_document(_title(found), _explanations(found), _header(), _lines(found))
    return _file(data, DOCX, f"sprakkrav-{found.quarter}.docx")


def _file(data: bytes, mimetype: str, name: str) -> Response:
    return send_file(io.BytesIO(data), mimetype=mimetype, as_attachment=True, download_name=name)


def _report() -> DutyReport:
    """Return the report that the address asks for; without words in it, this quarter as of today."""
    as_of = _day(request.args.get("per")) or today()
    quarter = _quarter(request.args.get("kvartal")) or quarter_of(as_of)
    return duty_report(db(), viewer(), quarter=quarter, as_of=as_of, today=today())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise InvalidInput("day_is_to_come") from None


def _quarter(text: str | None) -> Quarter | None:
    return next((quarter for quarter in _quarters() if str(quarter) == text), None)


def _quarters() -> list[Quarter]:
    quarters = [quarter_of(today())]
    while len(quarters) < QUARTERS_OFFERED:
        quarters.append(quarters[-1].before)
    return quarters


def _title(found: DutyReport) -> str:
    quarter = found.quarter
    return _("Språkkravet, kvartal %(number)s %(year)s", number=quarter.number, year=quarter.year)


def _explanations(found: DutyReport) -> list[str]:
    return [
        _("Så som det var känt den %(day)s.", day=in_words(found.as_of)),
        _("Personer, kartlagda och planer räknas vid kvartalets slut."),
        _("Minuter, uppföljningar och svar på utvärderingar räknas under kvartalet."),
        _("Kartlagd: det finns 20 bedömda svar, ett intyg, en bedömd text eller något som är sett i arbetet."),
        _("”Visas inte”: gruppen är mindre än fem personer, eller en så liten grupp går annars att räkna ut."),
        _("Rapporten visar arbetet på enheten. Den säger inget om enskilda personer."),
    ]


def _header() -> list[str]:
    return [
        _("Grupp"),
        _("Personer"),
        _("Kartlagda"),
        _("Med plan"),
        _("Plan med ja"),
        _("Uppföljda"),
        _("Svar på utvärdering"),
        _("Minuter överenskomna"),
        _("Minuter använda"),
    ]


def _lines(found: DutyReport) -> list[list[str]]:
    return [[_name(row), *_cells(row.figures)] for row in found.rows]


def _name(row: ReportRow) -> str:
    if row.depth == 0:
        return _("Alla dina enheter")
    if row.depth == 1:
        return _("Utan område") if row.name == NO_AREA else _("Område %(name)s", name=row.name)
    return row.name


def _cells(figures: Figures | None) -> list[str]:
    if figures is None:
        return [_("Visas inte")] * (len(_header()) - 1)
    return [str(getattr(figures, name)) for name in Figures.__slots__]
