"""The shelf of a unit: approved plain texts that everybody there can read and search, and the words that stop them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.stopped_words import FEWEST_ON_UNIT, FEWEST_READERS, fewest_readers, mark_of, told_from
from sprakverktyg.domain.text import Block, text_of
from sprakverktyg.storage import approving, people
from sprakverktyg.storage.models import Document, ShelfEntry
from sprakverktyg.usecases.accounts import Viewer, units_for
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.text_exercises import blocks_of
from sprakverktyg.usecases.versions import version_for

Forms = Callable[[str], frozenset[str]]
"""From a text to what its words are found by, in small letters: forms, base forms, and perhaps parts of compounds."""

LONGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class Explained:
    """A word that a reader asked about; without an explanation when the tool has none."""

    word: str
    explanation: str


def put(desk: Desk, number: int, *, review_on: date | None, forms: Forms) -> ShelfEntry:
    """Put a version on the shelf, in place of an earlier one of the same document.

    Raises: InvalidInput `not_approved` unless a second person has approved just that version; `day_is_past`.
    """
    version = version_for(desk.session, desk.document, number)
    approvals = approving.approvals_of(desk.session, desk.document.id)
    if not any(item.version_id == version.id and item.approved for item in approvals):
        raise InvalidInput("not_approved")
    if review_on is not None and review_on < desk.now.date():
        raise InvalidInput("day_is_past")
    entry = approving.entry_of(desk.session, desk.document.id) or ShelfEntry(document_id=desk.document.id)
    entry.version_id = version.id
    text = f"{desk.document.title}\n{text_of(blocks_of(version))}"
    entry.forms = f" {' '.join(sorted(forms(text)))} "
    entry.review_on = review_on
    entry.put_by_id, entry.put_at = desk.viewer.id, desk.now
    desk.session.add(entry)
    desk.session.flush()
    return entry


def take_down(desk: Desk) -> None:
    """Take a document off the shelf."""
    entry = approving.entry_of(desk.session, desk.document.id)
    if entry is not None:
        desk.session.delete(entry)


def shelf_for(session: Session, viewer: Viewer, query: str, *, forms: Forms) -> Sequence[ShelfEntry]:
    """Return the texts on the shelves of the viewer's units that have every word of the query, in any form."""
    units = [unit.id for unit in units_for(session, viewer, Right.READ_LIBRARY)]
    return approving.entries_on(session, units, [forms(word) for word in query.split()[:8] if forms(word)])


def entry_for(session: Session, viewer: Viewer, entry_id: UUID) -> ShelfEntry:
    """Return a text on a shelf of the viewer's units, or raise NotFound."""
    units = [unit.id for unit in units_for(session, viewer, Right.READ_LIBRARY)]
    entry = approving.entry_on(session, units, entry_id)
    if entry is None:
        raise NotFound(f"shelf entry {entry_id}")
    return entry


def entry_of(session: Session, document: Document) -> ShelfEntry | None:
    """Return the place of a document on the shelf, if it is there."""
    return approving.entry_of(session, document.id)


def text_on(entry: ShelfEntry) -> tuple[Block, ...]:
    """Return the approved text: the version that was put there, whatever has been written since."""
    return blocks_of(entry.version)


def explain(
    session: Session,
    viewer: Viewer,
    entry: ShelfEntry,
    word: str,
    explanations: Mapping[str, str],
    *,
    forms: Forms,
    on: date,
) -> Explained:
    """Explain a word to a reader, and count that it stopped somebody. Who it was is not kept.

    Those who make the unit's documents plain are not counted: they know the text, and try things out.
    Raises: InvalidInput `unknown_word` for what is not in the text.
    """
    word = word.strip().casefold()[:LONGEST_WORD]
    found = forms(word)
    if not word or f" {word} " not in entry.forms:
        raise InvalidInput("unknown_word")
    writers = {unit.id for unit in units_for(session, viewer, Right.PLAIN_DOCUMENTS)}
    if entry.document.unit_id not in writers:
        row = approving.stopped_word(session, entry.document_id, word)
        row.marks |= mark_of(str(viewer.id), str(entry.document_id), word)
        if row.told_from is None and fewest_readers(row.marks) >= FEWEST_READERS:
            row.told_from = told_from(on)
    exact = explanations.get(word)
    text = exact or next(
        (explanations[form] for form in sorted(found, key=len, reverse=True) if form in explanations), ""
    )
    return Explained(word, text)


def stopped_words(session: Session, document: Document, *, on: date) -> Sequence[str]:
    """Return the words that have stopped at least three readers; none where so few may read that it tells who."""
    readers = people.people_with(session, [document.unit_id], Right.READ_LIBRARY)
    if len(readers) < FEWEST_ON_UNIT:
        return ()
    return approving.stopped_words(session, document.id, on=on)
