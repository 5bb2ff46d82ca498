"""Plans, paid time and the quality agreement of the demo."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.quality import PointStatus
from sprakverktyg.usecases import paid_time, plans, quality

PLANS = (
    (
        "Amina Yusuf",
        "Skriva en hel rapport efter passet utan hjälp.",
        "Övar tisdag och torsdag. Får stöd av språkombudet.",
        40,
        True,
    ),
    (
        "Tomas Karlsson",
        "Ringa till sjuksköterskan och berätta vad som har hänt.",
        "Övar samtal med handledaren varje vecka.",
        20,
        False,
    ),
    ("Mei Chen", "Läsa rutiner på egen hand.", "Går kurs i svenska på måndagar.", 60, True),
)


def seed(world: World) -> None:
    world.units["Björken"].area, world.units["Linden"].area = "Norr", "Norr"
    manager = world.viewer("Daniel Sand")
    for name, goal, measures, minutes, agreed in PLANS:
        person = world.people[name]
        unit = world.units["Linden" if name == "Mei Chen" else "Björken"]
        made_at = world.now - timedelta(weeks=4)
        row = plans.make_plan(
            world.session,
            manager,
            unit,
            person,
            find=world.find,
            goal=goal,
            measures=measures,
            minutes_per_week=minutes,
            follow_up_on=world.on + timedelta(days=45),
            now=made_at,
        )
        if agreed:
            plans.agree(world.session, world.viewer(name), row.id, now=made_at + timedelta(days=1))
        for week in range(4):
            paid_time.enter(
                world.session,
                manager,
                unit,
                person,
                day=world.on - timedelta(weeks=week),
                minutes=minutes - 5 * week,
                kind=PaidKind.COURSE,
                now=world.now,
            )
    quality.note_point(
        world.session,
        manager,
        world.content.quality,
        world.units["Björken"],
        "tid",
        status=PointStatus.IN_PLACE,
        responsible_id=manager.id,
        follow_up_on=world.on + timedelta(days=90),
        now=world.now,
    )
