import pytest

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.readability import readability_record, text_level
from sprakverktyg.domain.text import NOT_MEASURED, Measure, Readability


@pytest.mark.parametrize(
    ("difficulty", "length", "level"),
    [
        (0.0, 1.0, Level.A2),
        (1.5, 6.4, Level.A2),
        (1.5, 6.5, Level.B1),
        (1.5, 12.0, Level.B2),
        (2.5, 8.0, Level.C1),
    ],
)
def test_level(difficulty: float, length: float, level: Level) -> None:
    assert text_level(difficulty, length) is level


def test_a_record_holds_what_the_command_line_promises() -> None:
    figures = [Measure(value, None, 0.0, 0.0) for value in (31.25, None, 0.98765, 9.0)]
    readability = Readability(
        8, 2, *figures, passive_share=Measure(0.5, None, 0.1, 0.3), word_difficulty=NOT_MEASURED, level=Level.B1
    )
    assert readability_record(readability) == {
        "words": 8,
        "sentences": 2,
        "lix": 31.25,
        "ovix": 0.0,
        "nominal_ratio": 0.988,
        "mean_sentence_length": 9.0,
        "passive_share": 0.5,
        "level": "B1",
    }
