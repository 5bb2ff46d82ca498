"""The word one heard at work: find it, put it on one's own list, ask about it, and take one's words along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import WordStatus
from sprakverktyg.domain.lookup import Lookup
from sprakverktyg.domain.memory import WordMemory
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.vocabulary import Library, Pos, Word
from sprakverktyg.language.lookup import look_up
from sprakverktyg.storage import memory, own_words
from sprakverktyg.storage.models import WordWish
from sprakverktyg.usecases.accounts import Viewer, units_for
from sprakverktyg.usecases.guarding import Find, guarded

LONGEST_WISH = 60


@dataclass(frozen=True, slots=True)
class OwnWordRow:
    word: Word
    status: WordStatus


class Collection(StrEnum):
    """Which words somebody takes along."""

    OWN = "egna"
    LEARNT = "larda"
    MODULE = "modul"


def heard(library: Library, text: str) -> Lookup:
    """Return what is found for a word as somebody heard it."""
    return look_up(text, library)


def own_list(session: Session, library: Library, person_id: UUID) -> list[OwnWordRow]:
    """Return the words on one's own list, the newest first. Words that are gone from the content are left out."""
    words = [word_id for word_id in own_words.words_of(session, person_id) if word_id in library.by_id]
    memories = memory.memories_of(session, person_id, words=words)
    return [OwnWordRow(library.word(word_id), _status(memories.get(word_id))) for word_id in words]


def listed_words(session: Session, person_id: UUID) -> frozenset[str]:
    return frozenset(own_words.words_of(session, person_id))


def add_own_word(session: Session, library: Library, person_id: UUID, word_id: str, *, now: datetime) -> Word:
    """Put a word on the list: it comes in the next sessions, until it is learnt.

    Raises: NotFound if there is no such word.
    """
    word = library.word(word_id)
    own_words.add_word(session, person_id, word.id, now=now)
    return word


def remove_own_word(session: Session, person_id: UUID, word_id: str) -> None:
    own_words.remove_word(session, person_id, word_id)


def wish_for(session: Session, viewer: Viewer, text: str, *, find: Find, now: datetime) -> None:
    """Ask the språkombud of one's units about a word. Asked again before it is dealt with, it stays one wish.

    Raises: InvalidInput for something that is no word; PersonalDataFound for something that shows who somebody is.
    """
    wanted = " ".join(text.split())
    if not wanted or len(wanted) > LONGEST_WISH or not any(letter.isalpha() for letter in wanted):
        raise InvalidInput("no_word")
    wanted = guarded(wanted, find=find)
    asked = own_words.wishes_by(session, viewer.id)
    waiting = {(wish.unit_id, wish.text.casefold()) for wish in asked if not wish.closed_at}
    for unit in units_for(session, viewer, Right.PRACTISE):
        if (unit.id, wanted.casefold()) not in waiting:
            session.add(WordWish(person_id=viewer.id, unit_id=unit.id, text=wanted, asked_at=now))
    session.flush()


def wishes_for(session: Session, viewer: Viewer) -> Sequence[WordWish]:
    """Return what is asked about on the units where the viewer explains words. Nobody sees who asked."""
    units = units_for(session, viewer, Right.EXPLAIN_WORDS)
    return own_words.open_wishes(session, [unit.id for unit in units])


def close_wish(session: Session, viewer: Viewer, wish_id: UUID, *, now: datetime) -> None:
    """Note that a wish is dealt with.

    Raises: NotFound for a wish of another unit.
    """
    units = units_for(session, viewer, Right.EXPLAIN_WORDS)
    wish = own_words.wish_in(session, [unit.id for unit in units], wish_id)
    if wish is None:
        raise NotFound(f"wish {wish_id}")
    wish.closed_at = wish.closed_at or now


def collected(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    collection: Collection,
    module_id: str | None = None,
) -> list[Word]:
    """Return the words of one's own list, those one has learnt, or those of a module.

    Raises: NotFound for a module that does not exist.
    """
    match collection:
        case Collection.OWN:
            return [row.word for row in own_list(session, library, person_id)]
        case Collection.LEARNT:
            learnt = memory.states_of(session, person_id)
            return [word for word in library.words if word.id in learnt and learnt[word.id].known]
        case Collection.MODULE:
            return list(library.module_words(framework.module(module_id or "").id))


COLUMNS = ("ord", "genus", "former", "förklaring", "exempel", "exempel 2", "modul")


def lines_of(words: Iterable[Word], framework: Framework) -> list[tuple[str, ...]]:
    """Return a line per word with what `COLUMNS` names."""
    return [
        (
            word.with_article,
            (word.gender or "") if word.pos is Pos.NOUN else "",
            ", ".join(word.used_forms),
            word.explanation,
            word.example_a2,
            word.example_b1,
            framework.modules[word.module_id].name,
        )
        for word in words
    ]


def _status(found: WordMemory | None) -> WordStatus:
    if found is None:
        return WordStatus.NEW
    return WordStatus.KNOWN if found.last_outcome.counts_as_right else WordStatus.LEARNING
