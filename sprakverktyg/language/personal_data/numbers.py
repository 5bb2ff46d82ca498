"""Personnummer, and other numbers and codes that belong to one person."""

import re
from collections.abc import Iterator

from sprakverktyg.domain.identity import find_personnummer

Span = tuple[int, int]

_DASH = r"[-–—‐‑−+]"
_DAY = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
"""Two figures of the year, month and day; the day of a samordningsnummer is 60 higher."""
_SPACED = re.compile(rf"(?<!\d)((?:(?:19|20) ?)?{_DAY})(?:\s{{0,2}}(?:{_DASH}|/)\s{{0,2}}|\s{{1,2}})(\d{{4}})(?!\d)")
_JOINED = re.compile(
    rf"(?<![\w-])(?:(?:(?:19|20) ?)?{_DAY}\s?{_DASH}\s?|(?:19|20){_DAY} ?)"
    rf"(?:\d{{2}} ?\d{{2}}|\d{{2}}[Xx*]{{2}}|[Xx*]{{4}})(?![\w-])|"
    rf"(?<![\w-])(?:19|20)?{_DAY}[Xx*]{{4}}(?!\w)|(?<![\w-]){_DAY}\d{{4}}(?![\w-])"
)
_SPREAD = re.compile(
    rf"(?<!\d)(?:(?:19|20)[-./ ]?)?\d{{2}}[-./ ](?:0[1-9]|1[0-2])[-./ ](?:[0-2]\d|3[01]|[6-9]\d)\s?"
    rf"(?:{_DASH}|[/ .])\s?(?:\d{{4}}|[Xx*]{{4}})(?!\w)"
)
_TELEPHONE = re.compile(r"(?i)tel(?:efon)?[\w.]{0,2}[- ]?(?:nr|nummer|numret)?[\s.:]{0,3}$")
NOT_ABOUT_PEOPLE = re.compile(
    r"(?i)(?:icd-kod|icd|diagnoskod|kvå-kod|atc-kod|avvikelse|rapport|order|artikel|art|katalog|"
    r"boknings|bokn|faktura|serie|batch|lot|ärende|diarie|referens|ref|ocr|produkt|modell|org|"
    r"organisations|beställnings|certifikats|avtals|anläggnings|spårnings|"
    r"inventarie|leverans|kolli|följesedel|(?<!\w)inc|(?<!\w)ao|plomb|individ|felkod|diarie|anmälan|(?<!\w)k(?=-nr))[\w.]{0,2}"
    r"[- ]?(?:nr|nummer|numret|nr\.)?[\s.:]{0,3}$"
)
_NAMED = re.compile(
    r"(?i)\b(?:pers(?:on)?\.?(?:\s|-)?(?:nummer|nr)|personnumret|p(?:\s|-)?nr|samordn(?:ings)?\.?(?:nummer|numret|nr)?|"
    r"födelsenummer|ssn)"
    r"\b\.?(?:\s(?:är|var|el|nr))?[\s:=(]{0,3}((?:19|20)?\d{2} ?\d{2} ?\d{2}\s?[-–+.]?\s?\d{4})(?!\d)"
)
_RESERVE = re.compile(r"(?<![\w-])(?:19|20)?\d{6}\s?[-–]?\s?(?:[TRKSUWXJLMN][A-Z]\d{2}|[A-Z]\d{3})(?!\w)")
_PAIRS = re.compile(
    r"(?<![\d.,:+-])(?:(?:19|20) ?)?\d{2} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
    r"[ -]{1,3}\d{2} ?\d{2}(?!\d|[.,:]\d)"
)
_LAST_FOUR = re.compile(
    r"(?i)\b(?:(?:de )?(?:fyra sista|sista fyra)|slutsiffror(?:na)?|"
    r"(?:nummer|numret|nr|pnr) (?:som )?slutar)(?: siffrorna)?"
    r"(?: i (?:person)?(?:numret|nr))?(?: är| på| med)?[\s:]{1,3}(\d{4})(?!\d)"
)
_IS = r"\.?(?: (?:är|var|nr|nummer|heter|gäller)){0,2}[\s:=]{1,3}"
_OTHERS = (
    re.compile(
        r"(?i)(?:kod|port|lås|dörr|larm|tryck|hiss|slå|knapp|grind|box)[^.!?\n]{0,40}?"
        r"(?<![\d-])(\d(?:[-.]\d){3,5}[#*]?)(?![\d-])"
    ),
    re.compile(
        r"(?i)(?<!\w)(?:larm|trygghetslarm|nyckel|larmnyckel|tagg|brukar)\s(?:nr\.?\s|nummer\s)?([A-Z]?\d{2,4}(?:\s\d{2,4})?)(?![\w,.:]\d|\w|\s?(?:kr|st|min|gånger|ggr)\b)"
    ),
    re.compile(
        r"(?i)(?:kod|port|lås|box|grind)[^.!?\d\n]{0,30}?\s(\d(?: \d){2,5}(?: ?[A-H#*](?!\w))?)(?![\w,.:]\d| ?\d|\w)"
    ),
    re.compile(r"(?i)kod[^.!?\n]{0,60}?från (\d{4,6}#?)(?= till)"),
    re.compile(r"(?i)kod[^.!?\n]{0,60}?från \d{4,6}#? till (\d{4,6}#?)(?!\w)"),
    re.compile(r"(?<!\w)-(\d{4})(?= sista|\))"),
    re.compile(r"(?<!\w)SE\d{2}(?: ?\d{4}){5}(?!\w)"),
    re.compile(r"(?<![\d-])\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?![\d-])"),
    re.compile(
        r"(?i)(?<!\w)(?:konto|bankkonto|kort|bankkort|clearing|plusgiro|bankgiro|journal|pass|körkorts|lma|lma-kort|dossier|"
        r"kund|brukar|patient|klient|boende|id|försäkrings|medlems|swish|mål|akt|nyckel)[- ]?"
        r"(?:kort)?(?:nummer|numret|nr|id|no)" + _IS + r"#?((?:[A-Z]{1,2}[ -]?)?\d(?:[\d \-–,/]{0,26}\d)?)(?!\w)"
    ),
    re.compile(
        r"(?i)(?<!\w)(?:konto|bankkonto|kontot|clearing|plusgiro|bankgiro|lma-kort|swish)"
        + _IS
        + r"(\d(?:[\d \-–,]{2,26})\d)(?!\w)"
    ),
    re.compile(
        r"(?i)(?<![\w-])(?:port|dörr|entré|larm|nyckelbox|nyckelskåps|nyckelskåp|grind|garage|pin|bank|hiss|trapp|lås|"
        r"kodlås|boxens )?-?(?:kod|koden)(?: (?:till|för|på|i|ner till|in till) (?:[^\W\d]{2,20}\s?){1,2})?"
        + _IS
        + r"#?\*?([A-Z]?\d(?:[\d ]{0,6}\d)(?:[#*])?)(?![\w,.]\d|\w)"
    ),
    re.compile(
        r"(?i)(?<![\w-])(?!(?:diagnos|fel|streck|icd|atc|kvå|qr|post|färg|rabatt)-?kod)[^\W\d_]{0,20}-?kod(?:en|er|erna)?\b"
        r"[^.!?\d\n]{0,40}?(?<!kl )(?<!kl\. )(?<!klockan )(?<!tel )"
        r"#?(\d(?: ?\d){3,5}(?: ?[A-Z#*])?)(?![\w,.:]\d|\w|-\d)"
    ),
    re.compile(
        r"(?i)(?<!\w)(?:nyckelbox(?:en)?|nyckelskåp(?:et)?|kodlås(?:et)?|kodbox(?:en)?|pin|port(?:en)?|kassaskåp(?:et)?)"
        + _IS
        + r"#?(\d{4,6}#?)(?!\w)"
    ),
    re.compile(
        r"(?i:\b(?:bil|bilen|bilens|bilnummer|reg\.?\s?nr|registreringsnummer|registreringsnumret|regnummer|regnr|taxi|"
        r"moped|skylt)(?: är| med| nummer| nr| reg| skylt| som heter){0,3}[\s.:]{1,3})"
        r"([A-Z]{3}[ -]?\d{2}[A-Z0-9])(?!\w)"
    ),
)


def personnummer(text: str) -> Iterator[Span]:
    """Yield numbers shaped as a personnummer, right check digit or not: a slip of the pen points at somebody too.

    Without a divider and without a century only a right check digit tells it from other numbers; numbers that the text
    calls something else, such as an order, are let be.
    """
    yield from find_personnummer(text)
    for match in _SPACED.finditer(text):
        if find_personnummer(match[1].replace(" ", "") + "-" + match[2]):
            yield match.span()
    for pattern in (_JOINED, _SPREAD):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 40) : match.start()]
            if not NOT_ABOUT_PEOPLE.search(before) and not _TELEPHONE.search(before):
                yield match.span()
    for match in _NAMED.finditer(text):
        yield match.span(1)
    for match in _PAIRS.finditer(text):
        yield match.span()
    for match in _RESERVE.finditer(text):
        yield match.span()
    for match in _LAST_FOUR.finditer(text):
        yield match.span(1)


def other_numbers(text: str) -> Iterator[Span]:
    """Yield numbers of accounts, cards, records and cars, and codes to doors, where the text says what they are."""
    for pattern in _OTHERS:
        for match in pattern.finditer(text):
            yield match.span(match.lastindex or 0)
