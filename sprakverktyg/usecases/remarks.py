"""Remarks beside the sentence that they belong to, for the writer and for the teacher."""

from dataclasses import dataclass

from sprakverktyg.domain.feedback import Remark, Reply
from sprakverktyg.domain.sentences import sentence_at
from sprakverktyg.domain.writing import Fact, WritingTask
from sprakverktyg.storage.models import Marking, WritingVersion
from sprakverktyg.usecases.writing import feedback_of


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence around a place in a text: what stands before it, the place itself, what stands after it."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark of the coach with its place in the list; `quote` is None for a remark on the whole text."""

    position: int
    remark: Remark
    quote: Quote | None
    reply: Reply | None
    taken_back: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text; `number` is that of the remark on it, 0 where there is none."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """A remark of the teacher with the sentence that it belongs to."""

    text: str
    quote: Quote | None


def remark_rows(version: WritingVersion, marking: Marking | None = None) -> tuple[RemarkRow, ...]:
    """Return the coach's remarks on a version, the most important first."""
    replies = {row.position: row.reply for row in version.replies}
    taken_back = marking.taken_back if marking else ()
    return tuple(
        RemarkRow(
            position,
            remark,
            quote(version.text, remark.start, remark.end),
            replies.get(position),
            position in taken_back,
        )
        for position, remark in enumerate(feedback_of(version).remarks)
    )


def own_remarks(version: WritingVersion, marking: Marking) -> tuple[OwnRemark, ...]:
    """Return the teacher's own remarks in the order of the text."""
    return tuple(OwnRemark(row.text, quote(version.text, row.start, row.end)) for row in marking.remarks)


def quote(text: str, start: int, end: int) -> Quote | None:
    """Return the sentence around a place, or None if the place is empty."""
    around = sentence_at(text, start, end) if start < end else None
    if around is None:
        return None
    first, last = around
    start, end = max(start, first), min(end, last)
    return Quote(text[first:start], text[start:end], text[end:last])


def pieces(version: WritingVersion) -> tuple[Piece, ...]:
    """Cut a version at the places of the coach's remarks, which do not overlap. Together the pieces are the text."""
    places = ((item.start, item.end, number) for number, item in enumerate(feedback_of(version).remarks, 1))
    cut, end = [], 0
    for start, stop, number in sorted(place for place in places if place[0] < place[1]):
        cut += [Piece(version.text[end:start], 0), Piece(version.text[start:stop], number)]
        end = stop
    return tuple(piece for piece in (*cut, Piece(version.text[end:], 0)) if piece.text)


def checklist(task: WritingTask | None, version: WritingVersion) -> tuple[tuple[Fact, bool], ...]:
    """Return the facts of a task, each with whether the version has it."""
    missing = set(feedback_of(version).missing)
    return tuple((fact, fact.name not in missing) for fact in task.facts) if task else ()


def standing(version: WritingVersion) -> Marking | None:
    """Return the marking of a version that has not been taken back."""
    return next((marking for marking in version.markings if marking.undone_at is None), None)
