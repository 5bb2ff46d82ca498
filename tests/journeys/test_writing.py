"""A care worker writes a note with the coach, a teacher marks it by keyboard, and the writer reads what she said."""

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.server import Server
from tests.support.visitor import DESK

NOTES = 3


def test_from_draft_to_judgement(visit: Visit, server: Server) -> None:
    teacher = visit(viewport=DESK)
    teacher.sign_in(email_of(Role.TEACHER))
    teacher.press("Gör en grupp")
    teacher.page.get_by_label("Gruppens namn").fill("Tisdagsgruppen")
    teacher.page.get_by_label("Own Care_Worker – Björken").check()
    teacher.press("Spara gruppen")

    worker = visit()
    worker.sign_in(email_of(Role.CARE_WORKER))
    worker.go("/bibliotek/skriv/avvikelse-kaka-wanda")
    worker.press("Skriv om det här")
    text = worker.page.get_by_label("Din text")
    text.press_sequentially("Wanda fick en kaka. Hon var nog sur.")
    worker.page.locator("#sparat", has_text="Sparat").wait_for()
    server.kill()
    server.start()
    worker.page.reload()
    assert text.input_value() == "Wanda fick en kaka. Hon var nog sur."
    worker.press("Titta på min text")
    assert "När hände det? Jag hittar det inte." in worker.text()
    text.fill("Kl. 14.30 fick Wanda en kaka. Hon var nog sur.")
    worker.press("Lämna in")
    assert "Så här kan man skriva" in worker.text()
    worker.press("Jämför med förra versionen")

    teacher.go("/bedoma/")
    teacher.press("Börja med den äldsta")
    for key in "33343":
        teacher.page.keyboard.press(key)
    teacher.page.keyboard.press("k")
    teacher.page.keyboard.type("Nu ser man när det hände.")
    teacher.page.keyboard.press("Control+Enter")
    teacher.page.wait_for_url("**/bedoma/")
    teacher.look()
    assert "Ingen text väntar" in teacher.text()

    worker.go("/")
    assert "Nu ser man när det hände." in worker.text()
    worker.press("Se bedömningen")
    assert worker.page.locator("#bedomning .pill").all_inner_texts() == [
        "3 · Räcker",
        "3 · Räcker",
        "3 · Räcker",
        "4 · Säkert",
        "3 · Räcker",
    ]


def test_several_notes_are_marked_by_keyboard_alone(visit: Visit) -> None:
    teacher = visit(viewport=DESK)
    teacher.sign_in(email_of(Role.TEACHER))
    teacher.go("/grupper/")
    teacher.page.get_by_label("Gruppens namn").fill("Onsdagsgruppen")
    teacher.page.get_by_label("Own Sprakombud – Björken").check()
    teacher.press("Spara gruppen")

    writer = visit()
    writer.sign_in(email_of(Role.SPRAKOMBUD))
    for _ in range(NOTES):
        writer.page.goto("/bibliotek/skriv/avvikelse-kaka-wanda")
        writer.page.get_by_role("button", name="Skriv om det här").click()
        writer.page.get_by_label("Din text").fill("Wanda fick en kaka. Hon var nog sur.")
        writer.page.get_by_role("button", name="Lämna in").click()
        writer.page.get_by_text("Så här kan man skriva").wait_for()

    teacher.go("/bedoma/")
    teacher.page.get_by_role("link", name="Börja med den äldsta").press("Enter")
    teacher.page.wait_for_url("**/text/**")
    keys = teacher.page.keyboard
    for number in range(NOTES):
        here = teacher.page.url
        first = teacher.page.locator("[name=agreed]").first
        assert first.is_checked()
        keys.press("Shift+Digit1")
        assert not first.is_checked()
        for key in ("4", "2", "Backspace", *("3r" if number else "3333"), "Enter"):
            keys.press(key)
        teacher.page.wait_for_url(lambda url, here=here: url != here)
    teacher.look()
    assert "Ingen text väntar" in teacher.text()

    writer.go("/")
    writer.press("Se bedömningen")
    assert writer.page.locator("#bedomning .pill").all_inner_texts() == ["4 · Säkert", *["3 · Räcker"] * 4]
