import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.exercise import GAP
from sprakverktyg.domain.text import NOT_MEASURED, Block, BlockKind, Readability
from sprakverktyg.domain.text_exercises import ItemKind, TextItem
from sprakverktyg.language.drafting.answers import RULES
from sprakverktyg.language.drafting.clauses import asks, main_clause
from sprakverktyg.language.drafting.drafter import MOST_GAPS, MOST_QUESTIONS, Drafter
from sprakverktyg.language.drafting.questions import questions
from sprakverktyg.language.drafting.reading import read_blocks
from sprakverktyg.language.pipeline import is_parsed, load_pipeline

pytestmark = pytest.mark.skipif(not is_parsed(load_pipeline()), reason="needs the trained pipeline")

ROUTINE = """Samira sprider ut kläderna på bordet.
Birger väntar i korridoren.
Enhetschefen öppnar förrådet klockan 7.30.
Lunchen serveras klockan 12.00.
Fysioterapeuten kommer till träningen klockan 14.15.
Handskarna ligger i det låsta skåpet.
Två medarbetare räknar alla nycklar.
Ring sjuksköterskan om någon kräks på natten.
Dokumentera i journalen varje dag."""


def asked(text: str) -> list[TextItem]:
    blocks = [Block(BlockKind.PARAGRAPH, line) for line in text.splitlines()]
    return list(questions(read_blocks(blocks)))


@pytest.mark.parametrize(
    ("rule", "prompt", "answer"),
    [
        ("vem", "Vem öppnar förrådet klockan 7.30?", "Enhetschefen"),
        ("nar", "När serveras lunchen?", "Klockan 12.00"),
        ("var", "Var ligger handskarna?", "Handskarna ligger i det låsta skåpet."),
        ("hur-manga", "Hur många medarbetare räknar alla nycklar?", "Två medarbetare räknar alla nycklar."),
        ("vad-gora", "Vad ska du göra om någon kräks på natten?", "Ring sjuksköterskan om någon kräks på natten."),
    ],
)
def test_a_question_is_made_of_the_words_of_the_text(rule: str, prompt: str, answer: str) -> None:
    item = next(item for item in asked(ROUTINE) if item.rule == rule and item.prompt == prompt)
    assert item.answer == answer
    assert item.answer not in item.wrong
    assert item.sentence in item.passage
    assert set(item.wrong) <= {wrong for wrong in item.wrong if wrong.strip(".").lower() in ROUTINE.lower()}


@pytest.mark.parametrize(
    ("sentence", "prompts"),
    [
        ("Sprita aldrig handskarna, för då kan de bli otäta.", {"varfor": "Varför ska du aldrig sprita handskarna?"}),
        ("Nattpersonalen tvättar sängen i trettio minuter.", {"hur-lange": "Hur länge tvättar nattpersonalen sängen?"}),
        ("Vikten kontrolleras varje vecka.", {"nar": "Hur ofta kontrolleras vikten?"}),
        # What leans on what stands before, or would hang in the air, is not asked about.
        ("Den bygger på basala rutiner.", {}),
        ("Då ringer sjuksköterskan honom klockan 8.00.", {}),
        ("En nyanställd går bredvid i minst fem dagar och en kväll.", {}),
        ("Straffet kan bli böter i högst ett år.", {}),
        ("Mötet äger rum torsdagen den 11 juni kl. 14.15.", {}),
        ("Dagpersonalen går klockan 10.00 och kvällspersonalen klockan 14.00.", {}),
        ("Skorna (de vita) står i hallen.", {}),
        ("Oxalva Yta är ett medel med väteperoxid.", {}),
    ],
)
def test_what_can_be_asked_about_a_sentence(sentence: str, prompts: dict[str, str]) -> None:
    [place] = read_blocks([Block(BlockKind.PARAGRAPH, sentence)]).places
    clause = main_clause(place.span)
    found = {
        rule: prompt
        for rule, find in RULES.items()
        if clause and rule not in ("vem", "vad-gora", "hur-manga")
        for sought in find(clause)
        if (prompt := asks(clause, sought.opening, sought.words))
    }
    assert found == prompts


def test_a_thing_with_a_name_is_nobody() -> None:
    names = "Amina ringer alltid jouren.\nBirger vilar i soffan.\nLovisa handlar på torget."
    assert [item.answer for item in asked(names) if item.rule == "vem"] == ["Amina", "Birger", "Lovisa"]
    assert not any(item.answer == "Oxalva Yta" for item in asked(f"{names}\nOxalva Yta är ett medel med väteperoxid."))


@pytest.mark.parametrize(
    ("sentence", "prompt"),
    [
        ("Ge inga läkemedel förrän du har läst listan.", "Vad får du inte göra förrän du har läst listan?"),
        ("Om du är osäker lämnar du inga uppgifter.", "Vad får du inte göra om du är osäker?"),
        ("Om någon hostar slutar du ge mat.", "Vad ska du göra om någon hostar?"),
        ("Vid feber ska enhetschefen kontaktas omgående.", "Vem ska kontaktas omgående vid feber?"),
        ("Fråga om den boende vill dricka.", None),
        ("Öppnas inte dörren ska enhetschefen kontaktas omgående.", None),
        ("Nattpersonalen får inte ta bort eller lägga till tabletter.", None),
        ("Patienten ska inte behöva dö ensam.", None),
        ("Skriven av Tove Lindmark, samordnare på avdelningen.", None),
        ("Släng handskarna när du är färdig och sprita händerna.", None),
        ("Klockan 14.00 pratar du och chefen om hur det har gått.", "När pratar du och chefen om hur det har gått?"),
    ],
)
def test_what_is_to_be_done_in_a_case(sentence: str, prompt: str | None) -> None:
    others = "Lunchen serveras i matsalen.\nVikten kontrolleras varje vecka.\nHyran betalas av kommunen."
    found = [item.prompt for item in asked(f"{sentence}\n{others}") if item.sentence == sentence]
    assert found == ([prompt] if prompt else [])


def test_a_page_of_proposals(content: Content) -> None:
    none = Readability(0, 0, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED)
    draft = Drafter(content.library, content.known_terms, lambda text: none)
    text = (
        f"{ROUTINE}\nSkriv en avvikelse varje gång.\nGe insulin bara med delegering.\n"
        "Katetern ska sitta fritt.\nAnvänd visir vid stänk."
    )
    blocks = [Block(BlockKind.HEADING, "Rutin", 1), *(Block(BlockKind.PARAGRAPH, line) for line in text.splitlines())]
    drafts = draft(blocks, ["visir"])
    assert drafts == draft(blocks, ["visir"])
    kinds = [item.kind for item in drafts.items]
    assert set(kinds) == set(ItemKind)
    assert kinds.count(ItemKind.QUESTION) <= MOST_QUESTIONS
    assert kinds.count(ItemKind.CLOZE) <= MOST_GAPS
    words = [item for item in drafts.items if item.kind is ItemKind.WORD]
    assert words[0].word == "visir"
    for item in drafts.items:
        if item.kind is ItemKind.CLOZE:
            assert item.prompt.replace(GAP, item.answer) == item.sentence
    assert len({item.key for item in drafts.items}) == len(drafts.items)


def test_an_empty_text_has_nothing_to_ask(content: Content) -> None:
    none = Readability(0, 0, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED)
    drafts = Drafter(content.library, content.known_terms, lambda text: none)([Block(BlockKind.PARAGRAPH, "—")])
    assert drafts.items == ()


@pytest.mark.parametrize(
    ("first", "others", "prompt", "is_ticked"),
    [
        # Whole sentences are choices only where each of them answers such a question.
        ("Enhetschefen öppnar dörren varje dag.", "Lunchen serveras i salen. Hyran betalas av staden.", "Vem", False),
        (
            "Du ska sätta på en kanyl när du ger medicin.",
            "När vätskan är slut byter du påsen. Om någon ramlar tar du mattan.",
            "Vad",
            True,
        ),
        ("Sjuksköterskan väckte Birger klockan 7.00.", "Kocken badade Signe. Läkaren mötte Tage.", "Vem", True),
        # A name and a role may mean one person; the perfect has no time; what is not done is not done anywhere.
        ("Sjuksköterskan väckte Birger klockan 7.00.", "Noor badade Signe i går. Ove mötte Tage.", "Vem", None),
        ("Nämnden prövar ansökan varje vår.", "Kommunen betalar hyran. Personalen får ett beslut.", "Vem", None),
        ("Hamid har hämtat nyckeln klockan 7.00.", "Lunchen kommer klockan 8. Bussen går klockan 9.", "När har", None),
        ("Du får inte sätta kanylen på bordet.", "Nyckeln ligger i lådan. Visiret ligger i skåpet.", "Var får", None),
        ("Ta ut linserna om det går lätt.", "Byt handskar om du ser blod. Stäng dörren när någon sover.", "Vad", None),
    ],
)  # fmt: skip
def test_choices_that_fit_are_ticked(first: str, others: str, prompt: str, is_ticked: bool | None) -> None:
    found = [
        item.good
        for item in asked("\n".join([first, *others.replace(". ", ".|").split("|")]))
        if item.sentence == first and item.prompt.startswith(prompt)
    ]
    assert found == ([] if is_ticked is None else [is_ticked])
