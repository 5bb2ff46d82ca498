"""A table that somebody brings, as .xlsx or .csv: a header, and a row per thing."""

import csv
import io
from collections.abc import Iterable
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from sprakverktyg.content.documents.zipped import open_zip
from sprakverktyg.domain.errors import InvalidInput

MOST_ROWS = 500
ENCODINGS = ("utf-8-sig", "cp1252")
"""What Excel writes in Sweden, new and old."""


def read_sheet(file_name: str, data: bytes) -> list[dict[str, str]]:
    """Return the rows of a table, each by the names in the header in lower case. Empty rows are left out.

    Raises: InvalidInput – `unknown_sheet_type`, `broken_sheet`, `empty_sheet`, `too_many_rows`, or the fault of the zip
    file.
    """
    name = file_name.lower()
    if name.endswith(".xlsx"):
        rows = _xlsx(data)
    elif name.endswith((".csv", ".txt")):
        rows = _csv(data)
    else:
        raise InvalidInput("unknown_sheet_type")
    filled = [row for row in rows if any(row)]
    if len(filled) < 2:
        raise InvalidInput("empty_sheet")
    if len(filled) > MOST_ROWS + 1:
        raise InvalidInput("too_many_rows", most=MOST_ROWS)
    header = [cell.lower() for cell in filled[0]]
    return [dict(zip(header, row, strict=False)) for row in filled[1:]]


def _xlsx(data: bytes) -> list[list[str]]:
    try:
        sheet = load_workbook(open_zip(data).packed(), read_only=True, data_only=True).worksheets[0]
        rows = sheet.iter_rows(max_row=2 * MOST_ROWS, max_col=50, values_only=True)
        return [_texts("" if cell is None else str(cell) for cell in row) for row in rows]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, IndexError, OSError) as error:
        raise InvalidInput("broken_sheet") from error


def _csv(data: bytes) -> list[list[str]]:
    text = next((text for encoding in ENCODINGS if (text := _decoded(data, encoding)) is not None), None)
    if text is None or "\0" in text:
        raise InvalidInput("broken_sheet")
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    try:
        return [_texts(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error as error:
        raise InvalidInput("broken_sheet") from error


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _texts(cells: Iterable[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in cells]
