"""What Amina has said of her time, and what everybody's answers tell of the exercises."""

from sprakverktyg.demo.world import World
from sprakverktyg.usecases import ability, own_progress


def seed(world: World) -> None:
    amina = world.people["Amina Yusuf"].id
    for number, day in enumerate(own_progress.practised_days(world.session, amina, now=world.now)[1:]):
        own_progress.say_of_day(world.session, amina, day.day, paid=number % 3 != 2, now=world.now)
    ability.learn_difficulties(world.session, world.content.library, rng=world.rng)
