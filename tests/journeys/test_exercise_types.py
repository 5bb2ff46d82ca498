"""A care worker answers one item of every type, by touch and by keyboard; every card is looked at."""

import pytest
from playwright.sync_api import Locator

from sprakverktyg.content import Content
from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match, Speak, Write
from sprakverktyg.domain.roles import Role
from sprakverktyg.language.exercises import MODULE_TYPES, WORD_TYPES, build_exercise, ids_of_type
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.practising import begin
from tests.support.server import Server
from tests.support.visitor import Visitor


@pytest.fixture(scope="module")
def one_of_each(content: Content) -> list[Exercise]:
    library = content.library
    words = library.module_words("hygienkunskap")
    ids = [next(id for word in words for id in ids_of_type(name, word.id, library)) for name in WORD_TYPES]
    ids += [next(id for m in library.by_module for id in ids_of_type(name, m, library)) for name in MODULE_TYPES]
    return [build_exercise(exercise_id, library) for exercise_id in ids]


class Hand:
    """How one presses, chooses and writes: with a finger, or with the keys alone."""

    def __init__(self, visitor: Visitor, *, keys: bool) -> None:
        self.page, self.keys = visitor.page, keys

    def press(self, button: Locator) -> None:
        if self.keys:
            button.focus()
            self.page.keyboard.press("Enter")
        else:
            button.tap()

    def tick(self, option: Locator) -> None:
        if self.keys:
            option.focus()
            self.page.keyboard.press("Space")
        else:
            self.page.locator(f"label[for={option.get_attribute('id')}]").tap()

    def answer(self, exercise: Exercise) -> None:
        match exercise.task:
            case Choose(answer=answer):
                self.press(
                    self.page.locator(".choice").and_(
                        self.page.locator(f'[value="{answer.replace(chr(34), chr(92) + chr(34))}"]')
                    )
                )
            case Write(answers=answers):
                self.page.locator("#answer").fill("")
                self.page.locator("#answer").focus()
                self.page.keyboard.type(answers[0])
                self.page.keyboard.press("Enter")
            case Arrange(orders=orders):
                for part in orders[0]:
                    self.press(self.page.locator(".chips .chip").get_by_text(part, exact=True))
                self.press(self.page.get_by_role("button", name="Svara"))
            case Match(options=options, answers=answers):
                for at, wanted in enumerate(answers):
                    number = options.index(wanted)
                    if self.page.locator(f"select[name=rad-{at}]").count():
                        self.page.locator(f"select[name=rad-{at}]").select_option(str(number))
                    else:
                        self.tick(self.page.locator(f"#rad-{at}-{number}"))
                self.press(self.page.get_by_role("button", name="Svara"))
            case Speak():
                self.press(self.page.get_by_role("button", name="Jag har sagt det"))


@pytest.mark.parametrize("keys", [False, True], ids=["touch", "keyboard"])
def test_one_item_of_every_type(visit: Visit, server: Server, one_of_each: list[Exercise], keys: bool) -> None:
    visitor = visit(has_touch=True)
    visitor.sign_in(email_of(Role.SPRAKOMBUD if keys else Role.CARE_WORKER))
    begin(visitor, server, [exercise.id for exercise in one_of_each])
    hand, seen = Hand(visitor, keys=keys), set[type]()
    for exercise in one_of_each:
        visitor.page.wait_for_selector("form.exercise")
        if not keys:
            visitor.look()
        hand.answer(exercise)
        visitor.page.wait_for_selector(".feedback:focus")
        expected = "Klart" if exercise.speech else "Rätt"  # there is no Swedish voice in this browser
        assert visitor.page.locator(".feedback-word").inner_text().strip() == expected, exercise.id
        if not keys and type(exercise.task) not in seen:
            seen.add(type(exercise.task))
            visitor.look()
        hand.press(visitor.page.locator(".exercise a.button-primary"))
        visitor.page.wait_for_selector("h2:focus")
    judged = sum(not exercise.speech for exercise in one_of_each)
    assert f"{judged} av {judged}" in " ".join(visitor.page.locator(".ring").inner_text().split())


def test_where_there_is_no_voice_one_reads_and_is_not_judged(
    visit: Visit, server: Server, one_of_each: list[Exercise]
) -> None:
    visitor = visit(has_touch=True)
    visitor.sign_in(email_of(Role.HANDLEDARE))
    heard = next(exercise for exercise in one_of_each if exercise.type == "lyssna-skriv")
    begin(visitor, server, [heard.id])
    page = visitor.page
    assert page.get_by_text("Din platta har ingen svensk röst. Läs meningen i stället.").is_visible()
    assert heard.speech not in visitor.text()
    page.get_by_role("link", name="Läs meningen i stället").tap()
    page.get_by_text("Svaret räknas inte som lyssning.").wait_for()
    visitor.look()
    Hand(visitor, keys=False).answer(heard)
    page.wait_for_selector(".feedback")
    assert page.locator(".feedback-word").inner_text().strip() == "Klart"
