"""A care worker practises for some minutes on a tablet, is interrupted, goes on, and sees what was learnt."""

import re

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.practising import answer_anyhow, begin
from tests.support.server import Server
from tests.support.visitor import PHONE, TABLET, TABLET_LYING, Visitor

WORKER = email_of(Role.CARE_WORKER)


def answer(visitor: Visitor, content: Content, *, keyboard: bool = False) -> str:
    """Answer the item on screen and look at what comes; return what kind it was."""
    visitor.page.wait_for_selector("form.exercise")
    kind = answer_anyhow(visitor, keyboard=keyboard)
    visitor.page.wait_for_selector(".feedback")
    visitor.look()
    return kind


def go_on(visitor: Visitor) -> None:
    visitor.page.locator(".exercise a.button-primary").click()
    visitor.page.wait_for_selector("h2:focus")


def items_in(visitor: Visitor) -> int:
    found = re.search(r"Uppgift \d+ av (\d+)", visitor.text())
    assert found
    return int(found[1])


def test_a_round_with_power_cuts_and_nothing_lost(visit: Visit, server: Server, content: Content) -> None:
    visitor = visit(has_touch=True)
    visitor.sign_in(WORKER)
    assert "Dagens förslag är" in visitor.text()
    visitor.press("3 minuter")
    total = items_in(visitor)
    for number in range(1, total + 1):
        answer(visitor, content)
        if number == 2:  # the power goes while one reads what was right
            server.kill()
            server.start()
            visitor.go("/")
        else:
            go_on(visitor)
        if number == 4:  # and before one answers
            shown = visitor.page.locator("form.exercise").inner_text()
            server.kill()
            server.start()
            visitor.go("/")
        if number in (2, 4):
            assert f"Nästa är uppgift {number + 1} av {total}" in visitor.text()
            visitor.press("Fortsätt där du var")
        if number == 4:
            assert visitor.page.locator("form.exercise").inner_text() == shown
    visitor.look()
    assert "Klart för den här gången" in visitor.text()
    visitor.press("Klar för nu")
    visitor.go("/ova/")
    assert "av 52" in visitor.text()


def test_a_word_heard_at_work_is_found_and_practised(visit: Visit, content: Content) -> None:
    visitor = visit(has_touch=True)
    visitor.sign_in("neighbour@test.example")
    visitor.page.get_by_label("Jag hörde ett ord på jobbet").fill("läkemedelslysta")
    visitor.press("Sök")
    assert "Menade du det här?" in visitor.text()
    visitor.press("Öva på det")
    assert "läkemedelslista" in visitor.text()
    visitor.go("/")
    visitor.press("3 minuter")
    assert "läkemedelslist" in visitor.page.content().lower()


def test_the_letters_that_were_wrong_are_shown(visit: Visit, server: Server, content: Content) -> None:
    visitor = visit()
    visitor.sign_in("neighbour@test.example")
    begin(visitor, server, ["lucka:smitta:exempel-a2"])
    visitor.page.get_by_label("Skriv ordet").fill("smittaxq")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_selector(".feedback")
    assert visitor.page.locator(".letters del").count()
    assert "smittaxq" in visitor.page.locator(".letters").text_content()


@pytest.mark.parametrize("size", [TABLET, TABLET_LYING, PHONE], ids=["standing", "lying", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_hers_in_every_size_and_light(visit: Visit, size: dict[str, int], scheme: str) -> None:
    visitor = visit(viewport=size, color_scheme=scheme)
    visitor.sign_in(WORKER)
    library = ("/bibliotek/", "/bibliotek/lakemedel", "/bibliotek/text/hygien-magsjuka")
    for address in ("/ova/", "/min-sida/", "/monsterbok", "/finns-inte", *library):
        visitor.go(address)


def test_help_in_another_language_is_for_this_session_only(visit: Visit, content: Content) -> None:
    visitor = visit()
    visitor.sign_in(WORKER)
    visitor.go("/ova/")
    visitor.page.get_by_label("Hjälp på ett annat språk").select_option("ar")
    visitor.press("Välj")
    visitor.go("/bibliotek/hygienkunskap")
    helped = visitor.page.locator(".help-text").first
    assert (helped.get_attribute("lang"), helped.get_attribute("dir")) == ("ar", "rtl")
    assert "utkast" in helped.inner_text()
    other = visit()
    other.sign_in(WORKER)
    other.go("/bibliotek/hygienkunskap")
    assert other.page.locator(".help-text").count() == 0


def test_dialogues_and_writing_tasks_can_be_read(visit: Visit, content: Content) -> None:
    visitor = visit()
    visitor.sign_in(WORKER)
    visitor.go(f"/bibliotek/dialog/{content.dialogues[0].id}")
    visitor.go(f"/bibliotek/skriv/{content.writing[0].id}")
    visitor.page.get_by_text("Visa vad som är fel").first.click()
    assert content.writing[0].faulty[0].wrong in visitor.text()


def test_by_keyboard_alone(visit: Visit, content: Content) -> None:
    visitor = visit()
    visitor.go("/logga-in")
    page = visitor.page
    page.get_by_label("E-postadress").focus()
    page.keyboard.type(email_of(Role.SPRAKOMBUD))
    page.keyboard.press("Tab")
    page.keyboard.type("en stilla kväll")
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    page.get_by_role("button", name="5 minuter").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("form.exercise")
    assert answer(visitor, content, keyboard=True) == "choose"
    assert page.evaluate("document.activeElement.classList.contains('feedback')")
    page.keyboard.press("Tab")
    while page.evaluate("!document.activeElement.matches('a.button-primary')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("form.exercise")
    assert "Uppgift 2 av" in visitor.text()


def test_without_javascript(visit: Visit, content: Content) -> None:
    visitor = visit(java_script_enabled=False)
    page = visitor.page
    page.goto("/logga-in")
    page.get_by_label("E-postadress").fill(email_of(Role.HANDLEDARE))
    page.get_by_label("Lösenord").fill("en stilla kväll")
    page.get_by_role("button", name="Logga in").click()
    page.get_by_role("button", name="5 minuter").click()
    total = items_in(visitor)
    for number in range(1, total + 1):
        assert f"Uppgift {number} av {total}" in visitor.text()
        answer_anyhow(visitor)
        assert "Sparat" in visitor.text()
        page.locator(".exercise a.button-primary").click()
    assert "Klart för den här gången" in visitor.text()
