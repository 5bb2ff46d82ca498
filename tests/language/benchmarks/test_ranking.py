import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.corpus import AlignedSentence, Pair
from sprakverktyg.domain.text import NOT_MEASURED, Measure, Readability
from sprakverktyg.language.analysis import Analyser
from sprakverktyg.language.benchmarks.ranking import FAMILIES, PAIRS, Ranked, rank, right_of, versions

PAIR = Pair(
    "brev",
    "Brev",
    "brev",
    ("maltiden",),
    eval=False,
    sentences=(
        AlignedSentence("Måltiden intas.", "Du äter.", "Nu äter du.", ()),
        AlignedSentence("Disk ombesörjs.", "Vi diskar.", None, ()),
    ),
)


def by_length(text: str) -> Readability:
    """Measure a text by its letters, so that the test knows the answer."""
    value = Measure(float(len(text)), None, 0.0, 0.0)
    return Readability(1, 1, *[NOT_MEASURED] * 9, word_difficulty=value)


def test_a_second_plain_version_is_compared_with_the_sentences_that_it_has() -> None:
    found = [(item.name, item.easier, item.harder) for item in versions([], [PAIR])]
    assert found == [
        ("brev plain", "Du äter.\nVi diskar.", "Måltiden intas.\nDisk ombesörjs."),
        ("brev plain2", "Nu äter du.", "Måltiden intas."),
    ]


def test_every_two_levels_of_a_family_are_compared(content: Content) -> None:
    names = [item.name for item in versions(content.library.texts, []) if item.name.startswith("delegering-insulin ")]
    assert names == [f"delegering-insulin {levels}" for levels in ("A2 B1", "A2 C1", "B1 C1")]


def test_right_order_is_counted_by_set() -> None:
    ranked = rank(versions([], [PAIR]), by_length)
    assert right_of(ranked) == {PAIRS: (2, 2)}
    assert not Ranked(ranked[0].versions, 1.0, 1.0).is_right


def test_versions_of_a_text_come_in_the_right_order(content: Content) -> None:
    analyse = Analyser(content.plain_words, content.known_terms)
    open_pairs = [pair for pair in content.pairs if not pair.eval]
    ranked = rank(versions(content.library.texts, open_pairs), analyse.readability)
    counts = right_of(ranked)
    assert counts.keys() == {FAMILIES, PAIRS}
    right, total = map(sum, zip(*counts.values(), strict=True))
    wrong = [item.versions.name for item in ranked if not item.is_right]
    assert right / total >= 0.95, wrong


@pytest.mark.parametrize("text", ["", "12 %", "🙂"])
def test_a_text_without_words_has_no_difficulty(content: Content, text: str) -> None:
    analyse = Analyser(content.plain_words, content.known_terms)
    assert analyse.readability(text).word_difficulty.value is None
