"""What a colleague may misread: vague words, abbreviations, full names."""

import re
from collections.abc import Iterator

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.checks.quoting import is_reported
from sprakverktyg.language.feedback.draft import Check, Draft, Hit
from sprakverktyg.language.personal_data.entities import NOTHING_SEEN
from sprakverktyg.language.personal_data.learnt import NAME, find_learnt

ABBREVIATIONS = {
    "ssk": "sjuksköterska", "usk": "undersköterska", "dsk": "distriktssköterska", "fm": "förmiddag",
    "em": "eftermiddag",
    "avd": "avdelning", "pat": "patienten", "ggr": "gånger", "bltr": "blodtryck", "temp": "temperatur",
    "vtg": "vårdtagaren", "sjg": "sjukgymnast", "beh": "behov", "tabl": "tabletter", "inj": "injektion",
    "bt": "blodtryck",
    "vb": "vid behov", "v.b": "vid behov", "f.m": "förmiddag", "e.m": "eftermiddag", "vp": "vårdplan",
    "anh": "anhörig", "hjm": "hjälpmedel", "lgh": "lägenhet", "kv": "kväll", "ua": "utan anmärkning",
    "u.a": "utan anmärkning",
    "arb.ter": "arbetsterapeut", "rtg": "röntgen", "iv": "intravenöst",
    "tfn": "telefon", "ang": "angående", "enl": "enligt", "instr": "instruktion", "kat": "kateter",
    "prel": "preliminärt", "sjukh": "sjukhus", "pers": "personal", "bokn": "bokning", "op": "operation",
}  # fmt: skip
"""Short forms of the ward and what they may be read as; an empty one is a word of its own."""

MAY_BEGIN = frozenset(("ssk", "usk", "pat", "dsk", "bltr", "temp"))
"""Those that are seen with capitals too; other capitals are names or codes."""

_ABBREVIATION = re.compile(
    r"(?<![\w.-])("
    + "|".join(sorted((re.escape(short) for short, full in ABBREVIATIONS.items() if full), key=len, reverse=True))
    + r")(?:\.(?=\s*[a-zåäö,)])|(?=-[a-zåäö])|(?![\w-])\.?)",
    re.IGNORECASE,
)
_EAT = r"(?:ät(?:er|it)|åt|drack|dricker|druckit|ätit)"
_VAGUE = re.compile(
    rf"\b{_EAT}(?:\s+\w+){{0,1}}?\s+(?:lite|dåligt|bra|mycket|sådär)\b(?!\s+(?:av|mer|mindre|över|under))|"
    r"\bm(?:år|ådde|ått)\s+(?:\w+\s+)?(?:bra|dåligt|illa)\b|"
    r"(?<=\bvar )som vanligt\b|(?<=\bär )som vanligt\b|(?<=\bgick )som vanligt\b|\b[Aa]llt (?:är|var|gick|"
    r"har varit) bra\b|\b(?:natten|kvällen|dagen|morgonen|helgen) (?:var|gick|har varit) (?:bra|lugn|fin)\b|"
    r"\bha det bra\b|\bha en bra (?:dag|morgon|kväll)\b|\bbli (?:starkare|bättre|piggare|gladare|friskare)\b|"
    r"\bmå bra\b|"
    r"\b(?:såg|ser) normalt? ut\b|\bsåg bra ut\b|\b(?:prata\w*|satt|låg|väntade|vänta\w*|sov) länge\b|"
    r"\bpå något sätt\b|\bnågon gång\b|"
    r"\b(?:sov|sovit) (?:bra|dåligt)\b|\bgick bra\b|"
    r"\bdå och då\b",
    re.IGNORECASE,
)


def vague(draft: Draft) -> Iterator[Hit]:
    for match in _VAGUE.finditer(draft.text):
        if not is_reported(draft, match.start()):
            yield Hit(*match.span())


def abbreviation(draft: Draft) -> Iterator[Hit]:
    for match in _ABBREVIATION.finditer(draft.text):
        short = match[1].lower()
        if not match[1].islower() and short not in MAY_BEGIN:
            continue
        yield Hit(*match.span(1), suggestion=ABBREVIATIONS[short])


def full_name(draft: Draft) -> Iterator[Hit]:
    """Yield names with a surname: in a note the first name or the initials are enough."""
    for start, end, kind in find_learnt(draft.text, NOTHING_SEEN, bytes(len(draft.text))):
        if kind is not NAME:
            continue
        parts = [part for part in draft.text[start:end].split() if len(part.strip(".")) > 1 and part[0].isupper()]
        if len(parts) > 1:
            yield Hit(start, end)


CHECKS = (
    Check(
        "vague",
        Category.CONTENT,
        vague,
        "Ordet säger inte hur mycket, hur länge eller hur. Skriv det så att en kollega kan se det framför sig.",
        "Hon åt en halv smörgås och drack 1 dl te.",
    ),
    Check(
        "abbreviation",
        Category.STYLE,
        abbreviation,
        "En kollega kan läsa förkortningen fel. Skriv hela ordet.",
        "sjuksköterskan, förmiddag, avdelning",
        Level.A2,
    ),
    Check(
        "full_name",
        Category.CONTENT,
        full_name,
        "Skriv inte för- och efternamn. Förnamn eller initialer räcker.",
        "Birgit larmade klockan 7.",
        Level.A2,
    ),
)
