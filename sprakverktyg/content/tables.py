"""Spreadsheets that people hand in: .csv as Excel and others save it, and .xlsx."""

import csv
import io
import zipfile

from sprakverktyg.domain.errors import InvalidInput

LARGEST = 1_500_000
"""Bytes; ten thousand lines of people are less, and a form can carry them back."""
LARGEST_UNPACKED = 50_000_000
MOST_LINES = 10_000
MOST_COLUMNS = 50


def read_table(data: bytes) -> list[list[str]]:
    """Return the cells of the first sheet, line by line. The kind of file is told by what is in it, not by its name.

    Text may be UTF-8 with or without its mark, or Windows-1252; cells are parted by semicolons, commas or tabs.

    Raises: InvalidInput for what is no table, or too large.
    """
    if len(data) > LARGEST:
        raise InvalidInput("large_list")
    rows = _xlsx(data) if data.startswith(b"PK") else _csv(data)
    if len(rows) > MOST_LINES:
        raise InvalidInput("large_list")
    return rows


def _csv(data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\0" in text:
        raise InvalidInput("not_a_table")
    head = text.partition("\n")[0]
    delimiter = max(";,\t", key=head.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise InvalidInput("not_a_table") from None


def _xlsx(data: bytes) -> list[list[str]]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
                raise InvalidInput("large_list")
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
        cells = sheet.iter_rows(
            max_row=MOST_LINES + 1, max_col=min(sheet.max_column or MOST_COLUMNS, MOST_COLUMNS), values_only=True
        )
        return [["" if cell is None else str(cell) for cell in row] for row in cells]
    except InvalidInput:
        raise
    except Exception:  # the library has no fault of its own for a damaged file
        raise InvalidInput("not_a_table") from None
