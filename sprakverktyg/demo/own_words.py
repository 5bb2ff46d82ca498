"""Words that colleagues heard at work."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.usecases import own_words

OWN_WORDS = {"Amina Yusuf": ("handhygien", "lakemedelslista", "smitta"), "Olena Kovalenko": ("smitta",)}
WISHES = {"Amina Yusuf": ("rollatorkorg",), "Tomas Karlsson": ("snabelmugg", "rollatorkorg")}


def seed(world: World) -> None:
    library = world.content.library
    for name, words in OWN_WORDS.items():
        for number, word_id in enumerate(words):
            if word_id in library.by_id:
                when = world.now - timedelta(days=number + 1)
                own_words.add_own_word(world.session, library, world.people[name].id, word_id, now=when)
    for name, wishes in WISHES.items():
        for text in wishes:
            asked_at = world.now - timedelta(hours=5)
            own_words.wish_for(world.session, world.viewer(name), text, find=world.find, now=asked_at)
