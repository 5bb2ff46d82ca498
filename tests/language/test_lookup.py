import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.lookup import Likeness, Lookup
from sprakverktyg.language.lookup import MOST, look_up


def found(content: Content, text: str) -> Lookup:
    return look_up(text, content.library)


@pytest.mark.parametrize(
    ("text", "lemma", "likeness"),
    [
        ("smitta", "smitta", Likeness.SAME),
        (" Smittan? ", "smitta", Likeness.SAME),
        ("en smitta", "smitta", Likeness.SAME),
        ("desinficerat", "desinficera", Likeness.SAME),
        ("desinfisera", "desinficera", Likeness.SPELT),
        ("handhygjen", "handhygien", Likeness.SPELT),
        ("hand hygien", "handhygien", Likeness.SPELT),
        ("lakemedel", "läkemedel", Likeness.SPELT),
        ("smittspridnign", "smittspridning", Likeness.SPELT),
        ("hygien", "handhygien", Likeness.WITHIN),
        ("läkemedelsskåpsnyckel", "läkemedel", Likeness.PART),
    ],
)
def test_a_word_as_one_heard_it(content: Content, text: str, lemma: str, likeness: Likeness) -> None:
    hits = {hit.word.lemma: hit.likeness for hit in found(content, text).hits}
    assert hits.get(lemma) is likeness, hits
    assert len(hits) <= MOST


def test_the_parts_of_a_compound_that_is_not_in_the_vocabulary(content: Content) -> None:
    assert found(content, "rollatorkorg").parts == ("rollator", "korg")
    assert not found(content, "rollatorkorg").is_known


@pytest.mark.parametrize("text", ["", "  ", "?!", "xqzwv", "a" * 500, "ö"])
def test_what_is_not_there(content: Content, text: str) -> None:
    lookup = found(content, text)
    assert lookup.hits == ()
    assert not lookup.is_known
