"""Everybody's PIN, and a tablet that waits for its code."""

from sprakverktyg.demo.people import COLLEAGUES, PIN
from sprakverktyg.demo.world import World
from sprakverktyg.usecases import devices, pins


def seed(world: World) -> None:
    for colleague in COLLEAGUES:
        pins.choose_pin(world.session, world.people[colleague.name].id, PIN)
    sara = world.viewer("Sara Ek")
    devices.prepare_tablet(
        world.session, sara, world.units["Björken"].id, "Plattan i köket", find=world.find, now=world.now
    )
