"""A care document that waits for its språkombud."""

from sprakverktyg.demo.world import World
from sprakverktyg.usecases import documents, guarding


def seed(world: World) -> None:
    text = next(text for text in world.content.library.texts if text.genre == "hygien")
    review = guarding.read_for_review(f"{text.id}.md", text.body.encode(), find=world.find)
    read = documents.read(world.analyse, guarding.clear(review))
    documents.take_in(
        world.session,
        world.viewer("Fredrik Holm"),
        read,
        find=world.find,
        unit_id=world.units["Björken"].id,
        title=text.title,
        now=world.now,
    )
