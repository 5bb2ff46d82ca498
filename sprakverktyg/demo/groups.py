"""A study group with assignments."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.usecases import assignments, groups
from sprakverktyg.usecases.assignments import Order, Terms
from sprakverktyg.usecases.own_content import content_for


def seed(world: World) -> None:
    members = ("Amina Yusuf", "Olena Kovalenko", "Tomas Karlsson", "Mei Chen", "Yonas Haile", "Rosa Medina")
    group = groups.make_group(
        world.session,
        world.viewer("Katarina Lind"),
        find=world.find,
        name="Svenska på jobbet, tisdagar",
        person_ids=[world.people[name].id for name in members],
    )
    content = content_for(world.session, world.content, group.teacher_id)
    for days_ago, order in (
        (
            14,
            Order(
                TargetKind.MODULE,
                Terms(
                    due_on=world.on + timedelta(days=7),
                    instruction="Öva hellre fem minuter varje dag än en halvtimme på söndagen.",
                ),
                target_id="hygienkunskap",
            ),
        ),
        (
            9,
            Order(
                TargetKind.WORDS,
                Terms(
                    due_on=world.on + timedelta(days=2),
                    minutes=20,
                    instruction="Orden kommer i texten som vi läser nästa gång.",
                ),
                words="smitta\nspritflaska\nhandhygien\nmunvård\ntrycksår",
            ),
        ),
        (3, Order(TargetKind.TEXT, Terms(world.on + timedelta(days=5)), target_id="rutin-handhygien")),
        (
            3,
            Order(
                TargetKind.WRITING,
                Terms(world.on + timedelta(days=9)),
                target_id="avvikelse-kaka-wanda",
                person_id=world.people["Amina Yusuf"].id,
            ),
        ),
    ):
        assignments.give(
            world.session,
            content.framework,
            content.library,
            group,
            order,
            find=world.find,
            now=world.now - timedelta(days=days_ago),
            on=world.on - timedelta(days=days_ago),
        )
