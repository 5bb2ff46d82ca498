"""A care document that waits for its språkombud, and one that is approved, on the shelf and practised."""

from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.text_exercises import Audience
from sprakverktyg.domain.vocabulary import CareText
from sprakverktyg.storage.models import Document
from sprakverktyg.usecases import documents, guarding, reading, rewriting, shelf, text_exercises, versions
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.text_exercises import Choice

WAITING, READY = "hygien", "delegering"
DAYS_UNTIL_READ_AGAIN = 180


def seed(world: World) -> None:
    texts = {text.genre: text for text in reversed(world.content.library.texts) if not text.family}
    _take_in(world, texts[WAITING])
    desk = _take_in(world, texts[READY])
    rewriting.accept_all(desk)
    approval = versions.ask(desk, world.people["Daniel Sand"].id)
    versions.answer(approval, approved=True, comment="", find=world.find, now=world.now)
    review_on = world.on + timedelta(days=DAYS_UNTIL_READ_AGAIN)
    shelf.put(desk, approval.version.number, review_on=review_on, forms=world.forms)
    _give_exercises(world, desk)


def _give_exercises(world: World, desk: Desk) -> None:
    found = text_exercises.proposals(world.session, desk.document, world.draft, ())
    assert found is not None
    prompts = {item.key: item.prompt for item in found.drafts.items if item.good}
    choice = Choice(found.version.number, prompts, found.drafts.module_id, Audience.UNIT)
    framework = world.content.framework
    text_exercises.give(desk, framework, choice, draft=world.draft, find=world.find, stopped=())


def _take_in(world: World, text: CareText) -> Desk:
    review = guarding.read_for_review(f"{text.id}.md", text.body.encode(), find=world.find)
    read = documents.read(world.analyse, guarding.clear(review))
    document: Document = documents.take_in(
        world.session,
        world.viewer("Fredrik Holm"),
        read,
        find=world.find,
        unit_id=world.units["Björken"].id,
        title=text.title,
        now=world.now,
    )
    desk = Desk(world.session, world.viewer("Fredrik Holm"), document, world.workshop, world.now)
    while reading.read_some(desk):
        pass
    return desk
