"""A sentence on its way to a plainer one: what has been written in place of what, in offsets of the text as given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from sprakverktyg.domain.simplification import Mode, Proposal


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands in place of `start`–`end` of the original, and the proposals that put it there (none: as it was)."""

    start: int
    end: int
    text: str
    made_by: tuple[Proposal, ...] = ()


Draft: TypeAlias = tuple[Piece, ...]


def draft_of(original: str, start: int, end: int) -> Draft:
    """Return the untouched draft of a part of the original."""
    return (Piece(start, end, original[start:end]),)


def text_of(draft: Draft) -> str:
    """Return the text as it now is."""
    return "".join(piece.text for piece in draft)


def apply(draft: Draft, proposal: Proposal) -> Draft:
    """Return the draft with a proposal made, whose offsets are those of the draft's text.

    Changed pieces that the proposal touches become one piece with it, since they can no longer be told apart.
    """
    return (*_parts(draft, proposal, before=True), changed_by(draft, proposal), *_parts(draft, proposal, before=False))


def changed_by(draft: Draft, proposal: Proposal) -> Piece:
    """Return the piece that a proposal would make."""
    position, absorbed, head, tail = 0, [], "", ""
    for piece in draft:
        end = position + len(piece.text)
        if _touches(piece, position, end, proposal):
            cut_start, cut_end = max(proposal.start, position) - position, min(proposal.end, end) - position
            if piece.made_by:
                head += piece.text[:cut_start] if proposal.start >= position else ""
                tail += piece.text[cut_end:] if proposal.end <= end else ""
                absorbed.append(piece)
            else:
                absorbed.append(Piece(piece.start + cut_start, piece.start + cut_end, piece.text[cut_start:cut_end]))
        position = end
    made_by = (*(made for piece in absorbed for made in piece.made_by), proposal)
    return Piece(absorbed[0].start, absorbed[-1].end, head + proposal.after + tail, made_by)


def merged(piece: Piece, original: str, mode: Mode) -> Proposal:
    """Return a changed piece as one proposal about the original, with the names and reasons of all that made it."""
    first = piece.made_by[-1]
    return replace(
        first,
        start=piece.start,
        end=piece.end,
        before=original[piece.start : piece.end],
        after=piece.text,
        rule="+".join(dict.fromkeys(made.rule for made in piece.made_by)),
        reason=" ".join(dict.fromkeys(made.reason for made in piece.made_by)),
        mode=mode,
        confidence=min(made.confidence for made in piece.made_by),
    )


def _touches(piece: Piece, start: int, end: int, proposal: Proposal) -> bool:
    if proposal.start == proposal.end:  # an insertion belongs to the piece before it
        return start < proposal.start <= end or start == proposal.start == 0 or start == end == proposal.start
    return start < proposal.end and proposal.start < end


def _parts(draft: Draft, proposal: Proposal, *, before: bool) -> Iterator[Piece]:
    """Yield what is left as it was before the proposal, or after it."""
    position = 0
    for piece in draft:
        end = position + len(piece.text)
        if not _touches(piece, position, end, proposal):
            if (end <= proposal.start) is before:
                yield piece
        elif not piece.made_by:
            if before and position < proposal.start:
                cut = proposal.start - position
                yield Piece(piece.start, piece.start + cut, piece.text[:cut])
            if not before and proposal.end < end:
                cut = proposal.end - position
                yield Piece(piece.start + cut, piece.end, piece.text[cut:])
        position = end
