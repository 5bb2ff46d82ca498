"""A study group with an assignment."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.usecases import groups


def seed(world: World) -> None:
    members = ("Amina Yusuf", "Olena Kovalenko", "Tomas Karlsson", "Mei Chen", "Yonas Haile", "Rosa Medina")
    group = groups.make_group(
        world.session,
        world.viewer("Katarina Lind"),
        find=world.find,
        name="Svenska på jobbet, tisdagar",
        person_ids=[world.people[name].id for name in members],
    )
    groups.assign_module(
        world.session,
        world.content.framework,
        world.content.library,
        group,
        find=world.find,
        module_id="hygienkunskap",
        due_on=world.on + timedelta(days=7),
        instruction="Öva hellre fem minuter varje dag än en halvtimme på söndagen.",
        now=world.now - timedelta(days=14),
        on=world.on,
    )
