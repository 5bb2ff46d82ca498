import math

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from sprakverktyg.domain.text import Band
from sprakverktyg.language.components import readability as figures


def test_lix(nlp: Language) -> None:
    # 8 words in 2 sentences, 2 of them longer than six letters: 8/2 + 100*2/8
    result = figures.readability(nlp("Personalen hjälper Eva med maten. Hon äter gröt."))
    assert (result.words, result.sentences) == (8, 2)
    assert result.lix.value == pytest.approx(8 / 2 + 100 * 2 / 8)
    assert result.lix.band is Band.EASY
    assert result.mean_sentence_length.value == 4


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a b c a", math.log(4) / math.log(2 - math.log(3) / math.log(4))),
        ("Hej hej", math.log(2) / math.log(2)),
        ("alla är olika", None),
        ("ord", None),
        ("", None),
    ],
)
def test_ovix(words: str, value: float | None) -> None:
    assert figures.ovix(words.split()) == (None if value is None else pytest.approx(value))


def tagged(text: str) -> Doc:
    """Return a document from `word/TAG` pairs; `+Part` and `+Neg` after the tag are features."""
    from spacy.vocab import Vocab

    pairs = [item.rpartition("/")[::2] for item in text.split()]
    features = {"Part": "VerbForm=Part", "Neg": "Polarity=Neg"}
    return Doc(
        Vocab(),
        words=[word for word, _ in pairs],
        pos=[tag.partition("+")[0] for _, tag in pairs],
        morphs=[features.get(tag.partition("+")[2], "") for _, tag in pairs],
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hon/PRON äter/VERB gröt/NOUN", 1 / 2),
        ("Eva/PROPN äter/VERB inte/PART+Neg gröt/NOUN", 1 / 2),
        ("Ordinerade/VERB+Part läkemedel/NOUN i/ADP skåpet/NOUN har/AUX nu/ADV datum/NOUN", 5 / 2),
        ("Gröt/NOUN", None),
    ],
)
def test_nominal_ratio(text: str, value: float | None) -> None:
    assert figures.nominal_ratio(figures.word_classes(tagged(text))) == value


def test_no_word_classes_no_nominal_ratio(nlp: Language) -> None:
    measure = figures.readability(nlp("Hon äter gröt.")).nominal_ratio
    assert (measure.value, measure.band) == (None, None)


@pytest.mark.parametrize(
    ("words_in_sentence", "band"), [(14, Band.EASY), (15, Band.MIDDLE), (19, Band.MIDDLE), (20, Band.HARD)]
)
def test_bands(nlp: Language, words_in_sentence: int, band: Band) -> None:
    assert figures.readability(nlp("ord " * words_in_sentence)).mean_sentence_length.band is band


@pytest.mark.parametrize("text", ["", " \n ", "...", "🙂"])
def test_no_words(nlp: Language, text: str) -> None:
    result = figures.readability(nlp(text))
    assert (result.words, result.sentences, result.lix.value) == (0, 0, None)
