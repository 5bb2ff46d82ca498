"""The guard before free text and uploads: what can tell who somebody is does not get into the database.

Short texts (a greeting, a group's name, an answer): call `guarded(text, find=…)` and store what it returns; it raises
`PersonalDataFound` otherwise. Documents: `review` what was read, show the passages, and `clear` with those that the
person says are nobody; only a `Cleared` document can be analysed and stored. `find` is handed down by the composition
root, as the analyser is. Nothing here stores or logs a passage.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath

from sqlalchemy.orm import Session

from sprakverktyg.content.documents import read_document
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.privacy import MASKS, PersonalData, PersonalDataKind
from sprakverktyg.domain.text import Block, text_of
from sprakverktyg.storage.models import KeptPassage
from sprakverktyg.usecases.accounts import Viewer

Find = Callable[[str], Sequence[PersonalData]]

NEVER_KEPT = frozenset({PersonalDataKind.PERSONNUMMER})
"""Kinds that are no mistake of the guard: nothing else is written so."""
SHOWN_AROUND = 40
"""Characters of context on each side of a passage."""


class PersonalDataFound(InvalidInput):
    """A text that seems to show who somebody is. The passages go to the person's own screen and nowhere else."""

    def __init__(self, found: Sequence[PersonalData]) -> None:
        super().__init__("personal_data", passages=", ".join(f"”{text}”" for text in dict.fromkeys(_texts(found))))
        self.found = tuple(found)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in a document `times` times; `start` is where it stands first, and its name in a form."""

    start: int
    kind: PersonalDataKind
    text: str
    before: str
    after: str
    times: int
    may_be_kept: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A document that was read, with what must be decided on before it is stored."""

    file_name: str
    blocks: tuple[Block, ...]
    found: tuple[PersonalData, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """A document with every passage masked but those that somebody said are nobody; `kept` are their kinds."""

    file_name: str
    blocks: tuple[Block, ...]
    kept: tuple[PersonalDataKind, ...]


def guarded(text: str, *, find: Find, known: Collection[str] = ()) -> str:
    """Return a short text that shows nobody. `known` are names of colleagues, whole, who may be in it.

    Raises: PersonalDataFound.
    """
    colleagues = {word.casefold() for name in known for word in name.split()}
    found = [item for item in find(text) if not _is_colleague(item, colleagues)]
    if found:
        raise PersonalDataFound(found)
    return text


def masked(text: str, found: Collection[PersonalData]) -> str:
    """Return a text with each passage replaced by what kind it was: [namn], [telefon] …"""
    for item in sorted(found, key=lambda item: item.start, reverse=True):
        text = text[: item.start] + MASKS[item.kind] + text[item.end :]
    return text


def read_for_review(
    file_name: str, data: bytes, *, find: Find, told: Callable[[int, int], object] = lambda _done, _of: None
) -> Review:
    """Read a file (pasted text comes as a .txt) and look for what shows somebody; `told` hears of the pages read.

    Raises: InvalidInput with the fault of the file.
    """
    blocks = read_document(file_name, data, told)
    return review(_safe_file_name(file_name, find), blocks, find(text_of(blocks)))


def review(file_name: str, blocks: Sequence[Block], found: Sequence[PersonalData]) -> Review:
    """Return a document that was read with what must be decided on, of all that was found in its text."""
    text = text_of(blocks)
    first: dict[tuple[PersonalDataKind, str], PersonalData] = {}
    times: dict[tuple[PersonalDataKind, str], int] = {}
    for item in found:
        first.setdefault((item.kind, item.text), item)
        times[item.kind, item.text] = times.get((item.kind, item.text), 0) + 1
    passages = tuple(
        Passage(
            item.start,
            item.kind,
            item.text,
            before=_end_of(text[max(0, item.start - SHOWN_AROUND - 1) : item.start].rpartition("\n")[2]),
            after=_beginning_of(text[item.end : item.end + SHOWN_AROUND + 1].partition("\n")[0]),
            times=times[key],
            may_be_kept=item.kind not in NEVER_KEPT,
        )
        for key, item in first.items()
    )
    return Review(file_name, tuple(blocks), tuple(found), passages)


def clear(review: Review, kept: Collection[int] = ()) -> Cleared:
    """Mask every passage but the kept ones, named by where they stand first; a personnummer is never kept."""
    letting = [passage for passage in review.passages if passage.start in kept and passage.may_be_kept]
    keys = {(passage.kind, passage.text) for passage in letting}
    hidden = [item for item in review.found if (item.kind, item.text) not in keys]
    blocks, start = [], 0
    for block in review.blocks:
        end = start + len(block.text)
        here = [
            replace(item, start=max(item.start, start) - start, end=min(item.end, end) - start)
            for item in hidden
            if item.start < end and item.end > start
        ]
        blocks.append(replace(block, text=masked(block.text, here)))
        start = end + 1
    return Cleared(review.file_name, tuple(blocks), tuple(passage.kind for passage in letting))


def note_kept(
    session: Session, viewer: Viewer, kinds: Sequence[PersonalDataKind], *, place: str, now: datetime
) -> None:
    """Store who let passages stand, when and of which kinds: never what they were."""
    session.add_all(KeptPassage(place=place, kind=kind, decided_by_id=viewer.id, decided_at=now) for kind in kinds)


def _end_of(text: str) -> str:
    """Return the end of a text in whole words, at most as long as what is shown around a passage."""
    return text if len(text) <= SHOWN_AROUND else text.partition(" ")[2]


def _beginning_of(text: str) -> str:
    return text if len(text) <= SHOWN_AROUND else text.rpartition(" ")[0]


def _safe_file_name(file_name: str, find: Find) -> str:
    path = PurePath(file_name)
    return f"dokument{path.suffix}" if find(path.stem.replace("_", " ").replace("-", " ")) else file_name


def _is_colleague(item: PersonalData, colleagues: Collection[str]) -> bool:
    words = [word.casefold() for word in item.text.split()]
    return item.kind is PersonalDataKind.NAME and all(
        word in colleagues or word.removesuffix("s") in colleagues for word in words
    )


def _texts(found: Sequence[PersonalData]) -> list[str]:
    return [item.text for item in found]
