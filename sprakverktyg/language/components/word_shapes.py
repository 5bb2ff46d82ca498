"""What the letters of a base form tell: words made of Latin and Greek parts, and verbs with a bound prefix."""

import re

_LEARNED_END = re.compile(
    r".{3,}(?:[ts]ion|itet|is[mt]|tik|tisk|logi|grafi|metri|ment|[ae]ns|ell|abel|ativ|emi|rit|osis?|era)"
)
_LEARNED_START = re.compile(
    r"(?:antibi|auto|dys|hyper|hypo|inter|intra|kardi|makro|mikro|multi|neuro|peri|poly|pseudo|psyk|trans)[a-zåäöé]{3,}"
)
_PREFIX = re.compile(
    r"(?:an|av|be|bi|ent|er|före|för|in|miss|om|på|sam|till|und|under|ut|vid|åter|över)"
    r"[bcdfghjklmnpqrstvwxz]{1,3}[aeiouyåäö][a-zåäö]*"
)


def is_learned(lemma: str) -> bool:
    """Return whether a base form in lower case has the shape of a Latin or Greek word (*indikation*, *dyspné*)."""
    return bool(_LEARNED_END.fullmatch(lemma) or _LEARNED_START.fullmatch(lemma))


def has_prefix(lemma: str) -> bool:
    """Return whether the base form of a verb begins with a bound prefix or particle (*erhålla*, *påbörja*)."""
    return bool(_PREFIX.fullmatch(lemma))
