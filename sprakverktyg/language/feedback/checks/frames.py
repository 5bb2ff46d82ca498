"""Words that go with certain prepositions, and words that are taken for one another."""

import re
from collections.abc import Iterator

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit

_BODY = (
    "magen|huvudet|ryggen|benet|benen|armen|armarna|foten|fötterna|höften|knät|knäet|knäna|halsen|axeln|axlarna|nacken|"
    "bröstet|handen|händerna|tån|tårna|hälen|munnen|öronen|örat|tanden|tänderna"
)
FRAMES = (
    (rf"\bont (på|med|om|av)(?= (?:\w+ )?(?:{_BODY})\b)", "i"),
    (
        r"\b(?:vänta|väntar|väntade|väntat) (till|för)(?= (?:mig|dig|honom|henne|oss|dem|sjuksköterskan|läkaren|"
        r"ambulansen|hissen|bussen))",
        "på",
    ),
    (r"\b(?:bett|bad|ber) (?:henne |honom |mig |oss |dem )?(för|efter)(?= (?:hjälp|vatten|mat|medicin))", "om"),
    (r"\b(?:rädd|rädda) (om|av|från)(?= (?:att|hissen|mörkret|hunden))", "för"),
    (r"\b(?:beror|berodde|berott) (av|om|från)\b", "på"),
    (r"\b(?:tittar|tittade|tittat|titta) (till)(?= (?:tv|teve|bilder|bilden|klockan))", "på"),
    (r"\b(?:allergisk) (för|på|av)\b", "mot"),
    (r"\b(?:intresserad|intresserade) (för|i|på|om)\b", "av"),
    (r"\b(?:nöjd|nöjda) (på|om|av|för)(?= )", "med"),
    (r"\bhjälp (?:\w+ )?(?:till )?(i)(?= att\b)", "med"),
    (r"\b(?:tänker|tänkte|tänka|tänkt) (om|till|av)\b(?! sig)", "på"),
    (r"\b(?:prata|pratar|pratade|pratat) (på)(?= (?:mig|dig|honom|henne|oss|dem))", "med"),
    (r"\b(?:van|vana) (med|på|till|av)(?= (?:att|det|den))", "vid"),
    (r"\b(?:ansvar) (på|om|av|till)(?= )", "för"),
    (r"\b(?:beroende) (på|om|från)(?= (?:hjälp|andra|rullator\w*|rullstol\w*))", "av"),
    (r"\b(?:slutade?|slutar|slutat) (att) (?:med)\b", "med att"),
)
"""A frame with its wrong preposition in a group, and the right one."""

TIMES = (
    r"\b(på|i|om|vid) (?=klockan \d)",
    r"(?<!knackade )\b(på|i|om) (?=kl\.? ?\d)",
    r"\b(på) (?=(?:i ?dag|i ?går|i ?morgon|i ?natt|i ?kväll)\b)",
    r"(?<=[a-zåäö] )(på) (?=(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|"
    r"december)\b)",
)
"""A preposition too many, or the wrong one, before a time."""

CONFUSED = (
    (r"\b(vart)(?= (?:är|var|ligger|låg|bor|sitter|satt|finns|fanns|står|stod|jobbar|arbetar)\b)", "var"),
    (r"(?<!\w)(ända)(?= (?:problemet|saken|som|gången|personen)\b)", "enda"),
    (r"\b(?:den|det|de) (ända)\b(?! (?:fram|till|upp|ner|in))", "enda"),
    (r"\b(mer)(?= (?:gånger|tabletter|personer|människor|saker|timmar|kollegor|boende)\b)", "fler"),
    (r"\b(på grund)(?= (?:att|den|det|hon|han|jag)\b)", None),
    (r"(?<!\w)(innan)(?= (?:klockan|frukost\w*|lunch\w*|middag\w*|måltid\w*|maten|natten|helgen)\b)", "före"),
)


def preposition(draft: Draft) -> Iterator[Hit]:
    for pattern, right in FRAMES:
        for match in re.finditer(pattern, draft.text, re.IGNORECASE):
            yield Hit(*match.span(1), suggestion=right)


def time(draft: Draft) -> Iterator[Hit]:
    for pattern in TIMES:
        for match in re.finditer(pattern, draft.text, re.IGNORECASE):
            yield Hit(*match.span(1))


def confused(draft: Draft) -> Iterator[Hit]:
    for pattern, right in CONFUSED:
        for match in re.finditer(pattern, draft.text, re.IGNORECASE):
            yield Hit(*match.span(1 if match.re.groups else 0), suggestion=right)


CHECKS = (
    Check(
        "preposition",
        Category.WORD,
        preposition,
        "Det lilla ordet passar inte ihop med ordet bredvid.",
        "Hon har ont i magen. Hon är rädd för hissen. Jag väntar på läkaren.",
    ),
    Check(
        "time_word",
        Category.WORD,
        time,
        "Före klockan och före månaden står inget på.",
        "Hon kom klockan 8. Han fyller år i mars.",
        Level.A2,
    ),
    Check(
        "confused_word",
        Category.WORD,
        confused,
        "Två ord liknar varandra. Kontrollera att du har valt rätt.",
        "den enda gången – ända till dörren",
    ),
)
