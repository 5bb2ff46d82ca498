"""What is found in a text, and what is let be."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprakverktyg.language.benchmarks import DATA
from sprakverktyg.language.benchmarks.privacy import measure, parse_note, read_notes
from sprakverktyg.language.personal_data import find_personal_data
from sprakverktyg.language.pipeline import load_pipeline

NOTES = DATA / "personal_data.tsv"
WHOLE_NOTES = NOTES.with_name("personal_data_notes.tsv")
BLIND_NOTES = NOTES.with_name("personal_data_blind.tsv")
WILD_NOTES = NOTES.with_name("personal_data_wild.tsv")

FOUND = [
    "Hon heter {name|Kerstin Åkerlund}.",
    "{name|Sven R.} åt lunch.",
    "{name|Bo} är trött.",
    "Fru {name|Johansson} sov.",
    "Ring {name|Fadumos} son på {phone|070-174 06 05}.",
    "Nås på {phone|+46 70 174 06 99}.",
    "Skriv till {email|a.b@example.se}.",
    "Hon bor på {address|Storgatan 12 B, lgh 1203}.",
    "Larm från {room|rum 14}.",
    "Född {date|1938-04-12} i Boden.",
    "Personnummer {personnummer|380412-9984} på lappen.",
    "Pnr {personnummer|380412-9981} med fel siffra.",
    "Portkod {other|4711} gäller.",
    "möte med {name|anna andersson} i dag",
    "sonen {name|peter} hälsade på {name|fatima}",
    "{name|A.L.} har slutat äta.",
    "Tabletten gavs av {name|Qvarbek} kl. 8.",
    "Natt: {name|Saga} och {name|Rebaz}.",
    "{name|Ekan} vill gå ut.",
    "Nr {personnummer|380412-1234} med fel siffra, {personnummer|19380412 1234} likaså.",
    "Samordningsnummer {personnummer|380472-xxxx}.",
    "Ring ankn. {phone|4711} eller {phone|070.174.06.05}.",
    "Skriv till {email|anna.ek @ example.se}.",
    "Hon bor på {address|Klostergården 1}, {room|uppgång B}.",
    "Larm från {room|rum 3 och 4}.",
    "Fyller år {date|3/5}, född i Kalmar {date|1938}.",
    "{name|Stig} 88 år åt dåligt, {name|Li} i köket undrade varför.",
    "Hon pratade med {name|Stålhandske} i går.",
    "Pnr {personnummer|19 38 04 12 1234}, annan pnr slutar på {personnummer|4821}.",
    "Ligger i {room|sal 12 plats C}, född {date|julafton 1932}.",
    "Hon bor på {address|Gamla landsvägen 112, 440 45 Nolby}.",
    "Tryck kod {other|2-4-6-8} i porten.",
    "Nyckelboxen har koden {other|4711}, bilen {other|ABC 12D} står utanför.",
    "Svarar på {phone|noll sju noll ett sju fyra noll sex sex ett} efter tolv.",
    "Ny kod till porten, det är {other|ett nio noll sex} nu.",
    "Fick pnr med sista fyra {other|nio nio ett två} av dottern.",
    "Det luktar gas på {address|Lövstigen tjugoåtta}, jag ringde jouren.",
    "LARM {address|TALLVÄGEN 14}. PATRULL SKICKAD.",
    "Nyckeln till {address|Idrottsv 9 lgh 1104} nöts, bud till {address|Lingonst. 2} också.",
    "Född {date|fjortonde februari trettiosju} i byn.",
    "Utskriven till {room|plan 3 rum 12}, sedan {room|r 5} och {room|7an}.",
    "Mage stenhård {room|rum14}, klyx i {room|dörr 3 tv}.",
    "Koden byts från {other|3141} till {other|2718} i dag.",
    "Flyttad till {room|LGH 1107}, {date|1937-05-06}.",
    "Fönstret på {address|Kapellgatan 7, 2 tr} står öppet.",
]

LEFT_ALONE = [
    "Bo kvar hemma är målet.",
    "Sten i njuren misstänks, remiss finns.",
    "Ge Midazolam 1 mg och tvätta med Virkon.",
    "Vi åt Janssons frestelse och sjöng Evert Taube.",
    "Bobathkonceptet används vid träningen, Foley 14 Ch.",
    "Avvikelse nr 20261102-0034, ICD-kod F03.",
    "Säng 90 cm, dörr 80 cm, plats 4 av 8.",
    "Stig upp långsamt.",
    "Per dygn ges 1 500 ml.",
    "Ordernummer 550312-1111.",
    "Inga nya sår, inga invändningar. Inga fler åtgärder.",
    "Tabletten ges 1-0-1-0 och Mepilex Border Sacrum byts.",
    "Hon går längs Drottninggatan.",
    "Vi gick till Olof Palmes plats.",
    "Enligt Lex Sarah ska det utredas.",
    "Parkinsons sjukdom, Norton-skalan 19, Downton 4.",
    "Alvedon 500 mg kl. 08.00 och Waran på onsdag.",
    "Björken och Solrosen delar personal i maj.",
    "Arbetstid 0800-1600, blodtryck 135/80.",
    "Rum med 20 grader är lagom.",
    "Hon kommer från Syrien och talar arabiska.",
    "Vi åkte till Karolinska sjukhuset i Solna.",
    "Ärende INC-40218 är klart, felkod 0x80070005.",
    "Vi läste Astrid Lindgren och hörde Monica Zetterlunds skivor.",
    "Han räknade ett två tre fyra fem trappsteg på vägen en stund.",
]


@pytest.mark.parametrize("marked", FOUND)
def test_finds_each_kind_where_it_stands(marked: str) -> None:
    note = parse_note("", marked)
    found = find_personal_data(note.text)
    assert [item.kind for item in found] == [item.kind for item in note.planted]
    assert not measure([note]).missed


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_lets_be_what_is_nobody(text: str) -> None:
    assert find_personal_data(text) == ()


@pytest.mark.parametrize(
    ("file", "part", "names", "others", "words"),
    [
        (WHOLE_NOTES, "dev", 0.97, 0.99, 500),  # learnt from, as are the next three
        (BLIND_NOTES, "b", 0.97, 0.99, 500),
        (BLIND_NOTES, "c", 0.97, 0.99, 500),
        (WILD_NOTES, "wild", 0.97, 0.99, 500),
        (BLIND_NOTES, "d", 0.96, 0.92, 270),  # closed: below the goals, see docs/language-model.md
        (BLIND_NOTES, "e", 0.95, 0.89, 205),  # closed likewise
    ],
)
def test_does_not_get_worse_on_notes(file: Path, part: str, names: float, others: float, words: int) -> None:
    figures = measure((note for note in read_notes(file) if note.part == part), load_pipeline())
    assert figures.recall(names=True) >= names
    assert figures.recall(names=False) >= others
    assert figures.words_per_false_alarm >= words


def test_reaches_the_goals_on_single_lines_without_a_pipeline() -> None:
    figures = measure(read_notes(NOTES))
    assert figures.recall(names=True) >= 0.97
    assert figures.recall(names=False) >= 0.99
    assert figures.words_per_false_alarm >= 500


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300) | st.text(alphabet="Anna Bo.,:-/@+0123456789 åÄ\n", max_size=300))
def test_any_text_gives_ordered_passages_that_do_not_overlap(text: str) -> None:
    found = find_personal_data(text)
    assert all(text[item.start : item.end] == item.text and item.text for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_half_a_character_is_read_past() -> None:
    note = parse_note("", "Med {name|Anna}\ud800 {name|Karlsson} i dag.")
    assert not measure([note], load_pipeline()).missed


@pytest.mark.parametrize(
    "piece",
    [
        "Anna ", "a", "A", "0", "07 ", "A. ", "Anna von ", "@", "a.", "a@a.", "Storgatan ", "Ab cd\n", "1938-",
        "🙂", "Å-å",
        "född ", "A b ", " ", "\n", "070-", "(0) ", "rum 1 ",
    ],
)  # fmt: skip
def test_time_grows_in_step_with_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        find_personal_data(text)
        return time.process_time() - start

    # Another program may take the processor for a while; the best of three tells what the work itself takes.
    small, large = (min(seconds(size) for _ in range(3)) for size in (10_000, 40_000))
    assert large < 10 * small + 0.1


def test_a_long_row_of_notes_takes_seconds() -> None:
    line = "Anna Karlsson sov. Bo är orolig, ring 070-1740605. Alvedon 500 mg på Björken. "
    start = time.process_time()
    assert len(find_personal_data(line * (250_000 // len(line)))) > 2_500
    assert time.process_time() - start < 5
