"""From an approved text to exercises: what is proposed, what the språkombud gives, and what is taken back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block
from sprakverktyg.domain.text_exercises import Audience, Drafts, GivenItem, ItemKind, TextItem, still_stands
from sprakverktyg.storage import text_exercises as storage
from sprakverktyg.storage.models import Document, DocumentItem, DocumentVersion
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.records import from_record
from sprakverktyg.usecases.sentences import Desk

Draft = Callable[[Sequence[Block], Collection[str]], Drafts]
"""From the blocks of a text and the words that stopped its readers to proposed exercises."""

LONGEST_PROMPT = 200


@dataclass(frozen=True, slots=True)
class Proposals:
    """What can be given from a document: from which approved version, what is proposed, and what is given already."""

    version: DocumentVersion
    drafts: Drafts
    given: tuple[tuple[DocumentItem, TextItem], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a språkombud gives: proposals by key, each as they worded it, from which version, to whom, and where."""

    version: int
    prompts: Mapping[str, str]
    module_id: str
    audience: Audience


def proposals(session: Session, document: Document, draft: Draft, stopped: Collection[str]) -> Proposals | None:
    """Return what is proposed for the latest approved version, without what is given; None if there is none."""
    version = storage.approved_version(session, document.id)
    if version is None:
        return None
    drafts = draft(blocks_of(version), stopped)
    given = tuple((row, item_of(row)) for row in storage.items_of(session, document.id))
    same = {(item.kind, item.sentence, item.answer) for _, item in given}
    left = tuple(item for item in drafts.items if (item.kind, item.sentence, item.answer) not in same)
    return Proposals(version, Drafts(left, drafts.module_id, drafts.level), given)


def give(
    desk: Desk, framework: Framework, choice: Choice, *, draft: Draft, find: Find, stopped: Collection[str]
) -> int:
    """Give the chosen exercises, and return how many. The answers stay words of the text; questions may be reworded.

    Raises: InvalidInput `not_approved`, `new_version_approved`, `unknown_module`, `no_exercises_chosen`,
    `exercise_without_words`, `long_text`, `word_in_explanation`; PersonalDataFound.
    """
    found = proposals(desk.session, desk.document, draft, stopped)
    if found is None:
        raise InvalidInput("not_approved")
    if found.version.number != choice.version:
        raise InvalidInput("new_version_approved")
    if choice.module_id not in framework.modules:
        raise InvalidInput("unknown_module")
    chosen = [item for item in found.drafts.items if item.key in choice.prompts]
    if not chosen:
        raise InvalidInput("no_exercises_chosen")
    worded = [_worded(item, choice.prompts[item.key], find) for item in chosen]
    for item in worded:
        # The same item may have been given before and taken back: then it is given again.
        row = desk.session.get(DocumentItem, (desk.document.id, item.key)) or DocumentItem(
            document_id=desk.document.id, key=item.key, kind=item.kind, content=asdict(item)
        )
        row.version_id, row.module_id, row.level = found.version.id, choice.module_id, found.drafts.level
        row.audience, row.withdrawn_at = choice.audience, None
        row.given_by_id, row.given_at = desk.viewer.id, desk.now
        desk.session.add(row)
    desk.session.flush()
    return len(worded)


def _worded(item: TextItem, prompt: str, find: Find) -> TextItem:
    prompt = " ".join(prompt.split())
    if item.kind not in (ItemKind.QUESTION, ItemKind.WORD) or prompt == item.prompt:
        prompt = item.prompt
    if item.kind is not ItemKind.ALOUD and not prompt:
        raise InvalidInput("exercise_without_words", word=item.answer)
    if len(prompt) > LONGEST_PROMPT and prompt != item.prompt:
        raise InvalidInput("long_text", length=LONGEST_PROMPT)
    if prompt == item.prompt:
        return item
    if item.kind is ItemKind.WORD and item.answer.casefold() in prompt.casefold():
        raise InvalidInput("word_in_explanation", word=item.answer)
    return item.worded(guarded(prompt, find=find))


def take_back(desk: Desk, keys: Collection[str]) -> None:
    """Take given exercises back. What has been answered stays answered."""
    for row in storage.items_of(desk.session, desk.document.id):
        if row.key in keys:
            row.withdrawn_at = desk.now


def withdraw_changed(session: Session, version: DocumentVersion, *, now: datetime) -> int:
    """Withdraw the exercises of a document that show something else than its new approved version says."""
    blocks = blocks_of(version)
    rows = [row for row in storage.items_of(session, version.document_id) if not still_stands(item_of(row), blocks)]
    for row in rows:
        row.withdrawn_at = now
    return len(rows)


def blocks_of(version: DocumentVersion) -> tuple[Block, ...]:
    """Return the headings, paragraphs and list items of a version."""
    return tuple(from_record(Block, record) for record in version.blocks)


def item_of(row: DocumentItem) -> TextItem:
    return from_record(TextItem, row.content)


def given_item(row: DocumentItem) -> GivenItem:
    """Return an item as it is practised."""
    withdrawn = row.withdrawn_at is not None
    return GivenItem(item_of(row), str(row.document_id), row.document.title, row.module_id, row.level, withdrawn)


def named(exercise_ids: Collection[str]) -> list[tuple[UUID, str]]:
    """Return the document and the key of each exercise that is from a document."""
    parts = [name.split(":") for name in exercise_ids if name.startswith("text-")]
    return [(UUID(document_id), key) for _, document_id, key in parts]
