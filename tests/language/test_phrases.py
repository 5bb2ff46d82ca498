import pytest

from sprakverktyg.language.phrases import phrase_starts


@pytest.mark.parametrize(
    "marked",
    [
        "Personalen ska tvätta / händerna / före varje måltid / och efter varje besök / hos en boende.",
        "Ta på / handskar / när du hjälper / den boende / med duschen.",
        "Ring / till sjuksköterskan / i god tid / innan läkemedlet tar slut.",
    ],
)
def test_phrases_begin_where_a_reader_pauses(marked: str) -> None:
    phrases = [phrase.split() for phrase in marked.split(" / ")]
    [starts] = phrase_starts([marked.replace(" / ", " ")])
    assert starts.keys() == {sum(map(len, phrases[:number])) for number in range(1, len(phrases))}


def test_a_clause_is_more_than_a_phrase() -> None:
    assert phrase_starts(["Ring sjuksköterskan innan läkemedlet tar slut."]) == [{1: False, 2: True}]


def test_no_text() -> None:
    assert phrase_starts(["", "Tvätt"]) == [{}, {}]
