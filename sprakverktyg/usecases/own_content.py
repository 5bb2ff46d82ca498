"""What a teacher adds to the content, and the content as a person meets it: the shipped with what their teachers added.

A teacher's words, texts and writing tasks keep the rules of the shipped ones. They are practised, judged, scheduled and
logged like those, by the learners of that teacher and nobody else; when they are removed the answers stay.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from threading import Lock
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.content_rules import BrokenRule, question_faults, task_faults, text_faults, word_faults
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.own_content import OwnKind
from sprakverktyg.domain.vocabulary import CareText, Library, Word
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.dictionary import unknown_words
from sprakverktyg.language.exercises import MODULE_TYPES
from sprakverktyg.language.explanations import is_easier
from sprakverktyg.storage import own_content
from sprakverktyg.storage.models import OwnItem
from sprakverktyg.storage.own_content import Stamp
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import NEVER_KEPT, Find, PersonalDataFound, guarded, note_kept
from sprakverktyg.usecases.records import from_record

Item = Word | CareText | WritingTask

KINDS: dict[OwnKind, type[Item]] = {OwnKind.WORD: Word, OwnKind.TEXT: CareText, OwnKind.TASK: WritingTask}

SPELLING, INVENTED = "spelling", "personal_data"
DOUBTS = frozenset({SPELLING, INVENTED})
"""Rules that a teacher may overrule: the dictionary lacks many right words, and people in a text are invented."""

KEPT = 64
"""Libraries that are kept, one per set of teachers."""

_kept: dict[tuple[int, tuple[Stamp, ...]], tuple[Content, Content]] = {}
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Judges:
    """What own content is checked with: the library it is added to, right words, and the guard."""

    library: Library
    spellings: frozenset[str]
    find: Find
    teacher: str


def content_for(session: Session, content: Content, person_id: UUID) -> Content:
    """Return the content as a person meets it: with what they, or those who teach them, have made."""
    stamps = own_content.stamps_for(session, person_id)
    if not stamps:
        return content
    key = id(content), stamps
    with _lock:
        kept = _kept.get(key)
    if kept is None or kept[0] is not content:
        kept = content, _extended(content, own_content.items(session, [stamp.id for stamp in stamps]))
        with _lock:
            _kept[key] = kept
            while len(_kept) > KEPT:
                del _kept[next(iter(_kept))]
    return kept[1]


def _extended(content: Content, rows: Sequence[OwnItem]) -> Content:
    made: dict[type[Item], list[Item]] = {kind: [] for kind in KINDS.values()}
    for row in rows:
        item = item_of(row)
        made[type(item)].append(item)
    library = replace(
        content.library,
        words=(*content.library.words, *made[Word]),  # type: ignore[arg-type]
        texts=(*content.library.texts, *made[CareText]),  # type: ignore[arg-type]
        tasks=(*content.library.tasks, *made[WritingTask]),  # type: ignore[arg-type]
    )
    touched = {module_id for items in made.values() for item in items for module_id in modules_of(item)}
    # Finding exercises takes a while. What was found for the shipped words and the other modules holds here too.
    library.sources_found.update(
        (key, sources)
        for key, sources in dict(content.library.sources_found).items()
        if key[0] not in MODULE_TYPES or key[1] not in touched
    )
    return replace(content, library=library, writing=library.tasks)


def modules_of(item: Item) -> tuple[str, ...]:
    return item.module_ids if isinstance(item, CareText) else (item.module_id,)


def id_of(item_id: UUID) -> str:
    """Return the id by which the content knows an item of a teacher's."""
    return f"egen-{item_id.hex}"


def item_of(row: OwnItem) -> Item:
    """Return the domain value of a row."""
    return replace(from_record(KINDS[row.kind], row.record), id=id_of(row.id))


def title_of(item: Item) -> str:
    return item.lemma if isinstance(item, Word) else item.title


def own_items(session: Session, viewer: Viewer) -> list[tuple[OwnItem, Item]]:
    """Return what the viewer has made, the newest first."""
    return [(row, item_of(row)) for row in own_content.items_of(session, viewer.id)]


def shared_items(session: Session, viewer: Viewer) -> list[tuple[OwnItem, Item]]:
    """Return what colleagues in the viewer's organisations share."""
    return [(row, item_of(row)) for row in own_content.shared_with(session, viewer.id)]


def own_item_for(session: Session, viewer: Viewer, item_id: UUID) -> OwnItem:
    """Return something that the viewer has made, or raise NotFound."""
    row = own_content.item_of(session, viewer.id, item_id)
    if row is None:
        raise NotFound(f"own item {item_id}")
    return row


def faults_in(item: Item, judges: Judges) -> tuple[BrokenRule, ...]:
    """Return the rules that an item breaks: those of the content, those of spelling, and the guard's."""
    rules = _RULES[type(item)](item, judges.library)
    return (*rules, *_shows_somebody(item, judges), *_misspelt(item, judges.spellings))


def _word_faults(item: Item, library: Library) -> Iterator[BrokenRule]:
    assert isinstance(item, Word)
    yield from word_faults(item)
    if not is_easier(item.explanation, item.lemma):
        yield BrokenRule("explanation", "", "explanation", "hard_explanation")
    for other in library.by_form.get(item.lemma.lower(), ()):
        if (other.lemma, other.pos) == (item.lemma, item.pos) and other.id != item.id:
            yield BrokenRule("duplicate", "", "lemma", "word_in_library", {"word": item.lemma})
            return


def _text_faults(item: Item, _library: Library) -> Iterator[BrokenRule]:
    assert isinstance(item, CareText)
    yield from text_faults(item)
    for number, question in enumerate(item.questions):
        yield from question_faults(question, item.body, field=f"sentence_{number}")


def _task_faults(item: Item, _library: Library) -> Iterator[BrokenRule]:
    assert isinstance(item, WritingTask)
    yield from task_faults(item)


_RULES: dict[type[Item], Callable[[Item, Library], Iterator[BrokenRule]]] = {
    Word: _word_faults,
    CareText: _text_faults,
    WritingTask: _task_faults,
}


def _written(item: Item) -> Iterator[tuple[str, str]]:
    """Yield what a teacher has written in an item, with the field it stands in."""
    match item:
        case Word():
            yield "lemma", item.lemma
            yield "explanation", item.explanation
            yield "example_a2", item.example_a2
            yield "example_b1", item.example_b1
        case CareText():
            yield "title", item.title
            yield "body", item.body
            for number, question in enumerate(item.questions):
                yield f"question_{number}", question.question
                yield f"answer_{number}", question.answer
        case WritingTask():
            yield "title", item.title
            yield "situation", item.situation
            for model in item.models.values():
                yield "model", model
            for number, fact in enumerate(item.facts):
                yield f"question_{number}", fact.question


def _misspelt(item: Item, spellings: frozenset[str]) -> Iterator[BrokenRule]:
    own = frozenset(part for form in item.used_forms for part in form.lower().split()) if isinstance(item, Word) else ()
    for field, text in _written(item):
        words = [text[start:end] for start, end in unknown_words(text, spellings.union(own))]
        if words:
            yield BrokenRule(SPELLING, "", field, "unknown_words", {"words": ", ".join(dict.fromkeys(words))})


def _shows_somebody(item: Item, judges: Judges) -> Iterator[BrokenRule]:
    for field, text in _written(item):
        try:
            guarded(text, find=judges.find, known=(judges.teacher,))
        except PersonalDataFound as fault:
            kinds = [item.kind for item in fault.found]
            if NEVER_KEPT.isdisjoint(kinds):
                yield BrokenRule(INVENTED, "", field, "invented_people", {**fault.details, "kinds": kinds})
            else:
                yield BrokenRule("personnummer", "", field, fault.code, fault.details)


class NotGoodYet(InvalidInput):
    """Something that breaks rules of the content."""

    def __init__(self, faults: Sequence[BrokenRule]) -> None:
        super().__init__("broken_rules")
        self.faults = tuple(faults)


def add_items(
    session: Session,
    viewer: Viewer,
    items: Sequence[Item],
    judges: Judges,
    *,
    overruled: Collection[str] = (),
    now: datetime,
) -> list[OwnItem]:
    """Store words, texts and tasks of the viewer's: all of them, or none if one breaks a rule.

    `overruled` are the doubts that the viewer has said are none. Raises: NotGoodYet with the rules that are broken.
    """
    _check(session, viewer, items, judges, overruled, now=now)
    return [own_content.add(session, viewer.id, _kind_of(item), asdict(item), now=now) for item in items]


def change_item(
    session: Session,
    viewer: Viewer,
    row: OwnItem,
    item: Item,
    judges: Judges,
    *,
    overruled: Collection[str] = (),
    now: datetime,
) -> None:
    """Store an item as it is now. Raises: NotGoodYet."""
    _check(session, viewer, [replace(item, id=id_of(row.id))], judges, overruled, now=now)
    row.record = asdict(item)
    row.changed_at = now


def _check(
    session: Session,
    viewer: Viewer,
    items: Sequence[Item],
    judges: Judges,
    overruled: Collection[str],
    *,
    now: datetime,
) -> None:
    """Raise NotGoodYet for what is not overruled, and note of which kinds the passages are that were let stand."""
    faults = [fault for item in items for fault in faults_in(item, judges)]
    if stopping := [fault for fault in faults if fault.rule not in DOUBTS.intersection(overruled)]:
        raise NotGoodYet(stopping)
    kinds = [kind for fault in faults if fault.rule == INVENTED for kind in fault.details["kinds"]]  # type: ignore[attr-defined]
    note_kept(session, viewer, kinds, place="own_content", now=now)


def remove_item(row: OwnItem, *, now: datetime) -> None:
    """Take an item out of the content. Answers to it stay."""
    row.removed_at = now


def share_item(row: OwnItem, *, shared: bool) -> None:
    """Let colleagues copy an item, or not any more. Copies that they have made stay theirs."""
    row.shared = shared


def copy_item(session: Session, viewer: Viewer, item_id: UUID, *, now: datetime) -> OwnItem:
    """Copy an item that a colleague shares; who made it stays named.

    Raises: NotFound for an item that is not shared with the viewer.
    """
    for row in own_content.shared_with(session, viewer.id):
        if row.id == item_id:
            copy = own_content.add(session, viewer.id, row.kind, dict(row.record), now=now)
            copy.first_author_id = row.first_author_id or row.author_id
            return copy
    raise NotFound(f"shared item {item_id}")


def _kind_of(item: Item) -> OwnKind:
    return next(kind for kind, value in KINDS.items() if isinstance(item, value))
