"""What each check points at, and the near misses that it lets be. `[…]` marks the place."""

import re

import pytest
from spacy.language import Language

from sprakverktyg.language.feedback.checks import CHECKS
from sprakverktyg.language.feedback.draft import Draft

BY_ID = {check.id: check for check in CHECKS}

HITS = [
    ("judgement", "Gerda [var på dåligt humör] i morse.", "på dåligt humör"),
    ("judgement", "Hon var [gnällig]. Jag gav henne kaffe.", None),
    ("judgement", "Bengt är så [duktig] på att gå.", None),
    ("blame", "Kollegan Mina [slarvade] med listan.", None),
    ("inner_state", "Vi sjöng. [Hon njöt].", None),
    ("guess", "Selma ramlade. Hon var [nog] yr.", None),
    ("guess", "Han grät. [Jag tror] han var ledsen.", None),
    ("diagnosis", "[Han har demens].", None),
    ("spoken_style", "Maten var [jättegod].", None),
    ("respect", "Sedan [matade] jag henne.", None),
    ("vague", "Hon [åt lite] till frukost.", None),
    ("vague", "Natten var [som vanligt].", None),
    ("abbreviation", "Jag ringde [ssk] klockan 8.", None),
    ("abbreviation", "Han larmade tre [ggr].", None),
    ("full_name", "[Olle Nyman] ville inte äta.", None),
    ("verb_after_modal", "Hon kan [går] själv.", None),
    ("verb_after_modal", "Nu vill han [äter].", None),
    ("verb_after_att", "Jag kom för att [hjälper] henne.", None),
    ("verb_after_har", "Jag har [ringde] sjuksköterskan.", None),
    ("verb_without_tense", "Vi [leta] i trädgården.", None),
    ("supine_alone", "Hon [ätit] frukost.", None),
    ("verb_second", "Idag jag [hjälpte] Birgit.", None),
    ("verb_second", "Klockan 8 hon [kom] till köket.", None),
    ("order_in_question", "Jag vet inte var [är] hon.", None),
    ("negation_after_verb", "Hon gick, eftersom hon ville [inte] äta.", None),
    ("negation_before_verb", "Hon [inte drack] kaffe.", None),
    ("en_ett", "Hon låg på [ett] säng.", None),
    ("adjective_agreement", "Hon har ett [stor] problem.", None),
    ("definite_after_owner", "Jag tog min [jackan].", None),
    ("plural_after_number", "Hon fick två [filt].", None),
    ("definite_after_den", "Hon tog den röda [filt].", None),
    ("object_form", "Jag gick med [hon] till matsalen.", None),
    ("subject_form", "[Dem] kom klockan 8.", None),
    ("where_to", "Hon larmade och jag gick [där].", None),
    ("preposition", "Hon har ont [på] magen.", None),
    ("time_word", "Hon kom [på] klockan 8.", None),
    ("confused_word", "Han undrar [vart] är nyckeln.", None),
    ("spelling", "Jag [tvätade] hennes hår.", None),
    ("unknown_word", "Hon åt [gaspadin] i dag.", None),
    ("written_apart", "Hennes [blod tryck] var 140 i morse.", None),
    ("written_together", "Jag är [påväg] till henne.", None),
    ("repeated_word", "Hon åt och [och] drack.", None),
    ("small_start", "Hon sov gott. [sedan] åt hon.", None),
]

NEAR_MISSES = [
    ("judgement", "Han sa: ”Hon är sur.”"),
    ("judgement", "Hon säger att hon är lat."),
    ("judgement", "Kaffet var gott."),
    ("guess", "Är hon kanske yr?"),
    ("guess", "Hon sa: ”Jag tror att jag är sjuk.”"),
    ("guess", "Vi gör det på ett säkert sätt."),
    ("diagnosis", "Läkaren skriver att han har demens."),
    ("vague", "Hon åt en halv smörgås."),
    ("abbreviation", "Anh kom klockan 8."),
    ("abbreviation", "Hon fick 5 mg kl. 8."),
    ("full_name", "Olle ville inte äta. Ulla-Britt åt."),
    ("verb_after_modal", "Hon kan inte gå själv."),
    ("verb_after_modal", "Den som vill får gå ut."),
    ("verb_after_att", "Jag såg att hon åt."),
    ("verb_after_har", "Jag har redan ringt henne."),
    ("verb_after_har", "Hon har blåmärken på armen."),
    ("verb_without_tense", "Kan jag gå ut?"),
    ("verb_without_tense", "Jag hörde henne ringa."),
    ("supine_alone", "Hon har ätit frukost."),
    ("verb_second", "I dag hjälpte jag Birgit."),
    ("verb_second", "När jag kom sov hon."),
    ("verb_second", "Kanske hon sov."),
    ("order_in_question", "Jag vet inte var hon är."),
    ("order_in_question", "Var är hon?"),
    ("negation_after_verb", "Hon gick, för hon ville inte äta."),
    ("negation_before_verb", "Hon åt inte."),
    ("en_ett", "Hon låg i en säng i ett rum."),
    ("en_ett", "Hon drack en halv flaska vatten."),
    ("adjective_agreement", "Hon har ett stort sår."),
    ("definite_after_owner", "Jag tog min jacka."),
    ("plural_after_number", "Vi följer planen den 30 juni."),
    ("definite_after_den", "De flesta människor sover nu."),
    ("object_form", "Vid lunchen åt han en smörgås."),
    ("object_form", "Vi pratade om när hon kom."),
    ("subject_form", "Honom såg jag i går."),
    ("where_to", "Hon bor där."),
    ("preposition", "Hon har ont i magen."),
    ("time_word", "Han knackade på kl. 8."),
    ("confused_word", "Han undrar vart hon gick."),
    ("spelling", "Fadumo åt surströmming med tzatziki."),
    ("unknown_word", "Jag tvätade hennes hår."),
    ("written_apart", "Hon drack ett glas vatten."),
    ("repeated_word", "Han sa att det det gällde var nytt."),
    ("small_start", "Gäller alla, inkl. timvikarier."),
]


def places(nlp: Language, check: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in BY_ID[check].find(Draft(nlp(text)))]


@pytest.mark.parametrize(("check", "marked", "place"), HITS)
def test_hits(check: str, marked: str, place: str | None, trained: Language) -> None:
    match = re.search(r"\[(.+)\]", marked)
    assert match
    assert places(trained, check, marked.replace("[", "").replace("]", "")) == [place or match[1]]


@pytest.mark.parametrize(("check", "text"), NEAR_MISSES)
def test_near_misses(check: str, text: str, trained: Language) -> None:
    assert places(trained, check, text) == []


def test_every_check_is_tried() -> None:
    assert {check for check, _, _ in HITS} == set(BY_ID)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_reason_is_short_and_an_example_is_there(check: object) -> None:
    message, example = check.message, check.example  # type: ignore[attr-defined]
    assert message.endswith((".", "?"))
    assert len(message.split()) <= 25
    assert example
