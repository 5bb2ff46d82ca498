"""The pipeline that ships: that it loads as promised, and reads plain care sentences right."""

import json
import subprocess
import sys

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from sprakverktyg.language.components import embedding
from sprakverktyg.language.long_texts import read
from sprakverktyg.language.pipeline import MODEL

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


def test_size() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*")) <= 30 * MEGABYTE


def test_licence_and_sources() -> None:
    meta = json.loads((MODEL / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"
    assert {"UD Swedish Talbanken", "UD Swedish PUD", "Folkets lexikon"} <= {
        source["name"] for source in meta["sources"]
    }
    assert (MODEL / "MODEL_CARD.md").is_file()


def test_no_paths_of_a_machine() -> None:
    config = (MODEL / "config.cfg").read_text(encoding="utf-8")
    assert '"/' not in config


def test_memory_of_a_process_that_has_it() -> None:
    code = (
        "import pathlib, spacy\n"
        f"spacy.load({str(MODEL)!r})('Elsa sov gott i natt.')\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(next(line.split()[1] for line in status.splitlines() if line.startswith('VmHWM')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) / 1000 < 500


def tagged(doc: Doc) -> str:
    return " ".join(f"{token.text}/{token.pos_}" for token in doc)


@pytest.mark.parametrize(
    "text",
    [
        "Elsa/PROPN vill/AUX inte/PART duscha/VERB i/ADP dag/NOUN ./PUNCT",
        "Katetern/NOUN byttes/VERB av/ADP sjuksköterskan/NOUN ./PUNCT",
        "Blodtrycket/NOUN var/AUX högt/ADJ ./PUNCT",
        "Hon/PRON har/AUX sovit/VERB dåligt/ADV i/ADP natt/NOUN ./PUNCT",
        "Ring/VERB sjuksköterskan/NOUN om/SCONJ hon/PRON får/VERB feber/NOUN ./PUNCT",
        "Ringde/VERB ssk/NOUN ang./ADP såret/NOUN ./PUNCT",
    ],
)
def test_word_classes(nlp: Language, text: str) -> None:
    words = [word.rpartition("/")[0] for word in text.split()]
    assert tagged(nlp(" ".join(words[:-1]) + words[-1])) == text


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("läkemedlen", "läkemedel"),
        ("katetern", "kateter"),
        ("brukarnas", "brukare"),
        ("dokumenterades", "dokumentera"),
    ],
)
def test_lemmas(nlp: Language, word: str, lemma: str) -> None:
    doc = nlp(f"Det gäller {word}." if not word.endswith("des") else f"Det {word} i går.")
    assert lemma in [token.lemma_ for token in doc]


def test_documents_read_in_small_portions_get_the_same_vectors(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["", "Hon sov gott.", "Elsa åt gröt och drack te i köket i morse.", "Ja."]
    together = [doc.tensor for doc in nlp.pipe(texts)]
    monkeypatch.setattr(embedding, "WORDS_AT_ONCE", 5)
    portions = [[len(array) for array in portion] for portion in embedding._portions(together)]
    assert portions == [[0, 4], [11], [2]]
    for one, other in zip(together, [doc.tensor for doc in nlp.pipe(texts)], strict=True):
        np.testing.assert_allclose(one, other, atol=1e-4)


def test_lines_are_sentences(nlp: Language) -> None:
    doc = nlp("Före måltid\n\nTvätta händerna.\n- tvål\n- handduk")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Före måltid",
        "Tvätta händerna.",
        "- tvål",
        "- handduk",
    ]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == text


@pytest.mark.parametrize("piece", ["😀", "你好世界", "السلام عليكم ", "abcå", ".,;:!?", "\n", "Hon sov gott. "])
def test_long_texts(nlp: Language, piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert read(nlp, text).text == text
