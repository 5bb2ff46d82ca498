"""Street addresses with a number, and the rooms, flats and doors that a person lives behind."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_CAP = r"[^\W\d_a-zåäöéü][\w'’-]{1,40}"
_ENDS = (
    "gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|torg|plan|allén|allé|backen|backe|kajen|leden|stråket|"
    "platsen|plats|slingan|ringen|brinken|esplanaden|liden|gången|svängen|höjden|kroken|gård|parken|strand|gårdsgatan"
)
_NO_UNIT = (
    r"(?![\w]|[.:,]\d|\s?[-–]\s?\d{1,2}[.:]|\s?(?:min|minuter|m|meter|km|kr|kronor|steg|år|st|stycken|gånger|ggr|timmar|"
    r"tim|dagar|veckor|personer|boende|platser|lägenheter|hus|hållplatser|procent|%|kg|dygn|bussar|kvm|grader|varv)\b)"
)
_NUMBER = (
    r"\s(?:nr\.?\s)?\d{1,3}(?:\s?[A-Ha-h](?!\w))?" + _NO_UNIT + r"(?:,?\s?\d{1,2}\s?(?:tr(?:appor)?|vån)\b\.?)?"
    r"(?:,?\s(?:lgh|lägenhet)\.?\s?\d{1,4})?"
)
_TOWN = rf"(?:,?\s(?:SE?-)?\d{{3}}\s?\d{{2}}\s{{1,2}}{_CAP})?"
_ADDRESSES = (
    re.compile(rf"(?<!\w)(?:{_CAP}\s){{0,2}}[^\W\d_a-zåäöéü][\w'’-]{{0,40}}?(?:{_ENDS})" + _NUMBER + _TOWN),
    re.compile(
        rf"(?<!\w)(?:{_CAP}\s){{1,3}}(?:[Gg]ata|[Vv]äg|[Pp]lats|[Tt]org(?:et)?|[Gg]ränd|[Aa]llé|[Ss]tig|[Bb]acke|[Gg]ård|plan)"
        + _NUMBER
        + _TOWN
    ),
    re.compile(r"(?<!\w)[a-zåäöé]{2,30}(?:gatan|gränd|torget)" + _NUMBER),
    re.compile(r"(?<!\w)(?!luft|urin|gall|mag|and)[a-zåäöé]{3,30}vägen" + _NUMBER),
    re.compile(rf"(?<!\w)(?:Box|Pl)\.?\s\d{{1,5}},?\s(?:SE?-)?\d{{3}}\s?\d{{2}}\s{{1,2}}{_CAP}"),
    re.compile(rf"(?<![\d.,/])(?:SE?-)?[1-9]\d{{2}}\s\d{{2}}\s{{1,2}}{_CAP}"),
    re.compile(
        rf"(?i:\b(?:adress|bor på|bor i|hemadress|skriven på|boende på)(?:en)?(?: är)?[\s:]{{1,3}})"
        rf"({_CAP}(?:\s[A-ZÅÄÖ][\w-]{{1,30}})?\s\d{{1,3}}\s?[A-Ha-h]?)(?!\w)" + _NO_UNIT
    ),
)
_NOT_STREET = re.compile(
    r"(?i)(?:på plan|avdelning|avd|enhet|våning|vecka|plan|boendet|hus|program|grupp|linje|buss|kapitel|kap)"
)
_ROOM = re.compile(
    r"(?i)(?<![\w])(?:rum(?:met)?|boenderum|rumsnr|rumsnummer|rumsnumret|sal|lägenhet(?:en)?|lght?|lägenhetsnummer|"
    r"lägenhetsnr|dörr(?:en)?|sängplats|säng|bädd|bostad)"
    r"\.?(?:\s(?:nr|nummer|är))?\.?[\s:]{1,2}(?:[A-H]\s?)?\d{1,4}(?:\s?[A-H](?!\w)|[:-]\d{1,2}(?!\d))?"
    r"(?![\w]|[.,:]\d|\s?(?:grader|°|gånger|ggr|kvm|m2|m²|kvadrat|kvadratmeter|minuter|min|timmar|tim|dagar|veckor|år|st|"
    r"cm|mm|meter|m|kr|kronor|procent|%|personer|boende|sängar|rum|lager|och\s\d|till\s\d+\s(?:gånger|grader)|–|-\d)\b|°|%)"
)


def addresses(text: str) -> Iterator[Span]:
    """Yield streets with a number, boxes and post towns with a post code. A street alone tells nothing."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if not _NOT_STREET.match(match[group]):
                yield match.span(group)


def rooms(text: str) -> Iterator[Span]:
    """Yield rooms, flats, doors and beds with their number."""
    return (match.span() for match in _ROOM.finditer(text))
