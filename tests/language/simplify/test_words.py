import pytest

from sprakverktyg.content.plain_words import load_plain_words
from sprakverktyg.domain.text import PlainWord, apply_edits
from sprakverktyg.language.simplify.words import suggest
from sprakverktyg.settings import data_folder

SHIPPED = load_plain_words(data_folder("corpora") / "plain_words.toml")
LEXICON = (
    PlainWord(("samt",), ("och",), "Kort.", ("_ synnerligen", "jämt _")),
    PlainWord(("avseende",), ("om",), "Lätt.", ("i detta _",)),
    PlainWord(("i samband med",), ("vid",), "Ett ord."),
    PlainWord(("i samband med att",), ("när",), "Ett ord."),
    PlainWord(("gäller",), ("är om",), "Test.", ("_ ?",)),
)


def plain(text: str, lexicon: tuple[PlainWord, ...] = LEXICON) -> str:
    return apply_edits(text, suggest(text, lexicon))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tvål samt vatten.", "Tvål och vatten."),
        ("Samt vatten. SAMT TVÅL.", "Och vatten. OCH TVÅL."),
        ("Samtal, samtliga, bisamt, samt-hej, hej-samt", "Samtal, samtliga, bisamt, samt-hej, hej-samt"),
        ("(samt)", "(och)"),
        ("I samband med flytten.", "Vid flytten."),
        ("Det sker i samband med att hon flyttar.", "Det sker när hon flyttar."),
        ("Det sker i samband\nmed flytten.", "Det sker i samband\nmed flytten."),
        ("i  samband\u00a0med", "vid"),
        ("i samband med attityd", "vid attityd"),
        ("i samband medan", "i samband medan"),
        ("Samt synnerligen, jämt samt, samt", "Samt synnerligen, jämt samt, och"),
        ("i detta avseende, detta avseende", "i detta avseende, detta om"),
        ("Vad gäller? Det gäller nu.", "Vad gäller? Det är om nu."),
        ("Avseende maten: avseende dosen.", "Avseende maten: om dosen."),  # "Om maten" would be a condition
        ("Rubrik\navseende maten", "Rubrik\navseende maten"),
        ("", ""),
    ],
)
def test_replacing(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon erhåller hjälp. Han erhöll hjälp.", "Hon får hjälp. Han fick hjälp."),
        ("Personalen ska tillse att hon äter.", "Personalen ska se till att hon äter."),
        ("Därefter tillser personalen att hon äter.", "Därefter tillser personalen att hon äter."),
        ("Hon är i behov av stöd.", "Hon behöver stöd."),
        ("Hon har behov av att prata.", "Hon har behov av att prata."),
        ("Använd enbart händer.", "Använd enbart händer."),
        ("Personer över 60 år och därutöver.", "Personer över 60 år och därutöver."),
        ("Beslut om ej HLR finns.", "Beslut om ej HLR finns."),
        ("Dosen skall ej delas.", "Dosen ska inte delas."),
        ("I syfte att förebygga fall.", "För att förebygga fall."),
        ("Avvikelsen ska skrivas i enlighet med rutinen.", "Avvikelsen ska skrivas enligt rutinen."),
        ("Det oaktat gick hon.", "Det oaktat gick hon."),
        ("Vi observerade henne.", "Vi observerade henne."),
    ],
)
def test_the_shipped_lexicon(text: str, expected: str) -> None:
    assert plain(text, SHIPPED) == expected


def test_a_suggestion_says_where_and_why() -> None:
    [suggestion] = suggest("Tvål samt vatten.", LEXICON)
    assert (suggestion.start, suggestion.end, suggestion.before, suggestion.after) == (5, 9, "samt", "och")
    assert (suggestion.rule, suggestion.reason) == ("plain_word", "Kort.")


@pytest.mark.parametrize("word", SHIPPED, ids=lambda word: word.hard[0])
def test_every_form_is_found_and_none_twice(word: PlainWord) -> None:
    for hard, expected in zip(word.hard, word.plain, strict=True):
        found = suggest(f"Vi {hard} xyz.", SHIPPED)
        assert [(item.before, item.after) for item in found] == [(hard, expected)]
