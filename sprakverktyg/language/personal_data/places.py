"""Street addresses with a number, and the rooms, flats and doors that a person lives behind."""

import re
from collections.abc import Iterator

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.spoken import SPOKEN

Span = tuple[int, int]

_CAP = r"[^\W\d_a-zåäöéü][\w'’-]{1,40}"
_ENDS = (
    "gatan|gata|vägen|väg|gränd|gränden|stigen|stig|torget|torg|plan|allén|allé|backen|backe|kajen|leden|stråket|"
    "platsen|plats|slingan|ringen|brinken|esplanaden|liden|gången|svängen|höjden|kroken|gård|parken|strand|gårdsgatan|gården|"
    "brynet|hagen|höjd|åsen|byn|udden|ängen|dalen|kullen|tomten|hult|torp|stugan|berget|bäcken|viken|vik|näs|lund|lunden|"
    "gatan?|villan|rundan|terrassen|promenaden|passagen|trappan|bron|holmen|skogen|vreten|gärdet|gärde|ro|g\\.|v\\.|vägen"
)
_NO_UNIT = (
    r"(?![\w]|[.:,]\d|\s?[-–]\s?\d{1,2}[.:]|\s?(?:min|minuter|m|meter|km|kr|kronor|steg|år|st|stycken|gånger|ggr|timmar|"
    r"tim|dagar|veckor|personer|boende|platser|lägenheter|hus|hållplatser|procent|%|kg|dygn|bussar|kvm|grader|varv)\b)"
)
_NUMBER = (
    r"\s(?:nr\.?\s)?\d{1,3}(?:[-–]\d{1,3})?(?:\s?[A-Ha-h](?!\w))?"
    + _NO_UNIT
    + r"(?:,?\s?\d{1,2}\s?(?:tr(?:appor)?|vån)\b\.?(?: (?:ög|nb|tv|th|t\.v\.|t\.h\.|[öno]\.? ?[gv]\.?)(?!\w))?)?"
    + r"(?:,?\s(?:vån(?:ing)?|plan|bv|nb|tv|th)\b\.?(?:\s\d{1,2}(?!\w))?)?"
    r"(?:,?\s(?:lgh|lägenhet)\.?\s?\d{1,4})?"
    r"(?:,?\s(?:hus|byggnad)\s(?:[A-H]|\d{1,2})(?!\w))?"
)
_TOWN = rf"(?:,?\s(?:SE?-)?\d{{3}}\s?\d{{2}}\s{{1,2}}{_CAP})?"
_ADDRESSES = (
    re.compile(rf"(?<!\w)(?:{_CAP}\s){{0,2}}[^\W\d_a-zåäöéü][\w'’-]{{0,40}}?(?:{_ENDS})" + _NUMBER + _TOWN),
    re.compile(
        rf"(?<!\w)(?:{_CAP}\s){{1,3}}(?:[Gg]ata|[Vv]äg(?:en)?|[a-zåäö]{{2,20}}(?:vägen|gatan|torget|gränd)|[Gg]atan|[Pp]lats|[Tt]org(?:et)?|[Gg]ränd|[Aa]llé|[Ss]tig|[Bb]acke|[Gg]ård|plan)"
        + _NUMBER
        + _TOWN
    ),
    re.compile(r"(?<!\w)[a-zåäöé]{2,30}(?:gatan|gränd|torget)" + _NUMBER),
    re.compile(r"(?<!\w)(?!luft|urin|gall|mag|and)[a-zåäöé]{2,30}vägen" + _NUMBER),
    re.compile(rf"(?<!\w)(?:Box|Pl)\.?\s\d{{1,5}},?\s(?:SE?-)?\d{{3}}\s?\d{{2}}\s{{1,2}}{_CAP}"),
    re.compile(rf"(?<![\d.,/])(?:SE?-)?[1-9]\d{{2}}\s?\d{{2}}\s{{1,2}}{_CAP}"),
    re.compile(
        r"(?i:\b(?:till|på|från|vid|bor|adress(?:en)?:?|är(?: nu)?)\s)"
        rf"({_CAP}(?:en|an|et|na|a)(?<!skalan)\s\d{{1,3}}(?:\s?[A-H](?!\w))?,\s{_CAP})(?!\w| \d)"
    ),
    re.compile(rf"(?<!\w)(?:{_CAP}\s){{1,3}}(?i:gata|väg|torg)\s\d{{1,3}}" + _NO_UNIT),
    re.compile(rf"(?<!\w)(?:Norra|Södra|Östra|Västra|Övre|Nedre|Gamla|Stora|Lilla|Nya)\s{_CAP}" + _NUMBER),
    re.compile(
        r"(?i:\b(?:fastighet(?:en)?|tomten|hemmanet|adress|bor på)[\s:]{1,2})"
        r"([A-ZÅÄÖ][a-zåäö]{2,20}\s\d{1,2}:\d{1,3})(?![\d:])"
    ),
    re.compile(
        rf"(?i:\b(?:adress|bor på|bor i|hemadress|skriven på|boende på)(?:en)?(?: är)?[\s:]{{1,3}})"
        rf"({_CAP}(?:\s[A-ZÅÄÖ][\w-]{{1,30}})?\s\d{{1,3}}\s?[A-Ha-h]?)(?!\w)" + _NO_UNIT
    ),
)
_SHOUTED = re.compile(
    r"(?<!\w)[A-ZÅÄÖ]{2,30}(?:GATAN|GATA|VÄGEN|VÄG|GRÄND|STIGEN|STIG|TORGET|BACKEN|ALLÉN|GÅRDEN|PLAN)"
    rf"(?i:{_NUMBER})"
)
_SHORTENED = re.compile(rf"(?<!\w)([A-ZÅÄÖ](?:[a-zåäöéü]{{4,25}}|[A-ZÅÄÖ]{{4,25}})(?<=[vgtVGT]))(\.?){_NUMBER}")
"""Streets cut off: Idrottsv 9, Storg. 4, Lingonst. 2."""
_SPOKEN = re.compile(
    rf"(?<!\w)(?:{_CAP}\s)?"
    r"[^\W\d_]{3,30}(?:gatan|vägen|stigen|gränd|torget|backen|allén)\s(?!ett?\b|en\b)"
    rf"{SPOKEN}(?:\s[A-H](?!\w))?(?!\w|\s(?:gånger|ggr|minuter|meter|steg|dagar|timmar)\b)"
)
_NOT_STREET = re.compile(
    r"(?i)(?:på plan|p-plats|p-hus|parkering\w*|avdelning\w*|avd|enhet\w*|våning\w*|vecka|plan|boendet|hus|"
    r"program\w*|grupp\w*|linje|buss\w*|kapitel|kap|skrivare\w*)(?!\w)"
)
_NO_ROOM_UNIT = (
    r"(?![\w]|[.,:]\d|\s?(?:grader|°|gånger|ggr|kvm|m2|m²|kvadrat|kvadratmeter|minuter|min|timmar|tim|dagar|veckor|år|st|"
    r"cm|mm|meter|m|kr|kronor|procent|%|personer|boende|sängar|platser|dörrar|rum|lager|av\s\d|till\s\d+\s(?:gånger|grader)|"
    r"–|-\d)\b|°|%)"
)
_FLOOR = r"(?:(?:plan|våning|vån|avd|avdelning)\.?\s\d{1,2},?\s)?"
_NUMBERED_ROOM = (
    r"(?:apt|rum(?:met|men)?|boenderum|rumsnr|rumsnummer|rumsnumret|sal|lägenhet(?:en|er|erna)?|lght?|lägenhetsnummer|"
    r"lägenhetsnr|dörr(?:en)?|sängplats|säng|bädd|bostad|port(?:en)?|boendeplats|trapphus|uppgång(?:en)?|ingång(?:en)?)"
)
_ROOM = re.compile(
    rf"(?i)(?<![\w]){_FLOOR}{_NUMBERED_ROOM}"
    r"\.?(?:[ \u00a0](?:nr|nummer|är))?\.?[ \u00a0:]{0,2}(?:[A-H][:\s]?)?(?!20[12]\d\b)"
    r"\d{1,4}(?:\s?[A-H](?!\w)|[:-]\d{1,2}(?!\d))?(?: t[vh](?!\w)| till (?:vänster|höger))?"
    r"(?:(?:/|, | och | & )\d{1,4}[A-H]?(?![\w.,:/–-]?\d|\s?(?:mg|ml|st|kl|grader|personer)))*" + _NO_ROOM_UNIT
)
_BED = re.compile(
    r"(?i)(?<!\w)(?:sal|rum|säng|plan|avd(?:elning)?)\s\d{1,3},?\s(?:plats|säng|bädd)\s(?:[A-H]|\d{1,2})(?![\w.,:]\w|\w)"
)
_LETTERED = re.compile(
    r"(?<!\w)(?:[Dd]örr(?:en)?|[Pp]ort(?:en)?|[Uu]ppgång(?:en)?|[Ii]ngång(?:en)?|[Tt]rapphus(?:et)?|[Ss]äng(?:en)?|"
    r"[Rr]um(?:met)?|[Ll]gh|[Bb]ädd|[Ll]ägenhet(?:en)?)\s(?:[A-H](?![\w.]\w|\w|-)|[a-h](?=[,;/]|\.?$|\.\s))"
)
_ROOM_IN_WORDS = re.compile(
    rf"(?i)(?<!\w)(?:rum|sal|lgh|lägenhet|dörr)\s{SPOKEN}(?: {SPOKEN}){{0,3}}"
    r"(?!\w|\s(?:gånger|ggr|grader|personer|boende|meter|av)\b)"
)
_ROOM_AS_NOUN = re.compile(
    r"(?i)(?<!\w)(?:(?<=\bi )|(?<=\btill )|(?<=\bfrån )|(?<=an och )|(?<=an, ))"
    r"(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|tian|elvan|tolvan|trettonan|fjortonan)s?(?!\w)"
)
_SHORT_ROOM = re.compile(
    r"(?<!\w)(?:R ?\d{1,3}(?=[,:]| [a-zåäö]{3})|(?<![/.])r\.? ?\d{1,2}[A-D]?(?!\w|[.,:/]\d| ?(?:mg|ml|st|cm|mm|ggr)\b)|"
    r"\d{1,4}:an(?!\w)|(?<!buss )(?<!bussen )(?<!linje )(?<!med )\d{1,2}an(?=s?(?!\w)))"
)
_RESIDENT = re.compile(
    r"(?i)(?<!\w)(?<!antal )(?<!alla )(?<!av )boende \d{1,2}(?: plan \d)?(?!\w|[.,:/]\d|\s?[-–+]|"
    r"\s(?:av|st|gånger|ggr|personer|platser|år|dagar|till|per|på|har|var|är|kom|deltog|och)\b)"
)


def addresses(text: str) -> Iterator[Span]:
    """Yield streets with a number, boxes and post towns with a post code. A street alone tells nothing."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if not _NOT_STREET.match(match[group]):
                yield match.span(group)
    for pattern in (_SHOUTED, _SPOKEN):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _SHORTENED.finditer(text):
        if match[1].lower().endswith(("v", "g", "gt", "st")) and not is_known(match[1].lower()):
            yield match.span()


def rooms(text: str) -> Iterator[Span]:
    """Yield rooms, flats, doors and beds with their number."""
    for pattern in (_ROOM, _BED, _LETTERED, _ROOM_IN_WORDS, _ROOM_AS_NOUN, _SHORT_ROOM, _RESIDENT):
        for match in pattern.finditer(text):
            yield match.span()
