from datetime import date

from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.reflection import ReflectionQuestion, question_of_the_week
from sprakverktyg.domain.supervision import Result, TaskState, current_step, steps, task_states


def test_a_conclusion_stands_above_the_newest_result() -> None:
    newest = {"a": Result.NOT_YET, "b": Result.WITH_SUPPORT, "c": Result.SHOWN}
    assert task_states(newest, {"b": True, "c": False}) == {
        "a": TaskState.NOT_YET,
        "b": TaskState.DONE,
        "c": TaskState.SHOWN,
    }


def test_steps_have_their_last_day_and_the_first_unseen_one_is_current() -> None:
    tasks = [ObservableTask(when, "m", when, "Visar.", (), (), ()) for when in When]
    found = steps(tasks, {When.FIRST_DAY: TaskState.WITH_SUPPORT}, date(2026, 9, 1))
    assert [step.due_on for step in found][:2] == [date(2026, 9, 1), date(2026, 9, 7)]
    assert [step.seen for step in found] == [1, 0, 0, 0]
    assert current_step(found) is When.FIRST_WEEK
    assert steps(tasks, {}, None)[0].due_on is None


def test_the_question_is_the_same_all_week_and_of_the_module() -> None:
    questions = [ReflectionQuestion(f"{module}-{n}", module, "Hur?", ()) for module in "ab" for n in range(3)]
    week = [question_of_the_week(questions, "b", on=date.fromordinal(7 * 105_000 + day)) for day in range(7)]
    assert len(set(week)) == 1
    assert week[0] is not None
    assert week[0].module_id == "b"
    assert question_of_the_week(questions, "b", on=date.fromordinal(7 * 105_001)) != week[0]
    assert question_of_the_week(questions, "without", on=date(2026, 9, 1)) in questions
    assert question_of_the_week([], None, on=date(2026, 9, 1)) is None
