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
        (
            "Alla boende ska få en riskbedömning avseende fall.",
            ("Alla boende ska få en riskbedömning", "avseende fall."),
        ),
        ("a" * 60, ("a" * 60,)),
        ("", ()),
    ],
)
def test_lines_end_where_a_phrase_ends(text: str, lines: tuple[str, ...]) -> None:
    assert easy_lines(text) == lines
    assert " ".join(lines) == text


def test_lines_end_before_the_words_that_begin_a_phrase() -> None:
    text = "Du tar på dig nya handskar när du hjälper någon med duschen. Ring sedan till den som har ansvar i dag."
    assert easy_lines(text, dict.fromkeys((4, 8, 9, 13, 18), False) | {6: True, 15: True}) == (
        "Du tar på dig nya handskar",
        "när du hjälper någon med duschen.",
        "Ring sedan till den som har ansvar i dag.",
    )
