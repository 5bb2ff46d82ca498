import io

import pytest
from openpyxl import Workbook

from sprakverktyg.content.tables import LARGEST, read_table
from sprakverktyg.domain.errors import InvalidInput

ROWS = [["namn", "enhet"], ["Åsa Öberg", "Björken, plan 2"]]


def xlsx() -> bytes:
    book, data = Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        'namn;enhet\r\nÅsa Öberg;"Björken, plan 2"\r\n'.encode("utf-8-sig"),
        'namn;enhet\nÅsa Öberg;"Björken, plan 2"\n'.encode("cp1252"),
        'namn,enhet\nÅsa Öberg,"Björken, plan 2"\n'.encode(),
        "namn\tenhet\nÅsa Öberg\tBjörken, plan 2".encode(),
        xlsx(),
    ],
)
def test_all_that_spreadsheet_programs_save(data: bytes) -> None:
    assert read_table(data) == ROWS


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 no workbook", "not_a_table"),
        (xlsx()[:400], "not_a_table"),
        (b'namn;enhet\n"Ida', "not_a_table"),
        (b"\xff\xd8\0\0picture", "not_a_table"),
        (b"a;b\n" * (LARGEST // 3), "large_list"),
        (b"a;b\n" * 10_001, "large_list"),
    ],
)
def test_what_is_no_table(data: bytes, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        read_table(data)
