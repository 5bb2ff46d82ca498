"""The coach: reads a text once, lets the checks look at it, and says the most important things."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import MOST_AT_A_TIME, Feedback, Remark, most_important
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.feedback.checks import CHECKS
from sprakverktyg.language.feedback.checks.facts import facts, unwanted
from sprakverktyg.language.feedback.draft import Check, Draft, Hit
from sprakverktyg.language.pipeline import is_parsed

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FACTS = frozenset(("missing_fact", "unwanted"))
"""Checks that need a task or a kind of document."""

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
        found += remarks_on(nlp(text), task, level=level, own_words=own_words)
    kept = [remark for remark in found if remark.check not in off]
    return Feedback(most_important(_without_overlaps(kept), limit), covered, missing)


def remarks_on(
    doc: "Doc", task: WritingTask | None, *, level: Level, own_words: frozenset[str] = frozenset()
) -> list[Remark]:
    """Return all remarks of the checks that are used at a level, in no order."""
    draft = Draft(doc, task, own_words=own_words)
    return [
        _remark(check, hit)
        for check in CHECKS
        if check.level <= level
        for hit in check.find(draft)
        if not check.doubt or draft.doubt(hit.start, hit.end) >= check.doubt
    ]


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


def _without_overlaps(remarks: Iterable[Remark]) -> list[Remark]:
    """Return the remarks, of those about one place and one kind of thing only the surest."""
    kept: list[Remark] = []
    for remark in sorted(remarks, key=lambda remark: (-remark.certainty, remark.start, remark.end)):
        if not any(_same_thing(remark, other) for other in kept):
            kept.append(remark)
    return kept


def _same_thing(one: Remark, other: Remark) -> bool:
    return one.start < other.end and other.start < one.end
