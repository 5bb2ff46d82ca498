"""Tables as .csv and .xlsx files."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_SHEET_NAME = 31
COLUMN_WIDTH = 22
_BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
FORBIDDEN = str.maketrans("", "", r"[]:*?/\'")


def harmless(line: Sequence[str | int]) -> list[str | int]:
    """Return the cells so that no spreadsheet program takes a name such as `=HYPERLINK(…)` for a formula."""
    return [f"'{cell}" if str(cell)[:1] in _BEGIN_FORMULAS and isinstance(cell, str) else cell for cell in line]


def to_csv(header: Sequence[str], lines: Iterable[Sequence[str | int]]) -> bytes:
    """Return a table as Excel reads it in Sweden: semicolons, and the mark that makes it read å, ä and ö."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows([header, *map(harmless, lines)])
    return text.getvalue().encode("utf-8-sig")


def to_xlsx(name: str, header: Sequence[str], lines: Iterable[Sequence[str | int]]) -> bytes:
    """Return a workbook with one sheet: a bold header that stays in view, and the lines."""
    book = Workbook()
    sheet = book.active
    sheet.title = name.translate(FORBIDDEN)[:LONGEST_SHEET_NAME] or "Blad"
    sheet.append(list(header))
    for line in lines:
        sheet.append(harmless(line))
    for column, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = COLUMN_WIDTH
    sheet.freeze_panes = "B2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
