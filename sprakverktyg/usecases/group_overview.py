"""How it goes for a group and for each in it: who needs help and with what, and what most people miss.

One function makes the overview; the page, the print and the files show the same rows.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import AssignmentProgress, AssignmentStatus
from sprakverktyg.domain.competence import Framework, Skill
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.evidence import Coverage
from sprakverktyg.domain.exercise import Exercise, Match
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import build_exercise
from sprakverktyg.storage import group_overview as rows
from sprakverktyg.storage import memory
from sprakverktyg.storage.group_overview import WrongAnswer
from sprakverktyg.storage.models import Assignment, Person, StudyGroup
from sprakverktyg.usecases.assignments import Target, progress_of, target_of
from sprakverktyg.usecases.groups import learners_of
from sprakverktyg.usecases.libraries import library_with
from sprakverktyg.usecases.marking import handed_in_by
from sprakverktyg.usecases.remarks import standing

WEEKS = 8
"""So far back is looked."""

MINUTES_WEEKS = 4

ANSWERS_TO_JUDGE_SKILL = 12
"""Fewer answers say nothing about a skill."""

HARD_BELOW = 0.6
"""A skill in which fewer answers than this are right is hard for somebody."""

MISSED_SHOWN = 10
WRONG_SHOWN = 4
"""Different wrong answers shown for an item."""


@dataclass(frozen=True, slots=True)
class LearnerOverview:
    """Where somebody in the group is. `counts` are assignments by status; nothing here is a mark or a share."""

    person: Person
    counts: dict[AssignmentStatus, int]
    stuck_on: tuple[Word, ...]
    hard: tuple[Skill, ...]
    minutes: int
    last_on: date | None

    @property
    def needs_help(self) -> bool:
        return bool(self.stuck_on or self.hard or self.counts[AssignmentStatus.INTERRUPTED])


@dataclass(frozen=True, slots=True)
class MissedItem:
    """Something that people answer wrongly: the word, if it is about one, an exercise on it, and what they answered.

    `wrong` are answers with how many times they came, the most frequent first.
    """

    word: Word | None
    exercise: Exercise
    people: int
    wrong: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class GroupOverview:
    """How a group is doing. Those who need help come first."""

    group: StudyGroup
    learners: tuple[LearnerOverview, ...]
    counts: dict[AssignmentStatus, int]
    missed: tuple[MissedItem, ...]
    on: date


class EventKind(StrEnum):
    """What happened on a day in somebody's history."""

    GIVEN = "given"
    PRACTISED = "practised"
    HANDED_IN = "handed_in"
    MARKED = "marked"


@dataclass(frozen=True, slots=True)
class Event:
    """Something in a learner's history: what it was about, or the minutes and answers of a day."""

    day: date
    kind: EventKind
    about: str = ""
    minutes: int = 0
    answers: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """A learner of a group over time, the newest first, with what is hard for them now."""

    learner: LearnerOverview
    assignments: tuple[tuple[Assignment, Target, AssignmentProgress], ...]
    missed: tuple[MissedItem, ...]
    events: tuple[Event, ...]


def overview(
    session: Session, framework: Framework, library: Library, group: StudyGroup, *, now: datetime
) -> GroupOverview:
    """Return how it goes for the learners of a group whom its teacher still teaches."""
    members = learners_of(session, group)
    learners = _learners(
        session, library, members, _progress(session, framework, library, group, members, now=now), now
    )
    counts = Counter(dict.fromkeys(AssignmentStatus, 0))
    for learner in learners:
        counts.update(learner.counts)
    in_order = sorted(learners, key=lambda row: (not row.needs_help, -len(row.stuck_on), row.person.name))
    missed = missed_items(session, library, [person.id for person in members], now=now)
    return GroupOverview(group, tuple(in_order), dict(counts), missed, day_of(now))


def history(
    session: Session, framework: Framework, library: Library, group: StudyGroup, person_id: UUID, *, now: datetime
) -> History:
    """Return the history of a learner of the group, or raise NotFound."""
    person = next((person for person in learners_of(session, group) if person.id == person_id), None)
    if person is None:
        raise NotFound(f"person {person_id}")
    progress = _progress(session, framework, library, group, [person], now=now)
    (learner,) = _learners(session, library, [person], progress, now)
    given = [(assignment, target, found[person.id]) for assignment, target, found in progress if person.id in found]
    since = day_of(now) - timedelta(weeks=WEEKS)
    events = [
        *(Event(day_of(assignment.given_at), EventKind.GIVEN, target.title) for assignment, target, _ in given),
        *_practised(session, person, since=since),
        *_written(session, library, person),
    ]
    newest_first = sorted(events, key=lambda event: (event.day, list(EventKind).index(event.kind)), reverse=True)
    return History(
        learner,
        tuple(given),
        missed_items(session, library, [person.id], now=now),
        tuple(event for event in newest_first if event.day >= since),
    )


Progress = list[tuple[Assignment, Target, dict[UUID, AssignmentProgress]]]


def _progress(
    session: Session,
    framework: Framework,
    library: Library,
    group: StudyGroup,
    members: Sequence[Person],
    *,
    now: datetime,
) -> Progress:
    found: Progress = []
    for assignment in group.assignments:
        asked = [person.id for person in members if assignment.person_id in (None, person.id)]
        if asked and (target := target_of(framework, library, assignment)):
            found.append((assignment, target, progress_of(session, assignment, target, asked, now=now)))
    return found


def _learners(
    session: Session, library: Library, members: Sequence[Person], progress: Progress, now: datetime
) -> list[LearnerOverview]:
    ids, on = [person.id for person in members], day_of(now)
    stuck = rows.stuck_words(session, ids, since=now - timedelta(weeks=WEEKS))
    coverage = memory.coverage_of(session, ids, since=on - timedelta(weeks=WEEKS), on=on)
    minutes = memory.practice_minutes(session, ids, since=on - timedelta(weeks=MINUTES_WEEKS), until=on)
    last = memory.last_practice(session, ids)
    learners = []
    for person in members:
        counts = Counter(found[person.id].status for _, _, found in progress if person.id in found)
        learners.append(
            LearnerOverview(
                person,
                {status: counts[status] for status in AssignmentStatus},
                tuple(library.by_id[word_id] for word_id in stuck[person.id] if word_id in library.by_id),
                tuple(skill for skill in Skill if _is_hard(coverage[person.id].get(skill))),
                round(minutes[person.id]),
                last.get(person.id),
            )
        )
    return learners


def _is_hard(coverage: Coverage | None) -> bool:
    share = coverage.share_right if coverage and coverage.answers >= ANSWERS_TO_JUDGE_SKILL else None
    return share is not None and share < HARD_BELOW


def missed_items(
    session: Session, library: Library, person_ids: Collection[UUID], *, now: datetime
) -> tuple[MissedItem, ...]:
    """Return what most of the people answered wrongly, by word or, where it is not about a word, by exercise.

    Of a word the exercise that was missed most is shown. Items whose content is gone are left out.
    """
    since = now - timedelta(weeks=WEEKS)
    missed = rows.most_missed(session, person_ids, since=since, limit=3 * MISSED_SHOWN)
    answers: dict[str, list[WrongAnswer]] = {subject: [] for subject, _ in missed}
    for answer in rows.wrong_answers(session, person_ids, answers.keys(), since=since):
        answers[answer.subject].append(answer)
    every = {answer.exercise_id for given in answers.values() for answer in given}
    library = library_with(session, library, every)
    found: list[MissedItem] = []
    for subject, people in missed:
        times: Counter[str] = Counter()
        for answer in answers[subject]:
            times[answer.exercise_id] += answer.times
        exercise = next((built for item, _ in times.most_common() if (built := _built(item, library))), None)
        if exercise and len(found) < MISSED_SHOWN:
            given = [(one.given, one.times) for one in answers[subject] if one.exercise_id == exercise.id]
            # A row of numbers is what is sent for rows that were matched: nobody can read it.
            shown = () if isinstance(exercise.task, Match) else tuple(given[:WRONG_SHOWN])
            found.append(MissedItem(library.by_id.get(subject), exercise, people, shown))
    return tuple(found)


def _built(exercise_id: str, library: Library) -> Exercise | None:
    try:
        return build_exercise(exercise_id, library)
    except NotFound:
        return None


def _practised(session: Session, person: Person, *, since: date) -> list[Event]:
    days: dict[date, Event] = {}
    for (day, _), done in memory.practice_days_of(session, person.id, since=since).items():
        before = days.get(day, Event(day, EventKind.PRACTISED))
        days[day] = Event(
            day,
            EventKind.PRACTISED,
            minutes=before.minutes + done.seconds,
            answers=before.answers + done.answers,
            right=before.right + done.right,
        )
    return [
        Event(day, event.kind, minutes=max(1, round(event.minutes / 60)), answers=event.answers, right=event.right)
        for day, event in days.items()
    ]


def _written(session: Session, library: Library, person: Person) -> list[Event]:
    titles = {task.id: task.title for task in library.tasks}
    events = []
    for row, versions in handed_in_by(session, person):
        title = titles.get(row.task_id or "", "")
        for version in versions:
            if version.handed_in_at:
                events.append(Event(day_of(version.handed_in_at), EventKind.HANDED_IN, title))
            if marking := standing(version):
                events.append(Event(day_of(marking.marked_at), EventKind.MARKED, title))
    return events
