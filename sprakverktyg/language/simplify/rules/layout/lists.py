"""An enumeration in running text becomes a list, and actions in a row become numbered steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import end_of, is_question
from sprakverktyg.language.simplify.rules.wording import capital, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

BULLETS = "bullets"
BULLETS_REASON = "Det är lättare att se alla delar i en lista."
BULLETS_CONFIDENCE = 0.85
FEWEST_ITEMS = 4

BY_DOING = "by_doing"
BY_REASON = "Det är lättare att se hur man gör i en lista."

STEPS = "steps"
STEPS_REASON = "Steg i ordning är lättare att följa i en lista med nummer."
STEPS_CONFIDENCE = 0.85
FEWEST_STEPS = 3

_LINKS = ("och", "samt", "eller")
_MORE = frozenset("exempelvis t.ex. bl.a. exempel bland".split())
"""Words of a list that is not all there is."""


@dataclass(frozen=True, slots=True)
class Row:
    """Coordinated words: the first word of the row, the text of each item, and the last link word."""

    start: int
    items: tuple[str, ...]
    link: str


def bullets(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if context.kind is not BlockKind.PARAGRAPH or is_question(sentence):
        return
    for head in sentence:
        if head.pos_ != "NOUN" or head.dep_ == "conj":
            continue
        row = _row(head, sentence, FEWEST_ITEMS)
        if row is None or row.start - sentence.start < 2:
            continue
        lead = sentence.doc[sentence.start : row.start]
        if lead[-1].pos_ in ("DET", "ADJ", "NUM"):
            continue
        *others, last = row.items
        lines = [*others, f"{row.link} {last}"]
        span = sentence.doc[row.start - 1 : sentence.end]
        mark = "" if lead[-1].text == ":" else ":"
        after = lead[-1].text + mark + "".join(f"\n– {line}" for line in lines) + _after_list(context)
        yield rewrite(
            span, after, rule=BULLETS, reason=BULLETS_REASON, mode=Mode.OFFERED, confidence=BULLETS_CONFIDENCE
        )
        return


def steps(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if context.kind is not BlockKind.PARAGRAPH or is_question(sentence) or context.is_report:
        return
    for head in sentence:
        if head.dep_ != "ROOT" or head.pos_ != "VERB":
            continue
        row = _row(head, sentence, FEWEST_STEPS)
        if row is None or row.link == "eller":
            continue
        is_imperative = tree.has(head, "Mood", "Imp")
        lead = sentence.doc[sentence.start : row.start]
        if is_imperative and not len(lead):
            after = "Gör så här:"
            span = sentence.doc[row.start : sentence.end]
        elif not is_imperative and len(lead) and lead[-1].lower_ in ("ska", "skall", "måste"):
            after = lead[-1].text + ":"
            span = sentence.doc[row.start - 1 : sentence.end]
        else:
            continue
        style = capital if is_imperative else str
        after += "".join(
            f"\n{number}. {style(item)}{'.' if is_imperative else ''}" for number, item in enumerate(row.items, 1)
        )
        after += _after_list(context)
        yield rewrite(span, after, rule=STEPS, reason=STEPS_REASON, mode=Mode.OFFERED, confidence=STEPS_CONFIDENCE)


def by_doing(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Make a list of what stands after *genom att*, as it stands; what comes before must be told to do it."""
    doc = sentence.doc
    if context.kind is not BlockKind.PARAGRAPH or is_question(sentence) or context.is_report:
        return
    for that in sentence:
        if that.lower_ != "att" or that.i < sentence.start + 2 or doc[that.i - 1].lower_ != "genom":
            continue
        row = _row(that.head, sentence, 2)
        if row is None or row.link == "eller" or row.start != that.i + 1 or _MORE & {item.lower_ for item in sentence}:
            continue
        *others, last = row.items
        if any("," in item for item in others):
            continue
        after = that.text + ":" + "".join(f"\n– {item}" for item in (*others, f"{row.link} {last}"))
        after += _after_list(context)
        span = doc[that.i : sentence.end]
        yield rewrite(span, after, rule=BY_DOING, reason=BY_REASON, mode=Mode.OFFERED, confidence=BULLETS_CONFIDENCE)


def _after_list(context: Context) -> str:
    """Return what keeps the next sentence out of the last item."""
    return "\n" if context.goes_on else ""


def _row(head: "Token", sentence: "Span", fewest: int) -> Row | None:
    """Return the row that begins with a word and ends the sentence, if its items are of one kind."""
    others = _conjuncts(head)
    doc, end = sentence.doc, end_of(sentence)
    if len(others) + 1 < fewest or any(not _same_kind(head, item) for item in others):
        return None
    start = head.left_edge.i if head.pos_ == "NOUN" else head.i
    while start < head.i and (doc[start].dep_ in ("case", "cc") or doc[start].is_punct):
        start += 1
    starts, link = [start], ""
    for item in others:
        place = item.left_edge.i
        while place < item.i and (doc[place].is_punct or doc[place].lower_ in _LINKS):
            place += 1
        before = doc[place - 1]
        if before.lower_ not in (",", *_LINKS):
            return None
        link = before.lower_ if before.lower_ in _LINKS else link
        starts.append(place)
    if not link or doc[starts[-1] - 1].lower_ != link or max(item.right_edge.i for item in others) + 1 < end - 1:
        return None
    items = [_bare(doc[one:other]) for one, other in zip(starts, [*starts[1:], end], strict=True)]
    if any(not item or "(" in item or ";" in item for item in items) or (
        head.pos_ == "VERB" and _lacks_object(head, others)
    ):
        return None
    return Row(start, tuple(items), "och" if link == "samt" else link)


def _conjuncts(head: "Token") -> list["Token"]:
    found = [item for item in head.children if item.dep_ == "conj"]
    return sorted(found + [deep for item in found for deep in _conjuncts(item)], key=lambda item: item.i)


def _same_kind(head: "Token", item: "Token") -> bool:
    if head.pos_ != item.pos_ or (tree.subject(item) is not None and head.pos_ == "VERB"):
        return False
    same_form = tree.feature(head, "VerbForm") == tree.feature(item, "VerbForm")
    return same_form and tree.feature(head, "Mood") == tree.feature(item, "Mood")


def _lacks_object(head: "Token", others: list["Token"]) -> bool:
    """Return whether only the last verb has an object, which then belongs to all: *tvätta, torka och smörj huden*."""
    verbs = [head, *others]
    has_object = [tree.child(verb, "obj") is not None for verb in verbs]
    return has_object[-1] and not any(has_object[:-1])


def _bare(words: "Span") -> str:
    start, end = words.start, words.end
    doc = words.doc
    while end > start and (doc[end - 1].text == "," or doc[end - 1].lower_ in _LINKS or doc[end - 1].is_space):
        end -= 1
    return doc[start:end].text


BULLETS_RULE = Rule(BULLETS, Family.LAYOUT, bullets, triggers=frozenset(_LINKS))
BY_DOING_RULE = Rule(BY_DOING, Family.LAYOUT, by_doing, triggers=frozenset({"genom"}))
STEPS_RULE = Rule(STEPS, Family.LAYOUT, steps, triggers=frozenset(_LINKS))
