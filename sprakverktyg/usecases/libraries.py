"""The content as one person meets it: what ships, and what their own workplaces have given."""

import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text_exercises import ItemKind
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import people
from sprakverktyg.storage import text_exercises as storage
from sprakverktyg.storage.models import Document, DocumentItem
from sprakverktyg.usecases.text_exercises import given_item, named

ITEMS = 10
"""Of a document at a time."""


@dataclass(frozen=True, slots=True)
class DocumentToPractise:
    """A document with exercises for a person: how many there are, and how many are left to do."""

    document: Document
    left: int
    total: int


def library_for(session: Session, library: Library, person_id: UUID) -> Library:
    """Return the library with the exercises from documents that the person may do and has not done."""
    rows = _items_for(session, person_id)
    done = storage.done_by(session, person_id, rows)
    return library.with_given(given_item(row) for row in rows if row.exercise_id not in done)


def library_with(session: Session, library: Library, exercise_ids: Collection[str]) -> Library:
    """Return the library with the exercises from documents that are named: so an answered one can still be shown."""
    names = named(exercise_ids)
    return library.with_given(map(given_item, storage.items_named(session, names))) if names else library


def documents_to_assign(session: Session, teacher_id: UUID) -> Sequence[Document]:
    """Return the documents with exercises that a teacher may assign: those of the units where they teach."""
    units = [unit.id for unit in people.units_where(session, teacher_id, Right.TEACH_GROUPS)]
    return storage.documents_with_items(session, units)


def library_of_document(session: Session, library: Library, teacher_id: UUID, document_id: str) -> Library:
    """Return the library with all exercises of a document that a teacher may assign, or raise NotFound."""
    for document in documents_to_assign(session, teacher_id):
        if str(document.id) == document_id:
            return library.with_given(given_item(row) for row in storage.items_of(session, document.id))
    raise NotFound(f"document {document_id!r}")


def documents_to_practise(session: Session, person_id: UUID) -> list[DocumentToPractise]:
    """Return the documents that the person's units have given exercises from, by title."""
    rows = _items_for(session, person_id)
    done = storage.done_by(session, person_id, rows)
    total = Counter(row.document_id for row in rows)
    left = Counter(row.document_id for row in rows if row.exercise_id not in done)
    documents = {row.document_id: row.document for row in rows}
    return [
        DocumentToPractise(document, left[document.id], total[document.id])
        for document in sorted(documents.values(), key=lambda document: document.title)
    ]


def items_to_practise(session: Session, person_id: UUID, document_id: UUID, *, rng: random.Random) -> list[str]:
    """Return ten items of a document: those not done first, words before what is read and said.

    Raises: InvalidInput `no_exercises_from_text` if the person's units have given none from it.
    """
    rows = [row for row in _items_for(session, person_id) if row.document_id == document_id]
    if not rows:
        raise InvalidInput("no_exercises_from_text")
    return in_order(rows, storage.done_by(session, person_id, rows), rng=rng)


def in_order(rows: Sequence[DocumentItem], done: Collection[str], *, rng: random.Random) -> list[str]:
    """Return at most ten items in the order in which they are practised, those not done before those done."""
    ids = [row.exercise_id for row in rows]
    rng.shuffle(ids)
    chosen = sorted(ids, key=lambda name: name in done)[:ITEMS]
    kinds = [ItemKind.WORD, ItemKind.CLOZE, ItemKind.QUESTION, ItemKind.ALOUD]
    return sorted(chosen, key=lambda name: kinds.index(ItemKind(name.partition(":")[0])))


def _items_for(session: Session, person_id: UUID) -> Sequence[DocumentItem]:
    units = [unit.id for unit in people.units_where(session, person_id, Right.PRACTISE)]
    return storage.items_on(session, units) if units else ()
