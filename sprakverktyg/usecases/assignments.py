"""What a teacher asks of a group or of one person in it: give it, change it, put it in order, take it back, see how
far it is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session, object_session

from sprakverktyg.domain.assignment import AssignmentProgress, TargetKind, assignment_progress
from sprakverktyg.domain.competence import Framework, Module
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.text_exercises import ItemKind
from sprakverktyg.domain.vocabulary import CareText, Library, Word
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.exercises import WORD_TYPES, find_answer, ids_of_type, read_answer
from sprakverktyg.storage import groups
from sprakverktyg.storage.models import Assignment, Person, StudyGroup
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.libraries import library_of_document

MOST_MINUTES = 600
MOST_WORDS = 60
TITLE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Target:
    """What an assignment is about. `parts` are what is counted: words, questions, or the note itself.

    `exercises` are the parts by exercise, where the parts are no words.
    """

    kind: TargetKind
    title: str
    parts: tuple[str, ...]
    module: Module | None = None
    text: CareText | None = None
    task: WritingTask | None = None
    exercises: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a teacher says beside what is to be done, and may change: from when, by when, in paid time, a greeting."""

    due_on: date
    start_on: date | None = None
    minutes: int | None = None
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An assignment as a teacher fills it in. `person_id` is None for the whole group."""

    kind: TargetKind
    terms: Terms
    target_id: str | None = None
    words: str = ""
    types: tuple[str, ...] = ()
    person_id: UUID | None = None


def target_of(framework: Framework, library: Library, assignment: Assignment) -> Target | None:
    """Return what an assignment is about; None if its content is gone."""
    try:
        if assignment.kind is TargetKind.DOCUMENT and (session := object_session(assignment)):
            library = library_of_document(session, library, assignment.group.teacher_id, assignment.target_id or "")
        target = _target(framework, library, assignment.kind, assignment.target_id, assignment.word_ids)
    except NotFound:
        return None
    return target if target.parts else None


def _target(
    framework: Framework, library: Library, kind: TargetKind, target_id: str | None, word_ids: Sequence[str]
) -> Target:
    words = [library.by_id[word_id] for word_id in word_ids if word_id in library.by_id]
    match kind:
        case TargetKind.MODULE:
            module = framework.module(target_id or "")
            return Target(kind, module.name, tuple(word.id for word in words), module=module)
        case TargetKind.WORDS:
            more = " …" if len(words) > TITLE_WORDS else ""
            title = ", ".join(word.lemma for word in words[:TITLE_WORDS]) + more
            if not words:
                raise NotFound("the words of an assignment")
            return Target(kind, title, tuple(word.id for word in words))
        case TargetKind.TEXT:
            text = library.text(target_id or "")
            exercises = text_exercises(text, library)
            return Target(kind, text.title, tuple(dict.fromkeys(exercises.values())), text=text, exercises=exercises)
        case TargetKind.WRITING:
            task = next((task for task in library.tasks if task.id == target_id), None)
            if task is None:
                raise NotFound(f"writing task {target_id!r}")
            return Target(kind, task.title, (task.id,), task=task)
        case TargetKind.DOCUMENT:
            # What is said aloud is not judged, so it cannot be finished by being right.
            items = [item for item in library.given.values() if item.item.kind is not ItemKind.ALOUD]
            exercises = {item.exercise_id: item.item.key for item in items if item.document_id == target_id}
            title = next((item.title for item in items if item.document_id == target_id), "")
            return Target(kind, title, tuple(exercises.values()), exercises=exercises)


def text_exercises(text: CareText, library: Library) -> dict[str, str]:
    """Return the exercises about a text, each with the question it is about."""
    return {
        exercise_id: source
        for module_id in text.module_ids[:1]
        for kind in (read_answer.TYPE, find_answer.TYPE)
        for exercise_id in ids_of_type(kind, module_id, library)
        if (source := exercise_id.split(":", 2)[2]).rpartition("/")[0] == text.id
    }


def give(
    session: Session,
    framework: Framework,
    library: Library,
    group: StudyGroup,
    order: Order,
    *,
    find: Find,
    now: datetime,
    on: date,
) -> Assignment:
    """Ask a group, or one of it, to do something by a day. It comes last in the group's order.

    Raises: NotFound for a target or a person that is not there; InvalidInput if there is nothing to do in it, a day is
    past, or a word is not in the library; PersonalDataFound for an instruction that shows somebody else than the
    members and the teacher.
    """
    terms = order.terms
    if terms.due_on < on:
        raise InvalidInput("day_is_past")
    _check(terms)
    members = groups.learners_in(session, [group.id])[group.id]
    if order.person_id and order.person_id not in {person.id for person in members}:
        raise NotFound(f"person {order.person_id}")
    if order.kind is TargetKind.DOCUMENT:
        library = library_of_document(session, library, group.teacher_id, order.target_id or "")
    word_ids = _words_of(library, order)
    target = _target(framework, library, order.kind, order.target_id, word_ids)
    if not target.parts:
        code = "text_without_questions" if order.kind is TargetKind.TEXT else "module_without_words"
        raise InvalidInput(code, name=target.title)
    assignment = Assignment(
        group=group,
        person_id=order.person_id,
        kind=order.kind,
        target_id=order.target_id,
        word_ids=word_ids,
        types=[name for name in order.types if name in WORD_TYPES],
        instruction=_greeting(group, terms, members, find=find),
        given_at=now,
        start_on=terms.start_on,
        due_on=terms.due_on,
        position=groups.last_position(session, group.id) + 1,
        minutes=terms.minutes,
    )
    session.add(assignment)
    session.flush()
    return assignment


def is_shown(assignment: Assignment, *, on: date) -> bool:
    """Say whether the learners see an assignment already."""
    return assignment.start_on is None or assignment.start_on <= on


def change(session: Session, assignment: Assignment, terms: Terms, *, find: Find, now: datetime, on: date) -> None:
    """Change what is said beside an assignment. What it is about, and what the learners have done of it, stays.

    A first day that has come stays too: nothing that somebody has begun is hidden again.

    Raises: InvalidInput and PersonalDataFound as `give`; a day that was past before may stay.
    """
    if is_shown(assignment, on=on):
        terms = replace(terms, start_on=assignment.start_on)
    if terms.due_on < on and terms.due_on != assignment.due_on:
        raise InvalidInput("day_is_past")
    _check(terms)
    group = assignment.group
    members = groups.learners_in(session, [group.id])[group.id]
    terms = replace(terms, instruction=_greeting(group, terms, members, find=find))
    if terms != terms_of(assignment):
        assignment.start_on, assignment.due_on = terms.start_on, terms.due_on
        assignment.minutes, assignment.instruction = terms.minutes, terms.instruction
        assignment.changed_at = now


def terms_of(assignment: Assignment) -> Terms:
    return Terms(assignment.due_on, assignment.start_on, assignment.minutes, assignment.instruction)


def _check(terms: Terms) -> None:
    if terms.start_on and terms.start_on > terms.due_on:
        raise InvalidInput("starts_after_due")
    if terms.minutes is not None and not 0 < terms.minutes <= MOST_MINUTES:
        raise InvalidInput("minutes_out_of_range", most=MOST_MINUTES)


def _greeting(group: StudyGroup, terms: Terms, members: Sequence[Person], *, find: Find) -> str:
    colleagues = [group.teacher.name, *(person.name for person in members)]
    return guarded(terms.instruction.strip(), find=find, known=colleagues)


def _words_of(library: Library, order: Order) -> list[str]:
    """Return the words asked for: the core words of a module, or those that the teacher wrote, one a line."""
    if order.kind is TargetKind.MODULE:
        return [word.id for word in library.module_words(order.target_id or "") if word.core]
    if order.kind is not TargetKind.WORDS:
        return []
    written = [part.strip().lower() for line in order.words.splitlines() for part in line.split(",") if part.strip()]
    unknown = [text for text in written if _word(library, text) is None]
    if unknown:
        raise InvalidInput("words_not_in_library", words=", ".join(unknown))
    found = list(dict.fromkeys(word.id for text in written if (word := _word(library, text))))
    if not found:
        raise InvalidInput("no_words_chosen")
    if len(found) > MOST_WORDS:
        raise InvalidInput("too_many_words", most=MOST_WORDS)
    return found


def _word(library: Library, text: str) -> Word | None:
    """Return the word that somebody means: one of its forms, also with en, ett or att before it."""
    without_article = text.removeprefix("en ").removeprefix("ett ").removeprefix("att ")
    for form in (text, without_article):
        if words := library.by_form.get(form):
            return next((word for word in words if word.lemma == form), words[0])
    return None


def assignment_in(group: StudyGroup, assignment_id: UUID) -> Assignment:
    """Return an assignment of the group that is not taken back, or raise NotFound."""
    for assignment in group.assignments:
        if assignment.id == assignment_id:
            return assignment
    raise NotFound(f"assignment {assignment_id}")


def move(group: StudyGroup, assignment: Assignment, *, up: bool) -> None:
    """Let an assignment change places with the one before it, or after it."""
    rows = list(group.assignments)
    at = rows.index(assignment)
    to = at - 1 if up else at + 1
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
        for position, row in enumerate(rows, 1):
            row.position = position


def withdraw(assignment: Assignment, *, now: datetime) -> None:
    """Take an assignment back. The answers stay."""
    assignment.withdrawn_at = now


def progress_of(
    session: Session, assignment: Assignment, target: Target, person_ids: Collection[UUID], *, now: datetime
) -> dict[UUID, AssignmentProgress]:
    """Return how far each person is with an assignment."""
    since = assignment.given_at
    match target.kind:
        case TargetKind.MODULE | TargetKind.WORDS:
            standings = groups.word_standings(session, person_ids, target.parts, since=since)
        case TargetKind.TEXT | TargetKind.DOCUMENT:
            standings = groups.question_standings(session, person_ids, target.exercises or {}, since=since)
        case TargetKind.WRITING:
            standings = groups.writing_standings(session, person_ids, target.parts[0], since=since)
    return {person_id: assignment_progress(target.parts, standings[person_id], on=now) for person_id in person_ids}
