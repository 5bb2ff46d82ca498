"""A care document that waits for its språkombud."""

from sprakverktyg.demo.world import World
from sprakverktyg.usecases import documents


def seed(world: World) -> None:
    text = next(text for text in world.content.library.texts if text.genre == "hygien")
    read = documents.read(world.analyse, f"{text.id}.md", text.body.encode())
    documents.take_in(
        world.session,
        world.viewer("Fredrik Holm"),
        read,
        unit_id=world.units["Björken"].id,
        title=text.title,
        now=world.now,
    )
