"""Three weeks of invented practice."""

import random
from datetime import timedelta
from uuid import UUID

from sprakverktyg.demo.people import COLLEAGUES, Colleague
from sprakverktyg.demo.world import World
from sprakverktyg.domain.exercise import Choose, Match, Task
from sprakverktyg.usecases import practice

MODULES = ("hygienkunskap", "dokumentation", "lakemedel")


def seed(world: World) -> None:
    for colleague in COLLEAGUES:
        _practise(world, colleague)


def _practise(world: World, colleague: Colleague) -> None:
    """Answer one session a day through the same use cases as a person does."""
    session, library, rng = world.session, world.content.library, world.rng
    for day in range(colleague.days):
        when = world.now - timedelta(days=2 * (colleague.days - day) + 1)
        row = practice.begin_session(
            session,
            world.content.framework,
            library,
            world.people[colleague.name].id,
            MODULES[day % len(MODULES)],
            now=when,
            rng=rng,
        )
        while (position := practice.next_position(session, library, row)) is not None:
            exercise = practice.item_at(session, library, row, position).exercise
            answer = exercise.answers[0]
            practice.answer_item(
                session,
                library,
                row,
                answer_id=UUID(int=rng.getrandbits(128), version=4),
                position=position,
                given=answer if rng.random() < colleague.share_right else _mistake(exercise.task, answer, rng),
                seconds=rng.randrange(4, 40),
                now=when + timedelta(seconds=20 * position),
            )


def _mistake(task: Task, answer: str, rng: random.Random) -> str:
    """Return a wrong choice, or the answer with two letters lost."""
    match task:
        case Choose(choices=choices):
            return rng.choice([choice for choice in choices if choice != answer])
        case Match():
            return answer[::-1]
    return answer[1:-1]
