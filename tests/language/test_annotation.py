from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from sprakverktyg.language.annotation import Sentence, annotate, annotate_words, conllu, record
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.training.treebank import read_conllu

READERS = (annotate, annotate_words)
ANY_TEXT = st.text(max_size=150) | st.text("Hon sov. \n\t\r5-()å\u2028\0", max_size=150)


@pytest.fixture(scope="module")
def trained() -> Language:
    return load_pipeline()


def check(text: str, sentences: list[Sentence], path: Path) -> None:
    """Check what every reader of CoNLL-U takes for granted, and that offsets are those of the text."""
    for words in sentences:
        assert [word.head for word in words].count(0) == 1
        for number, word in enumerate(words, start=1):
            assert 0 <= word.head <= len(words)
            assert word.head != number
            assert (word.head == 0) == (word.deprel == "root")
            assert text[word.start : word.end] == word.text
            assert _leads_to_root(number, [word.head for word in words])
    path.write_text("".join(conllu(sentences)), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith(("# sent_id", "# text"))]
    assert all(len(row) == 10 and all(row) for row in rows)
    for line, words in zip((line for line in lines if line.startswith("# text = ")), read_conllu(path), strict=True):
        assert line == "# text = " + "".join(word.form + " " * word.space_after for word in words).strip()
    assert [len(words) for words in read_conllu(path)] == [len(words) for words in sentences]


def _leads_to_root(number: int, heads: list[int]) -> bool:
    for _ in heads:
        number = heads[number - 1]
        if number == 0:
            return True
    return False


def test_a_text(trained: Language) -> None:
    sentences = list(annotate(trained, "Rubrik\n\nLäkemedelshanteringen sköts av Elsa.\r\nBra!"))
    assert [[word.text for word in words] for words in sentences] == [
        ["Rubrik"],
        ["Läkemedelshanteringen", "sköts", "av", "Elsa", "."],
        ["Bra", "!"],
    ]
    word = sentences[1][0]
    assert (word.start, word.lemma, word.upos, word.compound) == (
        8,
        "läkemedelshantering",
        "NOUN",
        ("Läkemedel", "s", "hanteringen"),
    )


def test_rare_words_are_hard_but_not_known_terms(trained: Language) -> None:
    (words,) = annotate(trained, "Vi ombesörjer delegering i dag.", frozenset({"delegering"}))
    assert [word.text for word in words if word.difficulty and word.difficulty.is_hard] == ["ombesörjer"]
    assert words[-1].difficulty is None


def test_given_words_are_never_divided(trained: Language) -> None:
    text = "Hon sov.Gott t.ex.  kl.8 \n\n19\u00a0500 kr . Sen åt hon ."
    assert [[word.text for word in words] for words in annotate_words(trained, text)] == [
        ["Hon", "sov.Gott", "t.ex.", "kl.8"],
        ["19\u00a0500", "kr", ".", "Sen", "åt", "hon", "."],
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \r\n"])
@pytest.mark.parametrize("reader", READERS)
def test_nothing(trained: Language, reader: Callable[..., Iterator[Sentence]], text: str) -> None:
    assert record(reader(trained, text)) == {"sentences": []}
    assert list(conllu(reader(trained, text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hon fick 5 mg/ml kl. 08.00, t ex i går.\n\n- läke-\nmedel\n",
        "😀👩‍⚕️ ok",
        "你好世界",
        "السلام عليكم",
        "a\0b \x07 \u2028 \x85c",
        "å" * 3_000,
        "ord " * 2_500,
    ],
    ids=ascii,
)
@pytest.mark.parametrize("reader", READERS)
def test_valid(trained: Language, reader: Callable[..., Iterator[Sentence]], text: str, tmp_path: Path) -> None:
    check(text, list(reader(trained, text)), tmp_path / "text.conllu")


@settings(max_examples=20, deadline=None)
@given(ANY_TEXT)
@pytest.mark.parametrize("reader", READERS)
def test_valid_for_any_text(
    trained: Language, reader: Callable[..., Iterator[Sentence]], tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    check(text, list(reader(trained, text)), tmp_path_factory.getbasetemp() / "any.conllu")
