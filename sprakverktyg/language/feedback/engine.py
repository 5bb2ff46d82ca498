"""The coach: reads a text once, lets the checks look at it, and says the most important things."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import MOST_AT_A_TIME, Category, Feedback, Remark, most_important
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.feedback.checks import CHECKS
from sprakverktyg.language.feedback.checks.doubted import DOUBTED, doubted
from sprakverktyg.language.feedback.checks.facts import facts, unwanted
from sprakverktyg.language.feedback.detector.model import Detector, load_detector
from sprakverktyg.language.feedback.dictionary import suggestion
from sprakverktyg.language.feedback.draft import Check, Draft, Hit
from sprakverktyg.language.pipeline import is_parsed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LANGUAGE = (Category.GRAMMAR, Category.SPELLING, Category.WORD)
"""What a single sentence without a task is looked at for: it is no note that a colleague acts on."""

OFF = frozenset(check.id for check in CHECKS if not check.on)
"""Checks that do not reach their precision and are used only when they are asked for."""


def give_feedback(
    nlp: "Language",
    text: str,
    *,
    task: WritingTask | None = None,
    genre: str | None = None,
    level: Level = Level.B1,
    off: Collection[str] = OFF,
    limit: int | None = MOST_AT_A_TIME,
    own_words: frozenset[str] = frozenset(),
) -> Feedback:
    """Return what the coach says of a learner's text, at most `limit` remarks, all of them if it is None.

    `level` is the level that is aimed at: A2 gets fewer checks. `off` are ids of checks that are left out.
    `own_words` are right words that the dictionary may lack, in lower case. Without a trained pipeline only the facts
    of the task are looked at.
    """
    covered, missing, remarks = facts(text, task, genre or (task.genre if task else None))
    found = [*remarks, *unwanted(text, task)]
    if is_parsed(nlp):
        found += remarks_on(nlp(text), task, genre, level=level, own_words=own_words)
    kept = [remark for remark in found if remark.check not in off]
    said = most_important(_without_overlaps(kept), limit)
    return Feedback(tuple(_with_spelling(remark, text, own_words) for remark in said), covered, missing)


def remarks_on(
    doc: "Doc",
    task: WritingTask | None = None,
    genre: str | None = None,
    *,
    level: Level,
    own_words: frozenset[str] = frozenset(),
    detector: Detector | None = None,
) -> list[Remark]:
    """Return all remarks of the checks that are used at a level, in no order.

    The detector that ships is used if none is given. It has learnt from school essays: in a note it may only speak
    against a rule, not for itself.
    """
    draft = Draft(doc, task, own_words=own_words)
    note = task is not None or genre is not None or len(draft.sentences) > 1
    found = hits(draft)
    detector = detector or load_detector()
    if detector:
        draft = replace(draft, doubts=detector.doubts(doc, draft.forms, rules_by_token(doc, found)))
        if not note:
            found += [(DOUBTED, hit) for hit in doubted(draft)]
    return [
        _remark(check, hit)
        for check, hit in found
        if check.level <= level
        and (note or check.category in LANGUAGE)
        and (not check.doubt or draft.doubt(hit.start, hit.end) >= check.doubt)
    ]


def hits(draft: Draft) -> list[tuple[Check, Hit]]:
    """Return what every check finds, also what the detector may not agree with."""
    return [(check, hit) for check in CHECKS for hit in check.find(draft)]


def rules_by_token(doc: "Doc", found: Iterable[tuple[Check, Hit]]) -> dict[int, list[str]]:
    """Return the ids of the checks that hit each token, by the token's index: what the detector learns from."""
    rules: dict[int, list[str]] = {}
    at = {token.idx: token.i for token in doc}
    for check, hit in found:
        for start in range(hit.start, max(hit.end, hit.start + 1)):
            if start in at:
                rules.setdefault(at[start], []).append(check.id)
    return rules


def _remark(check: Check, hit: Hit) -> Remark:
    return Remark(
        hit.start,
        hit.end,
        check.id,
        check.category,
        hit.message or check.message,
        check.example,
        hit.suggestion,
        check.certainty,
        check.safety,
    )


def _with_spelling(remark: Remark, text: str, own_words: frozenset[str]) -> Remark:
    """Return a remark on spelling with the dictionary's suggestion. To look for one is slow, so it is done last."""
    if remark.check not in ("spelling", "unknown_word"):
        return remark
    return replace(remark, suggestion=suggestion(text[remark.start : remark.end], own_words))


def _without_overlaps(remarks: Iterable[Remark]) -> list[Remark]:
    """Return the remarks, of those about one place and one kind of thing only the surest."""
    kept: list[Remark] = []
    for remark in sorted(remarks, key=lambda remark: (-remark.certainty, remark.start, remark.end)):
        if not any(_same_thing(remark, other) for other in kept):
            kept.append(remark)
    return kept


def _same_thing(one: Remark, other: Remark) -> bool:
    return one.start < other.end and other.start < one.end
