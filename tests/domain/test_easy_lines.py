import pytest

from sprakverktyg.domain.easy_lines import easy_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Tvätta händerna.", ("Tvätta händerna.",)),
        (
            "Tvätta händerna med tvål och vatten innan du går in till någon.",
            ("Tvätta händerna med tvål och vatten", "innan du går in till någon."),
        ),
        ("Ring kl. 8. Skriv sedan.", ("Ring kl. 8.", "Skriv sedan.")),
        ("a" * 60, ("a" * 60,)),
        ("", ()),
    ],
)
def test_lines_end_where_a_phrase_ends(text: str, lines: tuple[str, ...]) -> None:
    assert easy_lines(text) == lines
    assert " ".join(lines) == text
