"""The guard with the shipped model: what may change, what may not, and what it only asks about."""

import pytest
from spacy.language import Language

from sprakverktyg.domain.simplification import Invariant, Verdict, Violation
from sprakverktyg.language.simplify.guard import accept, check
from tests.language.simplify.guard.rewrites import REWRITES

ACCEPTED = accept(
    [
        ("erhålla", "få"),
        ("samt", "och"),
        ("i samband med", "vid"),
        ("besvara", "svara på"),
        ("tillkalla", "kalla på"),
        ("upphöra", "sluta"),
        ("erfordras", "behövs"),
        ("uppgå till", "vara"),
        ("avseende", "om"),
        ("säkerställa att", "se till att"),
        ("drygt", "lite mer än"),
        ("synnedsättning", "dålig syn"),
        ("uppvisa", "ha"),
        ("tillhörighet", "sak"),
        ("tjänstgörande", "som är i tjänst"),
    ]
)


def ask(parser: Language, before: str, after: str, *supplied: str) -> Verdict:
    return check(parser, before, after, accepted=ACCEPTED, supplied=supplied)


@pytest.mark.parametrize(("before", "after"), REWRITES)
def test_a_rewrite_that_says_the_same_is_let_through(parser: Language, before: str, after: str) -> None:
    assert ask(parser, before, after).violations == ()


BROKEN = [
    (Invariant.NUMBER, "Ge 2 tabletter.", "Ge 3 tabletter."),
    (Invariant.NUMBER, "Ge 5 mg.", "Ge 5 g."),
    (Invariant.NUMBER, "Ge 2 dl saft och 3 dl mjölk.", "Ge 3 dl saft och 2 dl mjölk."),
    (Invariant.TIME, "Väck Vera klockan 8.", "Väck Vera klockan 9."),
    (Invariant.TIME, "Mötet är på måndag.", "Mötet är på tisdag."),
    (Invariant.NUMBER, "Minst två personer ska använda lyften.", "Minst två lyftar ska användas av personer."),
    (Invariant.TIME, "Hon vaknar klockan fem.", "Hon vaknar klockan sex."),
    (Invariant.TIME, "Läkaren kommer på måndag.", "Läkaren kommer på måndagar."),
    (Invariant.NEGATION, "Vad vi vet har hon inte ramlat.", "Vad vi vet inte har hon ramlat."),
    (Invariant.NEGATION, "Dosen ska inte delas.", "Dosen ska delas."),
    (Invariant.NEGATION, "Ring inte läkaren om hon sover.", "Ring läkaren om hon inte sover."),
    (Invariant.NEGATION, "Du får inte ge råd. Du får ge mat.", "Du får ge råd. Du får inte ge mat."),
    (Invariant.MODALITY, "Vera får duscha själv.", "Vera ska duscha själv."),
    (Invariant.MODALITY, "Du behöver inte ringa.", "Du får inte ringa."),
    (Invariant.CONDITION, "Ring om hon faller.", "Ring hon faller."),
    (Invariant.CONDITION, "Besök ges om hon vill.", "Besök ges även om hon vill."),
    (Invariant.CONDITION, "Handskar används av Eva om ögat är rött.", "Eva använder handskar även om ögat är rött."),
    (Invariant.NEGATION, "Du får gå ut om inte du har feber.", "Du får gå ut om du har feber."),
    (Invariant.CONDITION, "Enheten betalar i så fall bytet.", "Enheten betalar bytet."),
    (
        Invariant.CONDITION,
        "Eftersom Birgit blir yr ska du hjälpa henne.",
        "Eftersom du ska hjälpa Birgit blir hon yr.",
    ),
    (Invariant.QUANTIFIER, "Alla medarbetare ska skriva.", "Några medarbetare ska skriva."),
    (Invariant.LIMIT, "Ge minst 2 glas vatten.", "Ge 2 glas vatten."),
    (Invariant.LIMIT, "Byt förband endast på kvällen.", "Byt förband på kvällen."),
    (Invariant.NEGATION, "Den skickas till Eva, inte till Adam.", "Den skickas till Adam, inte till Eva."),
    (Invariant.LIMIT, "Endast jouren får öppna skåpet.", "Jouren får endast öppna skåpet."),
    (Invariant.LIMIT, "Alla utom Vera ska vägas.", "Alla och Vera ska vägas."),
    (Invariant.LIMIT, "Passet börjar 13.30 i stället för 14.00.", "Passet börjar 14.00 i stället för 13.30."),
    (Invariant.LIMIT, "Prata om till exempel fåglar.", "Prata om fåglar."),
    (Invariant.COORDINATION, "Ring läkaren eller chefen.", "Ring läkaren och chefen."),
    (Invariant.ORDER, "Väg Vera före frukost.", "Väg Vera efter frukost."),
    (Invariant.ORDER, "Tvätta händerna och ta på handskar.", "Ta på handskar och tvätta händerna."),
    (Invariant.TENSE, "Vera var trött.", "Vera är trött."),
    (Invariant.TENSE, "Bladet utgör en del och är viktigt.", "Bladet var en del och är viktigt."),
    (Invariant.NAME, "Eva ringde dottern.", "Anna ringde dottern."),
    (Invariant.NAME, "Eva L. ringde Ida H. på natten.", "Eva H. ringde Ida L. på natten."),
    (Invariant.NAME, "Hon vill vila.", "Han vill vila."),
    (Invariant.ROLE, "Läkaren informerar sjuksköterskan.", "Sjuksköterskan informerar läkaren."),
    (Invariant.LIMIT, "Hon väger drygt 60 kilo.", "Hon väger lite mindre än 60 kilo."),
    (Invariant.NEGATION, "Lämna huset utan dröjsmål.", "Lämna huset utan larm."),
    (Invariant.ROLE, "Eva ska tillkallas av Anna.", "Eva ska kalla på Anna."),
    (Invariant.ROLE, "Be tjänstgörande läkare ringa sonen.", "Be läkare ringa sonen som är i tjänst."),
    (Invariant.LIMIT, "Intaget bör uppgå till minst 2 liter.", "Intaget bör vara högst 2 liter."),
    (Invariant.ROLE, "Boka tid om hon vill, och ring sonen.", "Boka tid, och ring sonen om hon vill."),
    (Invariant.ROLE, "Den som kör sist tankar bilen.", "Den som tankar bilen kör sist."),
    (
        Invariant.ROLE,
        "Larmet kvitteras av Nils, och orsaken antecknas.",
        "Larmet kvitteras, och orsaken antecknas av Nils.",
    ),
    (
        Invariant.CONTENT,
        "Möt kunden med respekt, även när kunden är arg.",
        "Möt kunden med respekt, även när de är arga.",
    ),
    (Invariant.NAME, "Jag ringde dottern Karin. Karin fick svar.", "Jag ringde dottern. Karin fick svar."),
    (Invariant.ROLE, "Läkaren lovade Birgit ett recept.", "Läkaren lovades ett recept av Birgit."),
    (Invariant.ROLE, "Den av läkaren ordinerade dosen ska ges.", "Läkaren som har ordinerat dosen ska ges."),
    (Invariant.ROLE, "Sjuksköterskan informerar närstående.", "Närstående informerar sjuksköterskan."),
    (Invariant.ROLE, "Planen är godkänd av chefen.", "Chefen är godkänd av planen."),
    (Invariant.ROLE, "Visa praktikanten tvättstugan.", "Visa praktikanten för tvättstugan."),
    (Invariant.ROLE, "Familjen ringer sköterskan.", "Sköterskan ringer familjen."),
    (Invariant.ROLE, "Listan ska granskas av chefen.", "Listan ska granska chefen."),
    (
        Invariant.ROLE,
        "En tekniker från företaget ser över alla liftar på enheten.",
        "En tekniker på enheten ser över alla liftar från företaget.",
    ),
    (Invariant.ROLE, "Handskar ska användas.", "Läkaren ska använda handskar."),
    (Invariant.MEDICINE, "Ge sprutan i vänster lår.", "Ge sprutan i höger lår."),
    (Invariant.CONTACT, "Ring 0701-234567.", "Ring 0701-234568."),
    (Invariant.SOURCE, "Sonen säger att läkaren ringde.", "Läkaren säger att sonen ringde."),
    (Invariant.CONTENT, "Tvätta händerna noga.", "Tvätta händerna."),
    (Invariant.CONTENT, "Gör det inte mot hennes vilja.", "Gör det inte hennes."),
    (Invariant.CONTENT, "Tvätta om det finns blod på tvätten.", "Tvätta om det finns blod."),
    (Invariant.CONTENT, "Stänk i ögonen: Ögat sköljs.", "Stänk i ögonen: sköljs."),
    (Invariant.CONTENT, "Kylda varor får inte serveras.", "Kylda får inte serveras."),
    (Invariant.CONTENT, "Säg om vikarien behöver mer tid.", "Säg om vikarien mer tid."),
    (Invariant.CONTENT, "Tvätta händerna.", "Tvätta händerna med tvål."),
    (Invariant.CONTENT, "Hämta brevet till läkaren.", "Hämta brevet från läkaren."),
    (Invariant.FORM, "Att han blir trött är bra.", "Att han trött är bra."),
    (Invariant.FORM, "Dosen ska vara stor.", "En stort dos ska vara."),
]  # fmt: skip


@pytest.mark.parametrize(("invariant", "before", "after"), BROKEN)
def test_what_is_changed_is_refused_by_its_name(
    parser: Language, invariant: Invariant, before: str, after: str
) -> None:
    assert invariant in {violation.invariant for violation in ask(parser, before, after).violations}


def test_every_invariant_has_a_broken_example() -> None:
    assert {invariant for invariant, _, _ in BROKEN} == set(Invariant)


def test_a_violation_quotes_both_texts(parser: Language) -> None:
    (violation,) = ask(parser, "Ge Vera 2 tabletter.", "Ge Vera 3 tabletter.").violations
    assert (violation.before, violation.after) == ("Ge Vera 2 tabletter", "Ge Vera 3 tabletter")


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("Katetern ska kontrolleras varje pass.", "Sköterskan ska kontrollera katetern varje pass.", "sköterskan"),
        ("Katetern ska kontrolleras varje pass.", "Du ska kontrollera katetern varje pass.", "du"),
    ],
)  # fmt: skip
def test_only_a_person_can_say_who_does_it(parser: Language, before: str, after: str, word: str) -> None:
    assert not ask(parser, before, after).same
    assert ask(parser, before, after, word).same


def test_a_person_is_told_the_gravest_first_and_all_other_words_at_once(parser: Language) -> None:
    verdict = ask(
        parser, "Hämta brevet till Vera och ge inte 2 tabletter.", "Fråga efter brevet från Vera och ge 3 tabletter."
    )
    told = [violation.invariant for violation in verdict.severe]
    assert told[:2] == [Invariant.NUMBER, Invariant.NEGATION]
    assert ("till Vera", "från Vera") in {(one.before, one.after) for one in verdict.severe}
    assert (verdict.gone, verdict.new, verdict.doubts) == (("Hämta",), ("Fråga",), ())


def test_nothing_that_is_broken_is_kept_from_the_person() -> None:
    broken = (
        Violation(Invariant.CONTENT, "Ring", ""),
        Violation(Invariant.CONTENT, "", "Mejla"),
        Violation(Invariant.CONTENT, "till läkaren", "läkaren"),
    )
    verdict = Verdict(broken)
    assert (verdict.gone, verdict.new, verdict.severe) == (("Ring",), ("Mejla",), broken[2:])


def test_what_is_done_may_become_a_request_to_the_reader_with_a_question(parser: Language) -> None:
    verdict = ask(parser, "Händerna tvättas före måltid.", "Tvätta händerna före måltid.", "du")
    assert verdict.same
    assert verdict.uncertain


def test_an_object_first_is_a_question_where_only_a_person_can_have_done_it(parser: Language) -> None:
    verdict = ask(parser, "Kökspersonalen värmer soppan.", "Soppan värmer kökspersonalen.")
    assert verdict.same
    assert verdict.uncertain


def test_man_is_the_reader_only_where_a_person_has_said_so(parser: Language) -> None:
    pair = ("Man får inte lämna rummet.", "Du får inte lämna rummet.")
    assert ask(parser, *pair, "du").same
    assert not ask(parser, *pair).same


def test_a_word_is_no_synonym_until_somebody_has_accepted_it(parser: Language) -> None:
    pair = ("Vera ska erhålla hjälp.", "Vera ska få hjälp.")
    assert ask(parser, *pair).same
    assert not check(parser, *pair).same
    assert not ask(parser, *reversed(pair)).same


def test_unchanged_sentences_need_no_second_look(parser: Language) -> None:
    same = "Ring inte Eva. Eva sover. Ge 2 tabletter. "
    assert ask(parser, f"{same}Dosen skall ej delas.", f"{same}Dosen ska inte delas.").same
    changed = ask(parser, f"{same}Dosen ska delas.", f"{same}Dosen ska inte delas.").violations
    assert {violation.invariant for violation in changed} >= {Invariant.NEGATION}
    assert all("Eva" not in violation.before for violation in changed)


PHRASES = accept(
    [
        ("understiga", "vara under"),
        ("understiger", "är under"),
        ("vara i behov av", "behöva"),
        ("avböjer", "säger nej till"),
        ("omgående", "genast"),
        ("kvarstår", "finns kvar"),
        ("underrätta", "meddela"),
    ]
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ring om värdet understiger 5.", "Ring om värdet är under 5."),
        ("Milan är i behov av stöd.", "Milan behöver stöd."),
        ("Vera avböjer hjälp.", "Vera säger nej till hjälp."),
        ("Ring läkaren omgående.", "Ring läkaren genast."),
        ("Kvarstår besvären ska du ringa.", "Om besvären finns kvar ska du ringa."),
    ],
)
def test_an_accepted_phrase_may_say_it_in_other_words(parser: Language, before: str, after: str) -> None:
    assert check(parser, before, after, accepted=PHRASES).violations == ()


@pytest.mark.parametrize(
    ("invariant", "before", "after"),
    [
        (Invariant.TENSE, "Ring om värdet understiger 5.", "Ring om värdet var under 5."),
        (Invariant.LIMIT, "Ring om värdet understiger 5.", "Ring om värdet är över 5."),
        (Invariant.ROLE, "Vera ska underrättas av Milan.", "Vera ska meddela Milan."),
        (Invariant.ROLE, "Milan är i behov av Vera.", "Vera behöver Milan."),
        (
            Invariant.NEGATION,
            "Vera avböjer hjälp. Milan tar emot mat.",
            "Vera säger nej till hjälp. Milan tar nej mat.",
        ),
        (Invariant.TIME, "Städa varje vecka och var tredje vecka.", "Städa varje vecka och tredje vecka."),
    ],
)
def test_an_accepted_phrase_hides_nothing_else(parser: Language, invariant: Invariant, before: str, after: str) -> None:
    assert invariant in {found.invariant for found in check(parser, before, after, accepted=PHRASES).violations}
