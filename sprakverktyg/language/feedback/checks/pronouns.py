"""Forms of pronouns, and *där* for *dit*."""

from collections.abc import Iterator

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span

OBJECT_FORMS = {"jag": "mig", "du": "dig", "han": "honom", "hon": "henne", "vi": "oss", "de": "dem"}
SUBJECT_FORMS = {"mig": "jag", "dig": "du", "honom": "han", "henne": "hon", "oss": "vi", "dem": "de"}
PREPOSITIONS = frozenset("med till från hos för på av mot bakom bredvid framför".split())
TAKES_OBJECT = frozenset("hjälper hjälpte hjälpa hjälpt frågade frågar fråga ringde ringer gav ger ge tvättade".split())
MOVES = frozenset(
    "gå går gick gått åka åker åkte åkt komma kommer kom kommit resa reste flytta flyttar flyttade sprang".split()
)
PLACES = {"där": "dit", "här": "hit"}


def object_form(draft: Draft) -> Iterator[Hit]:
    """Yield subject forms where the object form is needed: *hjälpte han*, *med hon*."""
    for words in draft.sentences:
        for place, word in enumerate(words[1:], 1):
            if word.lower_ not in OBJECT_FORMS or word.text[0].isupper():
                continue
            before = words[place - 1]
            following = words[place + 1] if place + 1 < len(words) else None
            acts = following is not None and (following.pos_ in ("VERB", "AUX") or following.lower_ in ("inte", "har"))
            is_object = before.lower_ in TAKES_OBJECT and word.lower_ != "de"
            actor = words[place - 2] if place > 1 else before
            has_subject = is_object and (actor.lower_ in OBJECT_FORMS or actor.pos_ == "PROPN")
            if (before.lower_ in PREPOSITIONS and before.pos_ == "ADP" and not acts and word.lower_ != "de") or (
                has_subject and not acts
            ):
                yield Hit(*span(word), suggestion=OBJECT_FORMS[word.lower_])


def subject_form(draft: Draft) -> Iterator[Hit]:
    """Yield object forms that begin a clause with its verb: *Dem kom*."""
    for words in draft.sentences:
        for place, word in enumerate(words[:-1]):
            starts = place == 0 or words[place - 1].lower_ in ("och", "att", "när", "om", "eftersom", "men", ",")
            following = words[place + 1]
            tensed = "VerbForm=Fin" in str(following.morph) and "Mood=Ind" in str(following.morph)
            if word.lower_ in SUBJECT_FORMS and starts and tensed and place + 2 < len(words):
                after = words[place + 2]
                if after.dep_ != "nsubj" and after.lower_ not in OBJECT_FORMS:
                    yield Hit(*span(word), suggestion=SUBJECT_FORMS[word.lower_])


def where_to(draft: Draft) -> Iterator[Hit]:
    """Yield *där* and *här* right after a verb of motion, last in the clause: *Jag gick där.*"""
    for words in draft.sentences:
        for place, word in enumerate(words[1:-1], 1):
            if (
                word.lower_ in PLACES
                and words[place - 1].lower_ in MOVES
                and (words[place + 1].is_punct or words[place + 1].lower_ in ("och", "för", "igen", "med"))
            ):
                yield Hit(*span(word), suggestion=PLACES[word.lower_])


CHECKS = (
    Check(
        "object_form",
        Category.GRAMMAR,
        object_form,
        "Ordet är inte den som gör något här. Då heter det mig, dig, honom, henne, oss eller dem.",
        "Jag hjälpte honom. Jag gick med henne.",
        safety=True,
    ),
    Check(
        "subject_form",
        Category.GRAMMAR,
        subject_form,
        "Ordet är den som gör något. Då heter det jag, du, han, hon, vi eller de.",
        "De kom klockan 8.",
        safety=True,
    ),
    Check(
        "where_to",
        Category.WORD,
        where_to,
        "När någon rör sig mot en plats heter det dit och hit.",
        "Hon larmade. Jag gick dit.",
        Level.B1,
    ),
)
