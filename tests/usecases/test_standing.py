"""Judgements and observations as the readiness list reads them: each in its own column, and as of a day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.domain.readiness import Verdict
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.standing import Source, parts_of
from sprakverktyg.domain.supervision import EnteredOn, Result
from sprakverktyg.storage.models import Conclusion, Judgement, Marking, Observation, Withdrawal, Writing, WritingVersion
from sprakverktyg.usecases import introduction, readiness
from tests.support.cast import Cast

ON = date(2026, 11, 1)


class Scene:
    """The care worker of Björken, whom the teacher judges and the handledare sees."""

    def __init__(self, session: Session, content: Content, cast: Cast) -> None:
        self.session, self.content, self.cast = session, content, cast
        self.learner = cast.people[Role.CARE_WORKER]
        self.handledare = cast.people[Role.HANDLEDARE]
        self.module = next(task.module_id for task in content.writing if self._tasks(task.module_id))
        self.notes = [task for task in content.writing if task.module_id == self.module]
        self.tasks = self._tasks(self.module)

    def _tasks(self, module_id: str) -> list[ObservableTask]:
        return [task for task in self.content.introduction if task.module_id == module_id]

    def judge(self, task_id: str, score: int, day: date = ON) -> Marking:
        row = Writing(
            person_id=self.learner.id, task_id=task_id, draft="utkast", begun_at=at(day), saved_at=at(day), versions=[]
        )
        version = WritingVersion(
            writing=row, number=1, text="Hon åt.", feedback={}, made_at=at(day), handed_in_at=at(day)
        )
        marking = Marking(
            version=version,
            teacher_id=self.cast.people[Role.TEACHER].id,
            comment="",
            taken_back=[],
            marked_at=at(day),
            judgements=[
                Judgement(criterion=Criterion.FACTS, score=4),
                Judgement(criterion=Criterion.CLEAR, score=score),
            ],
        )
        self.session.add(marking)
        self.session.flush()
        return marking

    def see(self, task: ObservableTask, result: Result = Result.SHOWN, day: date = ON) -> Observation:
        row = Observation(
            learner_id=self.learner.id,
            task_id=task.id,
            result=result,
            place="",
            note="",
            seen_by_id=self.handledare.id,
            seen_at=at(day),
            entered_on=EnteredOn.HANDLEDARES_PAGE,
        )
        self.session.add(row)
        self.session.flush()
        return row

    def verdict(self, source: Source, asked: str | None = None, on: date = ON) -> Verdict:
        profile = self.content.profile(self.cast.bjorken.profile_id)
        parts = parts_of(profile, self.content.framework)
        row = readiness.readiness_of(self.session, self.content, profile, self.learner, on=on, parts=parts)
        return row.verdict(source, asked or self.module)


def at(day: date) -> datetime:
    return datetime.combine(day, time(10), UTC)


@pytest.fixture
def scene(session: Session, content: Content, cast: Cast) -> Scene:
    return Scene(session, content, cast)


def test_nothing_written_and_nothing_seen_is_not_known(scene: Scene) -> None:
    assert scene.verdict(Source.WRITING) is scene.verdict(Source.OBSERVED) is Verdict.UNKNOWN


def test_the_newest_judgement_of_each_task_counts(scene: Scene) -> None:
    first, second = (task.id for task in scene.notes[:2])
    day = timedelta(days=1)
    scene.judge(first, 2, ON - 4 * day)
    scene.judge(first, 3, ON - 3 * day)
    taken_back = scene.judge(second, 3, ON - 2 * day)
    said = [scene.verdict(Source.WRITING, on=ON - ago * day) for ago in (5, 4, 3, 2)]
    assert said == [Verdict.UNKNOWN, Verdict.MISSING, Verdict.ON_THE_WAY, Verdict.SHOWN]
    assert scene.verdict(Source.WRITING, "skriva") is Verdict.ON_THE_WAY
    taken_back.undone_at = at(ON - day)
    scene.session.flush()
    assert [scene.verdict(Source.WRITING, on=ON - ago * day) for ago in (2, 1)] == [Verdict.SHOWN, Verdict.ON_THE_WAY]
    assert {scene.verdict(source) for source in (Source.PRACTICE, Source.OBSERVED)} == {Verdict.UNKNOWN}


def test_what_is_seen_at_work_counts_until_it_is_withdrawn(scene: Scene) -> None:
    day = timedelta(days=1)
    first, *others = scene.tasks
    seen = scene.see(first, Result.NOT_YET, ON - 3 * day)
    assert scene.verdict(Source.OBSERVED) is Verdict.MISSING
    for task in others:
        scene.see(task, Result.SHOWN, ON - 2 * day)
    conclusion = Conclusion(learner_id=scene.learner.id, task_id=first.id, done=True, reason="")
    conclusion.concluded_by_id, conclusion.concluded_at = scene.handledare.id, at(ON - day)
    scene.session.add(conclusion)
    scene.session.flush()
    assert scene.verdict(Source.OBSERVED) is Verdict.SHOWN
    seen.withdrawal = Withdrawal(reason="fel person", withdrawn_by_id=scene.handledare.id, withdrawn_at=at(ON))
    scene.session.flush()
    assert scene.verdict(Source.OBSERVED, on=ON - 3 * day) is Verdict.MISSING
    assert scene.verdict(Source.OBSERVED, on=ON - 4 * day) is Verdict.UNKNOWN
    assert {scene.verdict(source) for source in (Source.PRACTICE, Source.WRITING)} == {Verdict.UNKNOWN}


def test_tasks_that_the_unit_has_left_out_are_not_missed(scene: Scene) -> None:
    scene.see(scene.tasks[0])
    assert scene.verdict(Source.OBSERVED) is Verdict.ON_THE_WAY
    viewer = scene.cast.viewer(scene.session, scene.handledare)
    for when in When:
        introduction.choose_tasks(
            scene.session,
            viewer,
            scene.content.introduction,
            scene.cast.bjorken,
            kept=[scene.tasks[0].id],
            when=when,
            now=at(ON),
        )
    assert scene.verdict(Source.OBSERVED) is Verdict.SHOWN
