from datetime import date
from uuid import UUID

import pytest

from sprakverktyg.domain.stopped_words import MARKS, fewest_readers, mark_of, told_from


def test_marks_never_tell_of_more_readers_than_there_were() -> None:
    for readers in range(1, 30):
        marks = 0
        for number in range(readers):
            marks |= mark_of(str(UUID(int=number)), "rutin", "tvål")
        assert 1 <= fewest_readers(marks) <= min(readers, MARKS)


def test_a_reader_has_different_marks_for_different_words() -> None:
    words = ("tvål", "vatten", "handduk", "kateter", "visir")
    assert len({mark_of("somebody", "rutin", word) for word in words}) > 1


@pytest.mark.parametrize(("on", "day"), [(date(2026, 9, 2), 7), (date(2026, 9, 6), 7), (date(2026, 9, 7), 14)])
def test_a_word_is_told_from_the_next_monday(on: date, day: int) -> None:
    assert told_from(on) == date(2026, 9, day)
