import pytest
from spacy.language import Language

from sprakverktyg.language.components.difficulty import hard_words, long_sentences, word_difficulties

TERMS = frozenset({"delegering", "delegeringen", "kateter", "katetern"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon äter frukost på avdelningen.", []),
        ("Vi ska ombesörja maten.", ["ombesörja"]),
        ("Ombesörja maten.", ["Ombesörja"]),
        ("Hon hade miktion och dyspné.", ["miktion", "dyspné"]),
        ("En delegering för katetern. Delegeringens datum.", []),  # known terms, also in the genitive
        ("Vi åkte till Grönängsvik med Xzylja.", []),  # names
        ("Vi såg Xzylja. Xzylja sov.", []),  # a name first in a sentence
        ("Ring ssk, MAS och ADL-ombud på 08-123456.", []),  # abbreviations and numbers
        ("Hon vill ha handtvätt och middagsmaten.", []),  # compounds of common words
        ("Arbetsuppgiften är matlagning.", []),
        ("Hon promenerade och duschades.", []),  # rare forms of common words
    ],
)
def test_hard_words(nlp: Language, text: str, expected: list[str]) -> None:
    found = hard_words(word_difficulties(nlp(text), TERMS))
    assert [text[finding.start : finding.end] for finding in found] == expected
    assert all(finding.value >= finding.limit and finding.reasons for finding in found)


@pytest.mark.parametrize(("words", "found"), [(20, 0), (21, 1)])
def test_long_sentences(nlp: Language, words: int, found: int) -> None:
    findings = long_sentences(nlp("Hej.\n" + " ".join(["ord"] * words) + ".\nHej då."))
    assert [finding.value for finding in findings] == [21.0] * found
    assert all((finding.start, finding.limit) == (5, 20.0) for finding in findings)
