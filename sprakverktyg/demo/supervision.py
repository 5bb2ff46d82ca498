"""Gunilla's learners: relations, plans, what she has seen, thoughts, notes, and two years of evaluations."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.introduction import When
from sprakverktyg.domain.supervision import PeriodKind, Result, SupervisionKind
from sprakverktyg.storage.models import LearningPeriod
from sprakverktyg.usecases import evaluations, introduction, mentor_notes, reflections, signals, signoff, supervision

HANDLEDARE = "Gunilla Berg"
RELATIONS = (
    ("Amina Yusuf", SupervisionKind.COORDINATOR, 30, None),
    ("Tomas Karlsson", SupervisionKind.HANDLEDARE, 40, 12),
    ("Mei Chen", SupervisionKind.STAND_IN, 3, 7),
)
PERIODS = (
    ("Amina Yusuf", "Björken", PeriodKind.INTRODUCTION, -24, 150),
    ("Tomas Karlsson", "Björken", PeriodKind.PLACEMENT, -40, 12),
    ("Mei Chen", "Linden", PeriodKind.PLACEMENT, -10, 30),
)
SEEN = {"Amina Yusuf": 26, "Tomas Karlsson": 6, "Mei Chen": 3}
WHOLE = (("Olena Kovalenko", "maltiden"), ("Fredrik Holm", "hygienkunskap"), ("Mei Chen", "personlig_hygien"))
"""Modules of which everything has been seen at work."""
PLACES = ("köket", "hembesök", "matsalen", "")
ANSWERED = {
    400: ("Amina Yusuf", "Fredrik Holm", "Olena Kovalenko", "Tomas Karlsson", "Leila Haddad"),
    60: ("Fredrik Holm", "Olena Kovalenko", "Gunilla Berg", "Amina Yusuf", "Leila Haddad"),
}
WORDS = ("Bra att någon visade mig allt från början.", "Jag ville ha mer tid för att fråga.", "", "", "")


def seed(world: World) -> None:
    _relations(world)
    _observations(world)
    _thoughts(world)
    _evaluations(world)


def _relations(world: World) -> None:
    gunilla = world.viewer(HANDLEDARE)
    for name, kind, since, until in RELATIONS:
        supervision.start_supervision(
            world.session,
            gunilla,
            world.people[name],
            handledare_id=gunilla.id,
            kind=kind,
            starts_on=world.on - timedelta(days=since),
            ends_on=None if until is None else world.on + timedelta(days=until),
            now=world.now,
        )
    for name, unit, period, first, last in PERIODS:
        _period(world, name, unit, period, first, last)
    introduction.add_task(
        world.session,
        gunilla,
        world.units["Björken"],
        find=world.find,
        shows="Visar var brandsläckaren och utrymningsplanen finns på Björken.",
        when=When.FIRST_DAY,
        now=world.now,
    )


def _observations(world: World) -> None:
    gunilla = world.viewer(HANDLEDARE)
    order = list(When)
    tasks = sorted(world.content.introduction, key=lambda task: order.index(task.when))
    seen = {name: tasks[:count] for name, count in SEEN.items()}
    for name, module_id in WHOLE:
        seen[name] = [*seen.get(name, ()), *(task for task in tasks if task.module_id == module_id)]
    for name, of_them in seen.items():
        for index, task in enumerate(of_them):
            signoff.observe(
                world.session,
                gunilla,
                world.people[name],
                task,
                find=world.find,
                result=Result.WITH_SUPPORT if index % 4 == 3 else Result.SHOWN,
                place=PLACES[index % len(PLACES)],
                note="",
                now=world.now - timedelta(days=16, hours=index),
            )
    for task in tasks[:3]:
        signoff.conclude(
            world.session,
            gunilla,
            world.people["Amina Yusuf"],
            task,
            find=world.find,
            done=True,
            reason="",
            now=world.now - timedelta(days=10),
            on=world.on,
        )


def _thoughts(world: World) -> None:
    amina, gunilla = world.viewer("Amina Yusuf"), world.viewer(HANDLEDARE)
    for question, text, share in (
        (0, "Hon dricker alltid te före kaffet. Jag frågade henne varför, och hon berättade om sin mamma.", True),
        (1, "midsommar, sill, dansa, nytt för mig", False),
    ):
        reflections.write_reflection(
            world.session,
            amina,
            world.content.reflection,
            find=world.find,
            question_id=world.content.reflection[question].id,
            text=text,
            share=share,
            now=world.now - timedelta(days=7 * question + 2),
        )
    mentor_notes.write_note(
        world.session,
        gunilla,
        world.people["Amina Yusuf"],
        find=world.find,
        text="Nästa gång provar vi att lämna rapport tillsammans.",
        now=world.now - timedelta(days=1),
    )
    signals.ask_for_talk(world.session, world.viewer("Tomas Karlsson"), now=world.now - timedelta(days=1))
    signals.suggest_talk(world.session, gunilla, world.people["Tomas Karlsson"].id, now=world.now)


def _evaluations(world: World) -> None:
    for ago, names in ANSWERED.items():
        for index, name in enumerate(names):
            period = _period(world, name, "Björken", PeriodKind.INTRODUCTION, -ago - 90, -ago)
            evaluations.evaluate(
                world.session,
                world.viewer(name),
                period,
                find=world.find,
                ratings={
                    statement: min(5, 3 + (index + place) % 3 + (ago < 100 and place == 1))
                    for place, statement in enumerate(Statement)
                },
                words=WORDS[index] if ago < 100 else "",
                now=world.now - timedelta(days=ago - index),
                on=world.on,
            )


def _period(world: World, name: str, unit: str, kind: PeriodKind, first: int, last: int) -> LearningPeriod:
    return supervision.start_period(
        world.session,
        world.viewer(HANDLEDARE),
        world.people[name],
        unit_id=world.units[unit].id,
        kind=kind,
        starts_on=world.on + timedelta(days=first),
        ends_on=world.on + timedelta(days=last),
        now=world.now,
    )
