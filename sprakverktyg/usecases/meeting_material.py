"""Material for a workplace meeting and a language café, from what several learners find hard. It names nobody."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.domain.competence import Framework
from sprakverktyg.domain.evaluation import SMALLEST_GROUP
from sprakverktyg.domain.reflection import ReflectionQuestion
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text import Block, BlockKind
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.storage import people, support
from sprakverktyg.storage.models import Unit

SINCE = timedelta(days=60)
MISSED_BY = 2
MEETING_WORDS, EXAMPLES, CAFE_WORDS, TALKED_ABOUT, CHOICES = 5, 2, 8, 6, 3


@dataclass(frozen=True, slots=True)
class QuizItem:
    """An explanation, and the words that one chooses among."""

    explanation: str
    choices: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class MeetingMaterial:
    """Words, example sentences, questions and a quiz; the quiz's answers stand last."""

    words: tuple[Word, ...]
    cards: tuple[Word, ...]
    examples: tuple[str, ...]
    questions: tuple[ReflectionQuestion, ...]
    quiz: tuple[QuizItem, ...]


def make_material(
    session: Session,
    framework: Framework,
    library: Library,
    questions: Sequence[ReflectionQuestion],
    person_ids: Collection[UUID],
    *,
    now: datetime,
) -> MeetingMaterial | None:
    """Return material from the last two months; None when too few people stand behind it, or nothing is hard."""
    since = now - SINCE
    if support.contributors(session, person_ids, since) < SMALLEST_GROUP:
        return None
    missed = support.missed_words(session, person_ids, since, by_at_least=MISSED_BY)
    cards = tuple(library.by_id[word_id] for word_id in missed if word_id in library.by_id)[:CAFE_WORDS]
    if not cards:
        return None
    modules = list(dict.fromkeys(word.module_id for word in cards)) + list(framework.modules)
    talk = sorted(questions, key=lambda question: _place(modules, question.module_id))[:TALKED_ABOUT]
    words = cards[:MEETING_WORDS]
    quiz = tuple(_quiz_item(word, library) for word in words)
    return MeetingMaterial(words, cards, tuple(word.example_b1 for word in words[:EXAMPLES]), tuple(talk), quiz)


def unit_material(
    session: Session,
    framework: Framework,
    library: Library,
    questions: Sequence[ReflectionQuestion],
    unit: Unit,
    *,
    now: datetime,
) -> MeetingMaterial | None:
    """Return material from what the people on a unit find hard; None as for `make_material`."""
    learners = [person.id for person in people.people_with(session, [unit.id], Right.PRACTISE)]
    return make_material(session, framework, library, questions, learners, now=now)


def meeting_docx(material: MeetingMaterial) -> bytes:
    """Return the workplace meeting as a Word document."""
    first = material.questions[0]
    blocks = [
        _text("Tid: 20 minuter. Ta med papper och penna."),
        _head("1. Fem ord (5 minuter)"),
        _text("Läs orden högt. Förklara dem för varandra med egna ord."),
        *(_item(f"{word.with_article}: {word.explanation}") for word in material.words),
        _head("2. Så säger vi i arbetet (3 minuter)"),
        _text("Läs meningarna. När säger eller skriver ni något liknande?"),
        *map(_item, material.examples),
        _head("3. Prata två och två (8 minuter)"),
        _text(first.question),
        _text("Ord som hjälper: " + ", ".join(first.words)),
        _head("4. Vilket ord är det? (3 minuter)"),
        *(_item(f"{item.explanation} – {' / '.join(item.choices)}") for item in material.quiz),
        _head("5. Avsluta (1 minut)"),
        _text("Välj ett ord som alla försöker använda i dag."),
        _head("Svar"),
        *(_item(item.answer) for item in material.quiz),
    ]
    return to_docx("Arbetsplatsträff: 20 minuter svenska", blocks)


def cafe_docx(material: MeetingMaterial) -> bytes:
    """Return the language café as a Word document."""
    blocks = [
        _text("Sitt tre eller fyra tillsammans. Dra ett kort eller välj en fråga. Alla får tala, och ingen måste."),
        _head("Frågor att prata om"),
        *(_item(question.question) for question in material.questions),
        _head("Ordkort att klippa ut"),
    ]
    for word in material.cards:
        blocks += [
            Block(BlockKind.HEADING, word.with_article, 3),
            _text(word.explanation),
            _text(f"Exempel: {word.example_a2}"),
        ]
    return to_docx("Språkcafé", blocks)


def _place(modules: Sequence[str], module_id: str) -> int:
    return modules.index(module_id) if module_id in modules else len(modules)


def _quiz_item(word: Word, library: Library) -> QuizItem:
    # The same page each time it is opened: a printed sheet and its answers belong together.
    rng = random.Random(word.id)  # noqa: S311 – an order, no secret
    others = sorted(
        {
            other.lemma
            for other in library.module_words(word.module_id)
            if other.pos is word.pos and other.lemma != word.lemma
        }
    )
    choices = [word.lemma, *rng.sample(others, min(CHOICES - 1, len(others)))]
    rng.shuffle(choices)
    return QuizItem(word.explanation, tuple(choices), word.lemma)


def _text(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def _item(text: str) -> Block:
    return Block(BlockKind.ITEM, text)


def _head(text: str) -> Block:
    return Block(BlockKind.HEADING, text, 2)
