import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from sprakverktyg.language.tokens import create_care_tokenizer, full_word, plain_form

TOKENIZE = create_care_tokenizer()(spacy.blank("sv"))


@pytest.mark.parametrize(
    "text",
    [
        "Frukost|kl.|08.00|.",
        "kl|08:15",
        "kl.|8",
        "Mellan|kl.|08.00|och|09.30|.",
        "2|x|3|mg",
        "5|mg/ml",
        "1-2|ggr/dag",
        "1–2|tabletter",
        "6,4|mmol/l|.",
        "120/80|mmHg",
        "37,5|°C",
        "Alvedon|500|mg|vb",
        "Alvedon|500|mg|v.b.",
        "p.g.a.|yrsel",
        "T.ex.|mjölk|,|bröd|o.d.",
        "bl.a.|ssk",
        "lakan|,|handduk|osv|.",
        "Ring|ssk|.",
        "Det|tar|5|min|.",
        "Han|väger|72|kg|.",
        "19 500|kronor",
        "1 250 000|kr",
        "t ex|mjölk",
        "2026-03-21",
        "den|21/3",
        "den|3|maj",
        "1.1.1972",
        "19121212-1212",
        "121212+1212|är|född",
        "anna.berg@kommun.se|svarar|.",
        "www.1177.se",
        "08-123|45|67",
        "-|namn|och|dos",
        "1.|Vi|låser|.",
        "2)|Vi|ringer|.",
        "SSK|/|USK",
        "hon|/|han",
        "hälso-|och|sjukvård",
        "50-talet|och|60-åringar",
        "EU:s|krav",
        "Hon|sa|:|”|Nej|!|”",
        "(|se|bilaga|2|)",
        "Elsa|M|ska|ha|två|.",
    ],
)
def test_one_line(text: str) -> None:
    tokens = text.split("|")
    doc = TOKENIZE(_written(tokens))
    assert [token.text for token in doc] == tokens


def _written(tokens: list[str]) -> str:
    """Return the tokens as one would write them."""
    text = ""
    for before, token in zip(["", *tokens], tokens, strict=False):
        tight = token in list(".,!)") or before in ("", "(", "”") or token == "/" or before == "/"
        tight = tight or token == ":" or (token == "”" and before == "!") or (token == "°C" and before == "37,5")
        text += token if tight else f" {token}"
    return text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("5mg", ["5", "mg"]),
        ("kl.08.00", ["kl.", "08.00"]),
        ("10ml/dygn", ["10", "ml/dygn"]),
        ("2 500 mg", ["2", "500", "mg"]),
        ("läke-\nmedel", ["läke-\nmedel"]),
        ("hälso-\noch sjukvård", ["hälso-", "\n", "och", "sjukvård"]),
        ("Vad hände?\n\nElsa föll.", ["Vad", "hände", "?", "\n\n", "Elsa", "föll", "."]),
        ("RUTIN FÖR DUSCH\nTa fram handduk.", ["RUTIN", "FÖR", "DUSCH", "\n", "Ta", "fram", "handduk", "."]),
        ("- tvål\n- handduk", ["-", "tvål", "\n", "-", "handduk"]),
        ("Hon är född 1941. Han kom 2.", ["Hon", "är", "född", "1941", ".", "Han", "kom", "2", "."]),
        ("", []),
        (" ", [" "]),
    ],
)
def test_over_spaces_and_lines(text: str, tokens: list[str]) -> None:
    doc = TOKENIZE(text)
    assert [token.text for token in doc] == tokens
    assert doc.text == text


@pytest.mark.parametrize(
    ("word", "form"),
    [("läke-\nmedel", "läkemedel"), ("t ex", "t.ex."), ("19 500", "19 500"), ("hälso-", "hälso-")],
)
def test_plain_form(word: str, form: str) -> None:
    assert plain_form(word) == form


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    assert TOKENIZE(text).text == text


@pytest.mark.parametrize("piece", ["a", "(", "1 000 ", "läke-\nmedel ", "t ex ", "😀", "kl.08.00", "."])
def test_time_grows_linearly(piece: str) -> None:
    started = time.process_time()
    TOKENIZE(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("word", "full"), [("Ssk", "sjuksköterska"), ("ang.", "angående"), ("vb", "behovsvis"), ("Hon", "hon")]
)
def test_full_word(word: str, full: str) -> None:
    assert full_word(word) == full
