"""Which forms of a word are surely wrong after the words that stand before it.

Only contexts that leave no choice are listed. *Sprid inte ____* takes both *smitta* and *smittan*; *en ____* takes only
*smitta*.
"""

from sprakverktyg.domain.vocabulary import Pos, Word

MODALS = frozenset("ska kan måste vill får bör brukar kunde ville skulle behöver".split())
HAVE = frozenset({"har", "hade"})
BETWEEN = frozenset("inte aldrig alltid redan just också ofta du jag vi hon han ni de man".split())
"""Words that may stand between a finite verb and the form that it decides."""

SUBJECTS = frozenset("jag du hon han vi ni man".split())
"""Pronouns that are always a subject; right after them, at the beginning of a sentence, stands a finite verb."""

INDEFINITE_SINGULAR = frozenset("en ett någon något ingen inget varje".split())
INDEFINITE_PLURAL = frozenset("många flera några två tre fyra fem sex inga".split())
DEFINITE_SINGULAR = frozenset({"den här", "det här", "den där", "det där"})
OWNER_SINGULAR = frozenset("min mitt din ditt sin sitt vår vårt er ert".split())
OWNER_PLURAL = frozenset("mina dina sina våra era".split())
OWNER = frozenset("hans hennes deras".split())

EN, ETT = frozenset({"en", "någon", "ingen"}), frozenset({"ett", "något", "inget"})
WEAK = frozenset("den det de dessa min mitt mina din ditt dina sin sitt sina vår vårt våra hans hennes deras".split())


def wrong_forms(word: Word, form: str, before: list[str]) -> list[str]:
    """Return the other forms of a word that cannot stand where `form` stands; none where one cannot be sure.

    `before` are the words and marks before the place, in lower case.
    """
    match word.pos:
        case Pos.NOUN:
            wrong = _noun(word, form, before)
        case Pos.VERB:
            wrong = _verb(word, form, before)
        case Pos.ADJ:
            wrong = _adjective(word, form, before)
        case _:
            wrong = ()
    return [other for other in dict.fromkeys(wrong) if other and other.lower() != form.lower()]


def _noun(word: Word, form: str, before: list[str]) -> tuple[str | None, ...]:
    singular, definite, plural, definite_plural = word.forms
    last, last_two = (before or [""])[-1], " ".join(before[-2:])
    if last_two in DEFINITE_SINGULAR and form == definite:
        return singular, plural, definite_plural
    if last in INDEFINITE_SINGULAR and form == singular:
        return definite, plural, definite_plural
    if last in OWNER_SINGULAR and form == singular:
        return definite, plural, definite_plural
    if last in INDEFINITE_PLURAL | OWNER_PLURAL and form == plural:
        return (
            (singular if last in OWNER_PLURAL | {"många", "flera", "två", "tre", "fyra"} else None),
            definite,
            definite_plural,
        )
    if last in OWNER and form in (singular, plural):
        return definite, definite_plural
    return ()


def _verb(word: Word, form: str, before: list[str]) -> tuple[str | None, ...]:
    infinitive, present, past, supine, imperative = word.forms
    near = [token for token in before if token not in BETWEEN][-1:]
    decides = near[0] if near and before and (before[-1] == near[0] or near[0] in before[-3:]) else ""
    if form == infinitive and (decides in MODALS or before[-1:] == ["att"]):
        return present, past, supine
    if form == supine and decides in HAVE:
        return infinitive, present, past
    if form in (present, past) and len(before) == 1 and before[0] in SUBJECTS:
        return infinitive, supine, imperative
    if form == imperative and not before:
        return present, past, supine
    return ()


def _adjective(word: Word, form: str, before: list[str]) -> tuple[str | None, ...]:
    common, neuter, weak = word.forms[:3]
    last = (before or [""])[-1]
    if (last in EN and form == common) or (last in ETT and form == neuter) or (last in WEAK and form == weak):
        return common, neuter, weak
    return ()
