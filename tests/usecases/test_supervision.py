from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.supervision import PeriodKind, Result, SupervisionKind, TaskState
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.usecases import (
    evaluations,
    introduction,
    meeting_material,
    mentor_notes,
    pins,
    reflections,
    signals,
    signoff,
    supervision,
)
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.sign_ins import SharedTablet
from sprakverktyg.usecases.supervision_record import handledare_record
from tests.support.cast import PASSWORD, Cast
from tests.support.guarding import find_marked
from tests.support.rows import a_device, a_session, an_answer

TODAY = date(2026, 9, 1)
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)


class Scene:
    """The handledare of Björken and a learner there, with short ways to act."""

    def __init__(self, session: Session, cast: Cast, content: Content) -> None:
        self.session, self.cast, self.content = session, cast, content
        self.learner = cast.people[Role.CARE_WORKER]
        self.me = cast.viewer(session, self.learner)
        self.handledare = cast.viewer(session, cast.people[Role.HANDLEDARE])
        self.task: ObservableTask = content.introduction[0]

    def follow(self, kind: SupervisionKind = SupervisionKind.HANDLEDARE, ends_on: date | None = None, **columns):  # type: ignore[no-untyped-def]
        return supervision.start_supervision(
            self.session,
            self.handledare,
            columns.get("learner", self.learner),
            handledare_id=columns.get("handledare_id", self.handledare.id),
            kind=kind,
            starts_on=columns.get("starts_on", TODAY),
            ends_on=ends_on,
            now=NOW,
        )

    def period(self, starts_on: date, ends_on: date):  # type: ignore[no-untyped-def]
        return supervision.start_period(
            self.session,
            self.handledare,
            self.learner,
            unit_id=self.cast.bjorken.id,
            kind=PeriodKind.INTRODUCTION,
            starts_on=starts_on,
            ends_on=ends_on,
            now=NOW,
        )

    def observe(self, result: Result = Result.SHOWN, note: str = "", at: datetime = NOW):  # type: ignore[no-untyped-def]
        return signoff.observe(
            self.session,
            self.handledare,
            self.learner,
            self.task,
            find=find_marked,
            result=result,
            place="köket",
            note=note,
            now=at,
        )

    def conclude(self, done: bool = True, reason: str = ""):  # type: ignore[no-untyped-def]
        return signoff.conclude(
            self.session,
            self.handledare,
            self.learner,
            self.task,
            find=find_marked,
            done=done,
            reason=reason,
            now=NOW,
            on=TODAY,
        )

    def state(self) -> TaskState:
        plan = introduction.plan_of(self.session, self.content.introduction, self.learner.id, on=TODAY)
        rows = (row for step in plan.steps for row in step.rows)
        return next(row.state for row in rows if row.task.id == self.task.id)


@pytest.fixture
def scene(session: Session, cast: Cast, content: Content) -> Iterator[Scene]:
    return Scene(session, cast, content)


def test_a_relation_reaches_over_units_and_ends_by_its_last_day(scene: Scene) -> None:
    neighbour = scene.cast.neighbour
    with pytest.raises(NotFound):
        supervision.learner_for(scene.session, scene.handledare, neighbour.id, on=TODAY)
    scene.follow(SupervisionKind.STAND_IN, TODAY + timedelta(days=7), learner=neighbour)
    mine = supervision.my_learners(scene.session, scene.handledare, on=TODAY)
    assert [row.person.id for row in mine] == [neighbour.id]
    assert supervision.learner_for(scene.session, scene.handledare, neighbour.id, on=TODAY) is neighbour
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=8)):
        with pytest.raises(NotFound):
            supervision.learner_for(scene.session, scene.handledare, neighbour.id, on=day)


def test_relations_that_cannot_be(scene: Scene) -> None:
    scene.follow()
    for fault, act in (
        ("follows_already", lambda: scene.follow()),
        ("stand_in_without_end", lambda: scene.follow(SupervisionKind.STAND_IN)),
        ("ends_before_start", lambda: scene.follow(SupervisionKind.STAND_IN, TODAY - timedelta(days=1))),
    ):
        with pytest.raises(InvalidInput, match=fault):
            act()
    for stranger in (scene.cast.strangers[Role.HANDLEDARE], scene.cast.people[Role.MANAGER], scene.learner):
        with pytest.raises(NotFound):
            scene.follow(handledare_id=stranger.id)


def test_the_newest_observation_that_is_not_withdrawn_counts(scene: Scene) -> None:
    scene.observe(Result.WITH_SUPPORT)
    wrong = scene.observe(Result.NOT_YET, at=NOW + timedelta(hours=1))
    assert scene.state() is TaskState.NOT_YET
    signoff.withdraw(
        scene.session, scene.handledare, scene.learner, wrong, find=find_marked, reason="Fel kollega.", now=NOW
    )
    assert scene.state() is TaskState.WITH_SUPPORT
    assert [row["withdrawn_because"] for row in handledare_record(scene.session, scene.learner.id)["observations"]] == [
        "Fel kollega.",
        None,
    ]
    with pytest.raises(InvalidInput, match="withdrawn_already"):
        signoff.withdraw(
            scene.session, scene.handledare, scene.learner, wrong, find=find_marked, reason="Igen.", now=NOW
        )


def test_only_the_coordinator_concludes_and_opens_again_with_a_reason(scene: Scene) -> None:
    scene.observe()
    with pytest.raises(NotFound):
        scene.conclude()
    scene.follow(SupervisionKind.STAND_IN, TODAY)
    with pytest.raises(NotFound):
        scene.conclude()
    scene.follow(SupervisionKind.COORDINATOR)
    scene.conclude()
    assert scene.state() is TaskState.DONE
    for fault, act in (
        ("concluded_already", lambda: scene.conclude()),
        ("reason_missing", lambda: scene.conclude(done=False)),
    ):
        with pytest.raises(InvalidInput, match=fault):
            act()
    scene.conclude(done=False, reason="Rutinen är ny.")
    assert scene.state() is TaskState.SHOWN


def test_nothing_is_concluded_from_nothing(scene: Scene) -> None:
    scene.follow()
    with pytest.raises(InvalidInput, match="nothing_seen"):
        scene.conclude()


@pytest.mark.parametrize(
    ("role", "secret", "fault"),
    [
        (Role.HANDLEDARE, "fel", InvalidInput),
        (Role.CARE_WORKER, PASSWORD, NotFound),
        (Role.MANAGER, PASSWORD, NotFound),
    ],
)
def test_a_confirmation_needs_a_handledare_and_the_right_secret(
    scene: Scene, role: Role, secret: str, fault: type[Exception]
) -> None:
    def confirm(person_role: Role, word: str) -> None:
        signoff.confirm(
            scene.session,
            scene.me,
            scene.task,
            find=find_marked,
            handledare_id=scene.cast.people[person_role].id,
            secret=word,
            tablet=None,
            result=Result.SHOWN,
            place="",
            note="",
            now=NOW,
            on=TODAY,
        )

    with pytest.raises(fault):
        confirm(role, secret)
    assert scene.state() is TaskState.NOT_SEEN
    confirm(Role.HANDLEDARE, PASSWORD)
    assert scene.state() is TaskState.SHOWN


def test_on_a_shared_tablet_the_pin_is_asked_for_and_wrong_ones_are_counted(scene: Scene) -> None:
    device = a_device(scene.session, scene.cast.bjorken, scene.cast.people[Role.HANDLEDARE])
    tablet = SharedTablet(device.id, "Björken", 3)
    pins.choose_pin(scene.session, scene.handledare.id, "274951")

    def identity(secret: str) -> UUID:
        found = signoff.confirm_identity(scene.session, scene.handledare.id, secret, tablet=tablet, now=NOW)
        return found.id

    for secret, fault in ((PASSWORD, "wrong_pin"), ("274952", "wrong_pin")):
        with pytest.raises(InvalidInput, match=fault):
            identity(secret)
    assert identity("274951") == scene.handledare.id


def test_a_note_that_shows_somebody_is_not_stored(scene: Scene) -> None:
    with pytest.raises(PersonalDataFound):
        scene.observe(note="Hjälpte Gerda.")
    assert scene.state() is TaskState.NOT_SEEN


def test_a_unit_leaves_out_and_adds_tasks(scene: Scene) -> None:
    tasks, unit = scene.content.introduction, scene.cast.bjorken
    kept = [task.id for task in tasks if task.when is When.FIRST_DAY][1:]
    introduction.choose_tasks(scene.session, scene.handledare, tasks, unit, kept=kept, when=When.FIRST_DAY, now=NOW)
    own = introduction.add_task(
        scene.session,
        scene.handledare,
        unit,
        find=find_marked,
        shows="Visar porten.",
        when=When.FIRST_DAY,
        now=NOW,
    )

    def first_day(person_id) -> set[str]:  # type: ignore[no-untyped-def]
        plan = introduction.plan_of(scene.session, tasks, person_id, on=TODAY)
        return {row.task.id for row in plan.step(When.FIRST_DAY).rows}

    assert first_day(scene.learner.id) == {*kept, str(own.id)}
    assert len(first_day(scene.cast.neighbour.id)) == len(kept) + 1
    introduction.remove_task(scene.session, unit, own.id, now=NOW)
    assert first_day(scene.learner.id) == set(kept)


def test_a_reflection_is_private_until_it_is_shared_and_after_it_is_taken_back(scene: Scene) -> None:
    row = reflections.write_reflection(
        scene.session,
        scene.me,
        scene.content.reflection,
        find=find_marked,
        question_id=scene.content.reflection[0].id,
        text="Jag frågade.",
        share=False,
        now=NOW,
    )

    def read() -> int:
        return len(reflections.shared_reflections(scene.session, scene.handledare, scene.learner.id, on=TODAY))

    scene.follow()
    assert read() == 0
    reflections.share_reflection(scene.session, scene.me, row.id, share=True, now=NOW)
    assert read() == 1
    colleague = scene.cast.viewer(scene.session, scene.cast.people[Role.SPRAKOMBUD])
    assert not reflections.shared_reflections(scene.session, colleague, scene.learner.id, on=TODAY)
    reflections.share_reflection(scene.session, scene.me, row.id, share=False, now=NOW)
    assert read() == 0
    with pytest.raises(NotFound):
        reflections.share_reflection(scene.session, scene.handledare, row.id, share=True, now=NOW)


def test_a_note_is_read_by_its_author_and_the_learner(scene: Scene) -> None:
    with pytest.raises(NotFound):
        mentor_notes.write_note(scene.session, scene.handledare, scene.learner, find=find_marked, text="Bra.", now=NOW)
    scene.follow()
    mentor_notes.write_note(scene.session, scene.handledare, scene.learner, find=find_marked, text="Bra.", now=NOW)
    assert [row.text for row in mentor_notes.notes_about_me(scene.session, scene.me)] == ["Bra."]
    other = scene.cast.viewer(scene.session, scene.cast.people[Role.SPRAKOMBUD])
    assert not mentor_notes.my_notes(scene.session, other, scene.learner.id)


def test_a_period_is_evaluated_once_when_it_has_ended(scene: Scene) -> None:
    ratings = dict.fromkeys(Statement, 4)

    def evaluate(found, given=ratings) -> None:  # type: ignore[no-untyped-def]
        evaluations.evaluate(
            scene.session, scene.me, found, find=find_marked, ratings=given, words="", now=NOW, on=TODAY
        )

    running = scene.period(TODAY, TODAY + timedelta(days=9))
    with pytest.raises(InvalidInput, match="period_runs"):
        evaluate(running)
    ended = scene.period(TODAY - timedelta(days=9), TODAY - timedelta(days=1))
    with pytest.raises(InvalidInput, match="rating_missing"):
        evaluate(ended, {Statement.TIME: 6})
    assert evaluations.asked_of(scene.session, scene.me, on=TODAY) is ended
    evaluate(ended)
    assert evaluations.asked_of(scene.session, scene.me, on=TODAY) is None
    with pytest.raises(InvalidInput, match="evaluated_already"):
        evaluate(ended)
    assert [year.answers for year in evaluations.evaluation_trend(scene.session, scene.cast.bjorken)] == [None]
    with pytest.raises(NotFound):
        evaluations.period_for(scene.session, scene.handledare, ended.id)


def test_signals_from_rows_and_their_answers(scene: Scene) -> None:
    for days in (35, 28, 21):
        a_session(scene.session, scene.learner, started_at=NOW - timedelta(days=days))
    before = a_session(scene.session, scene.learner, started_at=NOW - timedelta(days=30))
    scene.session.add_all(
        an_answer(before, position, answered_at=NOW - timedelta(days=30, minutes=position)) for position in range(3)
    )
    scene.follow(ends_on=TODAY + timedelta(days=5))
    scene.period(TODAY - timedelta(days=30), TODAY + timedelta(days=30))
    signals.ask_for_talk(scene.session, scene.me, now=NOW)
    scene.session.flush()

    def kinds() -> list[SignalKind]:
        found = signals.signals_of(scene.session, scene.content.introduction, [scene.learner.id], on=TODAY)
        return [signal.kind for signal in found[scene.learner.id]]

    assert kinds() == [SignalKind.ASKED, SignalKind.NO_PRACTICE, SignalKind.STUCK, SignalKind.TRANSITION]
    for kind, answer, until in (
        (SignalKind.ASKED, SignalAnswer.DONE, None),
        (SignalKind.STUCK, SignalAnswer.LATER, TODAY + timedelta(days=3)),
    ):
        signals.answer_signal(
            scene.session, scene.handledare, scene.learner.id, kind=kind, answer=answer, until=until, now=NOW, on=TODAY
        )
    assert kinds() == [SignalKind.NO_PRACTICE, SignalKind.TRANSITION]
    with pytest.raises(InvalidInput, match="later_without_day"):
        signals.answer_signal(
            scene.session,
            scene.me,
            scene.learner.id,
            kind=SignalKind.STUCK,
            answer=SignalAnswer.LATER,
            until=TODAY,
            now=NOW,
            on=TODAY,
        )


def test_only_the_tasks_of_the_learners_own_plan_make_the_introduction_stand_still(scene: Scene) -> None:
    tasks = scene.content.introduction
    scene.period(TODAY - timedelta(days=30), TODAY + timedelta(days=30))
    for when in When:
        kept = [scene.task.id] if when is scene.task.when else []
        introduction.choose_tasks(
            scene.session, scene.handledare, tasks, scene.cast.bjorken, kept=kept, when=when, now=NOW
        )

    def stands_still() -> bool:
        found = signals.signals_of(scene.session, tasks, [scene.learner.id], on=TODAY)[scene.learner.id]
        return SignalKind.STUCK in [signal.kind for signal in found]

    assert stands_still()
    scene.observe(Result.NOT_YET, at=NOW - timedelta(days=20))
    assert stands_still()
    scene.observe(Result.SHOWN, at=NOW - timedelta(days=19))
    assert not stands_still()


def test_the_manager_hears_of_a_talk_once_and_of_nothing_else(scene: Scene) -> None:
    manager = scene.cast.viewer(scene.session, scene.cast.people[Role.MANAGER])
    for _ in range(2):
        signals.suggest_talk(scene.session, scene.me, scene.learner.id, now=NOW)
    (talk,) = signals.talks_on(scene.session, scene.cast.bjorken)
    assert not signals.talks_on(scene.session, scene.cast.linden)
    with pytest.raises(NotFound):
        signals.hold_talk(scene.session, manager, scene.cast.linden, talk.id, now=NOW)
    signals.hold_talk(scene.session, manager, scene.cast.bjorken, talk.id, now=NOW)
    assert not signals.talks_on(scene.session, scene.cast.bjorken)


@pytest.mark.parametrize("learners", [4, 5])
def test_material_needs_five_learners_behind_it(scene: Scene, learners: int) -> None:
    content, people = scene.content, list(scene.cast.people.values())[:learners]
    word = content.library.module_words("hygienkunskap")[0]
    for person in people:
        row = a_session(scene.session, person, started_at=NOW)
        scene.session.add(an_answer(row, word_id=word.id, outcome="wrong", answered_at=NOW))
    scene.session.flush()
    found = meeting_material.make_material(
        scene.session,
        content.framework,
        content.library,
        content.reflection,
        [person.id for person in people],
        now=NOW,
    )
    assert (found is None) is (learners < 5)
    if found:
        assert [found.words[0].id, found.quiz[0].answer] == [word.id, word.lemma]
        assert len(found.questions) == 6
        assert all(
            make(found).startswith(b"PK") for make in (meeting_material.meeting_docx, meeting_material.cafe_docx)
        )
