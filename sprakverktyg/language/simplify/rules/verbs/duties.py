"""*Det åligger personalen att signera* → *Personalen ska signera*: duties and rights with the everyday verb."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.people import AGENT_PRONOUNS
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

DUTY = "duty"
DUTY_REASON = "Ordet ”ska” säger samma sak och är lättare."
DUTY_CONFIDENCE = 0.95

RIGHT = "right"
RIGHT_REASON = "Ordet ”får” säger samma sak och är lättare."
RIGHT_CONFIDENCE = 0.85

LONGEST_NAME, LONGEST_CLAUSE = 4, 14
"""Words that say who has the duty, without and with a *som*-clause."""

_PUT_ON = frozenset("åligger ankommer".split())
_OBLIGED = frozenset("skyldig skyldiga skyldigt ålagd ålagda".split())
_ENTITLED = frozenset("behörig behöriga".split())


def put_on(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """*Det åligger X att V*, also where *åligger det* stands after a clause."""
    doc = sentence.doc
    for verb in sentence:
        if verb.lower_ not in _PUT_ON:
            continue
        start = verb.i
        if start > sentence.start and doc[start - 1].lower_ == "det":
            start -= 1
            who_from = verb.i + 1
        elif start + 1 < sentence.end and doc[start + 1].lower_ == "det":
            who_from = verb.i + 2
        else:
            continue
        mark = next((item for item in doc[who_from : sentence.end] if item.lower_ == "att"), None)
        if mark is None or mark.i == who_from or not _goes_on_with_verb(mark, sentence):
            continue
        who = doc[who_from : mark.i]
        if who[0].lower_ == "på":
            who = who[1:]
        if not _is_somebody(who):
            continue
        yield _with_ska(sentence, start, mark, who, verb.i == start)


def _with_ska(sentence: "Span", start: int, mark: "Token", who: "Span", verb_first: bool) -> Proposal:
    called = AGENT_PRONOUNS.get(who.text.lower(), who.text) if len(who) == 1 else who.text
    after = f"ska {called}" if verb_first else f"{called} ska"
    span = sentence.doc[start : mark.i + 1]
    if (again := _second_mark(mark, sentence)) is not None:
        after = joined([after, sentence.doc[mark.i + 1 : again.i].text])
        span = sentence.doc[start : again.i + 1]
    after = capital(after) if starts_sentence(span[0]) else after
    return rewrite(span, after, rule=DUTY, reason=DUTY_REASON, mode=Mode.TICKED, confidence=DUTY_CONFIDENCE)


def obliged(sentence: "Span", context: Context) -> Iterator[Proposal]:
    yield from _being(sentence, _OBLIGED, "ska", "being_obliged", DUTY_REASON, Mode.TICKED, DUTY_CONFIDENCE)


def entitled(sentence: "Span", context: Context) -> Iterator[Proposal]:
    yield from _being(sentence, _ENTITLED, "får", RIGHT, RIGHT_REASON, Mode.OFFERED, RIGHT_CONFIDENCE)


def _being(
    sentence: "Span", words: frozenset[str], modal: str, rule: str, reason: str, mode: Mode, confidence: float
) -> Iterator[Proposal]:
    """Yield *X är skyldig att V* with a modal verb; *inte skyldig* is another thing and stays."""
    doc = sentence.doc
    for word in sentence:
        if (
            word.lower_ not in words
            or not sentence.start < word.i < sentence.end - 2
            or doc[word.i + 1].lower_ != "att"
        ):
            continue
        is_verb = doc[word.i - 1]
        if is_verb.lower_ != "är" or not _goes_on_with_verb(doc[word.i + 1], sentence):
            continue
        span = doc[is_verb.i : word.i + 2]
        yield rewrite(span, modal, rule=rule, reason=reason, mode=mode, confidence=confidence)


def _goes_on_with_verb(mark: "Token", sentence: "Span") -> bool:
    """Return whether an infinitive follows *att*, perhaps after one adverb, without *inte*."""
    following = mark.doc[mark.i + 1 : min(mark.i + 3, sentence.end)]
    verb = next((item for item in following if tree.feature(item, "VerbForm") == "Inf"), None)
    return verb is not None and all(
        item.pos_ == "ADV" and item.lower_ not in tree.NEGATIONS for item in following[: verb.i - mark.i - 1]
    )


def _second_mark(mark: "Token", sentence: "Span") -> "Token | None":
    """Return the *att* of a second duty: *att ringa och att skriva*."""
    following = mark.doc[mark.i + 1 : sentence.end - 1]
    return next(
        (
            item
            for item in following
            if item.lower_ == "att"
            and item.nbor(-1).lower_ in ("och", "samt")
            and tree.feature(item.nbor(1), "VerbForm") == "Inf"
        ),
        None,
    )


def _is_somebody(who: "Span") -> bool:
    if "," in who.text or who[0].pos_ in ("VERB", "AUX", "ADV", "ADP"):
        return False
    has_clause = any(item.lower_ == "som" for item in who)
    return len(who) <= LONGEST_CLAUSE if has_clause else len(who) <= LONGEST_NAME and "," not in who.text


PUT_ON_RULE = Rule(DUTY, Family.VERBS, put_on, triggers=_PUT_ON)
OBLIGED_RULE = Rule("being_obliged", Family.VERBS, obliged, triggers=_OBLIGED)
ENTITLED_RULE = Rule(RIGHT, Family.VERBS, entitled, triggers=_ENTITLED)
