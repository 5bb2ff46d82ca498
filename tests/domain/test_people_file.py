from datetime import date

import pytest

from sprakverktyg.domain.employment import Span
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.people_file import FaultyLine, PersonLine, read_lines
from sprakverktyg.domain.roles import Role

HEAD = ["Namn", " E-POST ", "enhet", "roll", "första dag"]


def test_a_line() -> None:
    rows = [HEAD, [" Ida  Ek ", "IDA@test.example", "Björken", "Vårdbiträde", "2026-12-01 00:00:00"], ["", "", "", ""]]
    day = date(2026, 12, 1)
    assert list(read_lines(rows)) == [
        PersonLine(2, "Ida Ek", "ida@test.example", "Björken", Role.CARE_WORKER, Span(day, None), None)
    ]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (["", "ida@test.example"], "name_missing"),
        (["Ida", "ida"], "wrong_address"),
        (["Ida", "nobody@invalid"], "wrong_address"),
        (["Ida", "x@y.invalid"], "wrong_address"),
        (["Ida", "ida@test.example", "Björken"], "unit_without_role"),
        (["Ida", "ida@test.example", "Björken", "kung"], "unknown_role"),
        (["Ida", "ida@test.example", "Björken", "chef", "1/12"], "wrong_day"),
    ],
)
def test_a_faulty_line_says_why(cells: list[str], code: str) -> None:
    (line,) = read_lines([HEAD, cells])
    assert isinstance(line, FaultyLine)
    assert (line.number, line.fault.code) == (2, code)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "empty_list"),
        ([["namn", "e-post"]], "empty_list"),
        ([["namn", "telefon"], ["Ida", "1"]], "column_missing"),
        ([["namn", "e-post", "modersmål"], ["Ida", "1", ""]], "unknown_column"),
        ([["namn", "e-post", "Namn"], ["Ida", "1", ""]], "column_twice"),
    ],
)
def test_a_head_that_cannot_be_used(rows: list[list[str]], code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        list(read_lines(rows))
