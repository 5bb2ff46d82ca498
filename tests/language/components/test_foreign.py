import pytest

from sprakverktyg.content import Content
from sprakverktyg.language.components.foreign import FEWEST_WORDS, is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "The resident needs help with washing every morning and the staff must write it in the plan.",
        "Der Bewohner braucht jeden Morgen Hilfe beim Waschen und das Personal muss es aufschreiben.",
        "Beboeren skal have hjælp til at vaske sig hver morgen, og personalet skal skrive det i planen.",
        "Pasienten har vondt i ryggen og vil ikke stå opp. Vi ga henne frokost på rommet.",
        "Asukas tarvitsee apua pesussa joka aamu ja henkilökunnan pitää kirjoittaa siitä.",
        "El residente necesita ayuda para lavarse cada mañana y el personal debe escribirlo.",
        "Mieszkaniec potrzebuje pomocy przy myciu każdego ranka i personel musi to zapisać.",
        "المريض يحتاج إلى مساعدة في الاستحمام كل صباح ويجب كتابة ذلك في الخطة",
        "病人每天早上需要幫助洗澡並且工作人員必須寫在計劃中因為這很重要",
    ],
)
def test_other_languages(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello my friend.",
        "Hjälp Eva med tvätten och skriv i planen när du är klar.",
        "HLR ej. Alvedon 500 mg. Temp 38. BT 140. Puls 80. Sat 95. Kateter tömd. Sov gott. Åt bra.",
        "Karin Johansson, Sven Larsson, Ali Hassan, Fatima Ahmed, Birgit Svensson, Eva Lind",
        "Omeprazol Alvedon Furix Waran Levaxin Metoprolol Simvastatin Kalcipos Laktulos Imovane",
        "Munvårdsrutin hygienrutiner läkemedelsöverlämning handhygienrutiner fallpreventionsarbete "
        "sårvårdsmaterial inkontinenshjälpmedel kontaktpersonskap vårdplaneringsmöte basala",
        "hon ville inte åta frukost idag hon sa att hon har ont i magan jag gav te",
        "123 456 789 10 11 12 13 14 15",
    ],
)
def test_swedish_and_what_cannot_be_told(text: str) -> None:
    assert not is_foreign(text)


def test_no_sentence_of_the_corpora_is_foreign(content: Content) -> None:
    library = content.library
    sentences = [line for text in library.texts for line in text.body.splitlines()]
    sentences += [text for word in library.words for text in (word.example_b1, word.explanation)]
    assert [text for text in sentences if len(text.split()) >= FEWEST_WORDS and is_foreign(text)] == []
