"""Which verb a noun of action is made from: *bedömning* is *bedöma*, *uppföljning* is *följa upp*."""

from functools import cache

from sprakverktyg.language.dictionary import is_known

LISTED = {
    "kontroll": "kontrollera", "genomgång": "gå igenom", "uppföljning": "följa upp", "avstämning": "stämma av",
    "byte": "byta", "utbyte": "byta ut", "mätning": "mäta", "vägning": "väga",
    "rapport": "rapportera", "dusch": "duscha", "städning": "städa", "tvätt": "tvätta", "rengöring": "rengöra",
    "hjälp": "hjälpa", "intag": "ta", "besök": "besöka", "analys": "analysera", "återrapportering": "återrapportera",
    "start": "starta", "flytt": "flytta", "inköp": "köpa in", "utvärdering": "utvärdera", "sköljning": "skölja",
    "påminnelse": "påminna", "undersökning": "undersöka", "förflyttning": "förflytta", "överlämnande": "lämna över",
    "överlämning": "lämna över", "utlämning": "lämna ut", "inlämning": "lämna in", "avlämning": "lämna av",
    "påfyllning": "fylla på", "tömning": "tömma", "avbokning": "boka av", "inflyttning": "flytta in",
    "utskrivning": "skriva ut", "insättning": "sätta in", "borttagning": "ta bort", "avtagning": "ta av",
    "påtagning": "ta på", "omläggning": "lägga om", "utsättning": "sätta ut", "anmälan": "anmäla",
    "beställning": "beställa", "ansökan": "ansöka", "införande": "införa", "upprättande": "upprätta",
    "dokumentation": "dokumentera", "desinfektion": "desinficera",
}  # fmt: skip
"""Nouns whose verb is shorter, has a particle or is no regular one."""

_NEVER = frozenset(
    "avdelning förening anledning ordning utbildning beredning ställning tidning ändring förutsättning handling "
    "anvisning avvikelse station ordination delegation medicinering lösning inställning omgivning befattning riktning "
    "läggning näring mening öppning verksamhetsledning ledning betydelse händelse rörelse tillåtelse fortsättning "
    "måltid injektion infektion portion tidpunkt arbetsledning försäkring fullmakt våning inredning överenskommelse "
    "hälsa värdering lokal utrustning förpackning ersättning behållare stödstrumpa sysselsättning belysning kallelse "
    "omhändertagande"
    .split()
)  # fmt: skip
"""Nouns that look like an action and mostly name a thing, a place or a state."""

_ENDINGS = (
    ("ering", "era"),
    ("tion", "era"),
    ("sion", "era"),
    ("ning", "a"),
    ("ing", "a"),
    ("ande", "a"),
    ("else", "a"),
)

_JOINED = ("upp", "in", "ut", "bort", "över", "på", "till", "fram", "ned", "ner", "av")
"""Verbs that begin with a particle are as hard as their noun; those that are easy with it after them are listed."""

_PARTICLES = frozenset("upp av in ut på om bort över igenom till ner".split())


@cache
def verb_of(lemma: str) -> str:
    """Return the verb of a noun of action, its particle after it, or "" if it has none or is no action."""
    noun = lemma.lower()
    if noun in LISTED:
        return LISTED[noun]
    if noun in _NEVER or any(noun.endswith(never) for never in _NEVER if len(noun) > len(never) + 3):
        return ""
    for ending, verb_ending in _ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            verb = noun[: -len(ending)] + verb_ending
            return verb if is_known(verb) and not verb.startswith(_JOINED) else ""
    return ""


def split_verb(verb: str) -> tuple[str, str]:
    """Return a verb and its particle, "" if it has none."""
    first, _, particle = verb.partition(" ")
    return (first, particle) if particle in _PARTICLES else (first, "")
