"""Judgement instead of observation, and the writer's own guesses."""

import re
from collections.abc import Callable, Iterator

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.checks.quoting import is_reported
from sprakverktyg.language.feedback.draft import Check, Draft, Hit

_PERSON = (
    r"(?:(?i:hon|han|de|jag|hen|brukaren|kunden|patienten|personen|kollegan|dottern|sonen)|"
    r"(?-i:[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ]\w+)?))"
)
_BE = r"(?:är|var|blev|blir|verkar|verkade|har varit|hade varit|uppträdde)"
_HOW = (
    r"(?:\s+(?:så|alltid|mycket|väldigt|lite|ganska|också|inte|bara|ju|riktigt|jätte|en|väl|nog|ofta|bara|"
    r"både|som vanligt)){0,3}"
)

TRAITS = (
    "duktig jätteduktig snäll jättesnäll söt gullig fin jättefin rar sur tvär gnällig grinig besvärlig jobbig "
    "krävande "
    "konstig underlig otrevlig trevlig elak dum lat slarvig kräsen petig känslig krånglig envis bråkig aggressiv "
    "förvirrad blyg egoistisk bortskämd hopplös oförskämd dramatisk manipulativ ouppfostrad tjatig deprimerad "
    "galen tokig "
    "hysterisk vresig lynnig otacksam ovillig omotiverad barnslig missnöjd irriterad oartig"
).split()
"""What a colleague may see otherwise. *Trött*, *ledsen* and *orolig* are left out: the resident often says so."""

_TRAIT = re.compile(
    rf"\b{_PERSON}\s+{_BE}{_HOW}\s+({'|'.join(sorted(TRAITS, key=len, reverse=True))})\b", re.IGNORECASE
)
_INVERTED = re.compile(rf"\b(?:är|var|blev)\s+(?:hon|han|de)\s+({'|'.join(TRAITS)})\b", re.IGNORECASE)
_MOOD = re.compile(r"\bpå (?:dåligt|uselt|gott|bra) humör\b", re.IGNORECASE)
_BLAME = re.compile(
    r"\b(?:slarva(?:r|de|t)|lura(?:r|de|t)|rym(?:de|mer|t)|anklaga(?:r|de|t)|gnäll(?:er|de)|överdri(?:ver|vit)|"
    r"överdrev|"
    r"låtsas|låtsades|bråka(?:r|de)|tjata(?:r|de)|klaga(?:r|de)|strunta(?:r|de)|vägra(?:r|de)?|skyll(?:er|de)|"
    r"tjura(?:r|de)|"
    r"krångla(?:r|de)|protestera(?:r|de)|sjåpa(?:r|de)|misskött\w*|missköter|ljög|ljuger|hotfull\w*|oansvarig\w*|"
    r"nonchal\w+)\b",
    re.IGNORECASE,
)
_INNER = re.compile(
    rf"\b{_PERSON}\s+(?:njöt|njuter|led|lider|hatar|hatade|älskar|skäms|skämdes)\b|"
    rf"\b(?:njöt|njuter|led|lider) (?:hon|han)\b",
    re.IGNORECASE,
)
_GUESS = re.compile(
    r"\b(?:nog|(?<!ett )säkert|troligen|troligtvis|antagligen|förmodligen|sannolikt|väl bara|gissningsvis|säkerligen|"
    r"jag (?:tror|antar|gissar|misstänker)|verkar|verkade|måste ha|kanske (?:har|är|var|vill|ville|kände|beror))\b|"
    r"(?:\b(?:låtsas|är|har|vill|beror|var|saknar) kanske\b)",
    re.IGNORECASE,
)
_DIAGNOSES = (
    r"(?:demens|ångest|depression|magsjuka|urinvägsinfektion|UVI|lunginflammation|influensa|stroke|psykos|"
    r"trycksår|alzheimer)"
)
_DIAGNOSIS = re.compile(
    rf"\b{_PERSON} (?:har|hade|har fått|fick|lider av) (?:fått )?{_DIAGNOSES}\b|\bhade [A-ZÅÄÖ]\w+ {_DIAGNOSES}\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:jätte|super|skit)(?=[a-zåäö]{3,}\b)[a-zåäö]+\b|\btyp\b(?= (?:att|som|så)\b)|!{2,}")
_UNKIND = re.compile(
    r"\b(?:matad?e?s?|matar|blöj\w+|rullstolsbund\w+|en dement|dementa|(?:en )?duktig (?:flicka|pojke|gumma))\b",
    re.IGNORECASE,
)


def _search(*patterns: re.Pattern[str]) -> Callable[[Draft], Iterator[Hit]]:
    def find(draft: Draft) -> Iterator[Hit]:
        for pattern in patterns:
            for match in pattern.finditer(draft.text):
                if not is_reported(draft, match.start()) and not _is_asked(draft.text, match.end()):
                    yield Hit(*(match.span(1) if match.lastindex else match.span()))

    return find


def _is_asked(text: str, end: int) -> bool:
    """Return whether the sentence ends with a question mark: to ask is not to claim."""
    mark = re.search(r"[.!?\n]", text[end:])
    return bool(mark and mark[0] == "?")


CHECKS = (
    Check(
        "judgement",
        Category.OBJECTIVITY,
        _search(_TRAIT, _INVERTED, _MOOD),
        "Det här är vad du tycker. Skriv vad du såg eller hörde.",
        "Hon sköt bort tallriken och sa: ”Jag vill inte.”",
        Level.A2,
    ),
    Check(
        "blame",
        Category.OBJECTIVITY,
        _search(_BLAME),
        "Ordet dömer. Skriv vad som hände och vad personen sa.",
        "Hon sa nej till duschen. Listan var inte signerad klockan 8.",
        Level.A2,
    ),
    Check(
        "inner_state",
        Category.OBJECTIVITY,
        _search(_INNER),
        "Vi kan inte se vad någon känner. Skriv vad du såg eller hörde.",
        "Han log och blundade när musiken spelade.",
    ),
    Check(
        "guess",
        Category.OBJECTIVITY,
        _search(_GUESS),
        "Det låter som en gissning. Skriv vad du vet, eller vem som har sagt det.",
        "Hon är varm och har 38,4 i temperatur.",
        Level.A2,
    ),
    Check(
        "diagnosis",
        Category.OBJECTIVITY,
        _search(_DIAGNOSIS),
        "En diagnos ställs av läkare. Skriv vad du ser, eller vem som har sagt det.",
        "Han har kräkts två gånger och har diarré.",
    ),
    Check(
        "spoken_style",
        Category.STYLE,
        _search(_SPOKEN),
        "Ordet hör till talspråk. Välj ett neutralt ord.",
        "mycket trött i stället för ett förstärkt ord",
    ),
    Check(
        "respect",
        Category.STYLE,
        _search(_UNKIND),
        "Ordet kan såra. Välj ett ord som visar respekt.",
        "Jag hjälpte henne att äta. Han använder rullstol.",
        on=False,
    ),
)
