"""“Det här kan jag”: what somebody can, what comes next, how far it is, and the time practised. For their own eyes."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Module, Profile
from sprakverktyg.domain.days import STOCKHOLM, day_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.own_progress import OutOfTen, WordStage, count_stages, out_of_ten, stage
from sprakverktyg.domain.readiness import SkillReadiness, Verdict
from sprakverktyg.domain.roles import Right, rights_of
from sprakverktyg.storage import own_progress as rows
from sprakverktyg.storage import people
from sprakverktyg.usecases import readiness
from sprakverktyg.usecases.ability import ability_of
from sprakverktyg.usecases.accounts import Viewer

WEEKS = 4
"""So far back the minutes are shown."""


@dataclass(frozen=True, slots=True)
class ModuleWords:
    """The words of a module by how well they stay."""

    module: Module
    counts: dict[WordStage, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def met(self) -> int:
        return self.total - self.counts[WordStage.NEW]


@dataclass(frozen=True, slots=True)
class SkillSeen:
    """A skill against the profile, and how many of ten new items one would manage; None for *not known yet*."""

    readiness: SkillReadiness
    manages: OutOfTen | None


@dataclass(frozen=True, slots=True)
class PractisedDay:
    """The minutes of a day, rounded up, and whether they were paid; None where nobody has said."""

    day: date
    minutes: int
    paid: bool | None


@dataclass(frozen=True, slots=True)
class OwnProgress:
    """`words` are the modules with words that were met, most met first; `following` is the module that comes next."""

    counts: dict[WordStage, int]
    words: tuple[ModuleWords, ...]
    following: Module | None
    profile: Profile | None
    skills: tuple[SkillSeen, ...]
    days: tuple[PractisedDay, ...]

    def minutes(self, paid: bool | None) -> int:
        return sum(day.minutes for day in self.days if day.paid is paid)


def own_progress(session: Session, content: Content, viewer: Viewer, *, now: datetime) -> OwnProgress:
    """Return what the viewer can see of their own learning."""
    words = rows.words_of(session, viewer.id)
    stages = {word_id: stage(known.known, known.stability) for word_id, known in words.items()}
    modules = [
        ModuleWords(module, count_stages([word.id for word in found], stages))
        for module in content.framework.modules.values()
        if (found := content.library.module_words(module.id))
    ]
    total = {one: sum(module.counts[one] for module in modules) for one in WordStage}
    met = sorted((module for module in modules if module.met), key=lambda module: -module.met)
    unfinished = [module for module in met if module.counts[WordStage.NEW]]
    following = next((module.module for module in (*unfinished, *modules) if module.counts[WordStage.NEW]), None)
    profile = _profile(session, content, viewer)
    skills = _skills(session, content, viewer, profile, now=now) if profile else ()
    return OwnProgress(total, tuple(met), following, profile, skills, practised_days(session, viewer.id, now=now))


def _profile(session: Session, content: Content, viewer: Viewer) -> Profile | None:
    """Return the profile of the first unit where the viewer practises."""
    for membership in people.memberships_of(session, viewer.id):
        if Right.PRACTISE in rights_of([membership.role]):
            return content.profile(membership.unit.profile_id)
    return None


def _skills(
    session: Session, content: Content, viewer: Viewer, profile: Profile, *, now: datetime
) -> tuple[SkillSeen, ...]:
    found = readiness.readiness_against(session, profile, viewer.id, on=day_of(now))
    ability = ability_of(session, content.library, viewer.id, now=now)
    return tuple(
        SkillSeen(skill, None if skill.verdict is Verdict.UNKNOWN else out_of_ten(ability, skill.skill))
        for skill in found.skills
    )


def practised_days(session: Session, person_id: UUID, *, now: datetime) -> tuple[PractisedDay, ...]:
    """Return the days of the last weeks on which the person practised, newest first."""
    since = day_of(now) - timedelta(weeks=WEEKS)
    answers = rows.seconds_of_answers(session, person_id, since=datetime.combine(since, time(), STOCKHOLM))
    said = rows.said_of_days(session, person_id, since=since)
    seconds: Counter[date] = Counter()
    for answered_at, taken in answers:
        seconds[day_of(answered_at)] += taken
    return tuple(PractisedDay(day, -(-seconds[day] // 60), said.get(day)) for day in sorted(seconds, reverse=True))


def say_of_day(session: Session, person_id: UUID, day: date, *, paid: bool, now: datetime) -> None:
    """Note for a day that the person practised on whether it was paid time.

    Raises: InvalidInput for a day without practice, or one that is no longer shown.
    """
    if day not in {found.day for found in practised_days(session, person_id, now=now)}:
        raise InvalidInput("day_without_practice")
    rows.say_of_day(session, person_id, day, paid=paid)
