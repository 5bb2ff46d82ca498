import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sprakverktyg.language import long_texts
from sprakverktyg.language.tokens import create_care_tokenizer

NLP = spacy.blank("sv")
NLP.tokenizer = create_care_tokenizer()(NLP)
NLP.add_pipe("sentencizer")


@pytest.mark.parametrize("piece", ["Hon sov gott. ", "en lång rad utan slut ", "Rubrik\n\n", "å", "\n", " "])
def test_text_and_offsets_stay(piece: str) -> None:
    text = piece * (25_000 // len(piece))
    doc = long_texts.read(NLP, text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_a_piece_ends_after_a_sentence() -> None:
    text = "Hon sov gott i natt. " * 2_000
    assert {sentence.text for sentence in long_texts.read(NLP, text).sents} == {"Hon sov gott i natt."}


@given(st.text(), st.integers(1, 50))
def test_pieces_are_the_text(text: str, times: int) -> None:
    whole = text * times
    assert "".join(long_texts.in_pieces(whole)) == whole


def test_empty() -> None:
    assert long_texts.read(NLP, "").text == ""
