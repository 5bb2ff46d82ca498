import pytest
import spacy

from sprakverktyg.language.components.sentence_limits import mark_sentence_limits
from sprakverktyg.language.tokens import create_care_tokenizer

TOKENIZE = create_care_tokenizer()(spacy.blank("sv"))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Vad hände?\nElsa föll.", ["Elsa"]),
        ("Före måltid\n\nTvätta händerna.", ["Tvätta"]),
        ("Ta med:\n- tvål\n- handduk", ["-", "-"]),
        ("Gör så här:\n1. Lås skåpet.\n2. Signera.", ["1.", "2."]),
        ("Elsa fick sin\nmedicin i tid.", []),
        ("Kontrollera detta:\nnamn och dos", ["namn"]),
        ("Hon sov.\nsedan åt hon", ["sedan"]),
        ("En rad. En till.", []),
        ("", []),
    ],
)
def test_lines(text: str, begins: list[str]) -> None:
    doc = mark_sentence_limits(TOKENIZE(text))
    assert [token.text for token in doc[1:] if token.is_sent_start] == begins


@pytest.mark.parametrize(("text", "mark"), [("”Jag mår bra.” Så sa hon.", "”"), ("(Se bilagan.) Ring sedan.", ")")])
def test_a_closing_mark_never_begins_a_sentence(text: str, mark: str) -> None:
    doc = mark_sentence_limits(TOKENIZE(text))
    closing = [token for token in doc if token.text == mark][-1]
    assert closing.is_sent_start is False
