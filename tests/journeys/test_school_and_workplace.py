"""A teacher assigns a module and follows it; a manager, a handledare and an administrator do their jobs."""

import csv
from pathlib import Path

import pytest
from docx import Document

from sprakverktyg.content import Content
from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.journeys.test_care_worker import answer, go_on
from tests.support.cast import PASSWORD, email_of
from tests.support.server import Server
from tests.support.visitor import DESK


def test_an_assignment_from_teacher_to_learner_and_back(visit: Visit, server: Server, content: Content) -> None:
    teacher = visit(viewport=DESK)
    teacher.sign_in(email_of(Role.TEACHER))
    teacher.press("Gör en grupp")
    teacher.page.get_by_label("Gruppens namn").fill("Tisdagsgruppen")
    for name in ("Own Care_Worker – Björken", "Own Sprakombud – Björken"):
        teacher.page.get_by_label(name).check()
    teacher.press("Spara gruppen")
    teacher.press("En modul att öva på")
    teacher.page.get_by_label("Vad").select_option(label="Dokumentation")
    teacher.page.get_by_label("Klart senast").fill("2099-05-01")
    teacher.page.get_by_label("Hälsning").fill("Läs meningen högt först.")
    teacher.press("Ge uppgiften")
    assert teacher.page.locator("tbody td:nth-child(2)").all_inner_texts() == ["Inte börjat", "Inte börjat"]
    worker = visit()
    worker.sign_in(email_of(Role.CARE_WORKER))
    assert "Läs meningen högt först." in worker.text()
    worker.press("5 minuter")
    for _ in range(3):
        answer(worker, content)
        go_on(worker)
    server.kill()
    server.start()
    teacher.page.reload()
    teacher.look()
    assert teacher.page.locator("tbody td:nth-child(2)").all_inner_texts() == ["Börjat", "Inte börjat"]


def test_the_managers_list_and_her_files(visit: Visit) -> None:
    manager = visit(viewport=DESK)
    manager.sign_in(email_of(Role.MANAGER))
    manager.press("Se läget")
    manager.press("Own Care_Worker")
    manager.page.get_by_label("Betyg, prov eller intyg").select_option(index=0)
    manager.page.get_by_label("Datum").fill("2026-02-01")
    manager.page.get_by_label("Vem har gett det?").fill("Solängs vuxenutbildning")
    manager.press("Spara")
    assert manager.text().count("Visat") == 8  # four skills, each as a whole and by its paper
    manager.press("Till Björken")
    rows = manager.page.locator("#laget tbody tr")
    screen = [[cell.strip() for cell in row.locator("th, td").all_inner_texts()] for row in rows.all()]
    with manager.page.expect_download() as download:
        manager.page.get_by_role("link", name="Hämta som CSV-fil").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, delimiter=";"))[1:]
    # The file has every requirement at once, and the screen one part; what is said of the person is in both.
    assert [line[:4] for line in lines] == [cells[:4] for cells in screen]
    worker = visit()
    worker.sign_in(email_of(Role.CARE_WORKER))
    worker.go("/min-sida/")
    assert "Own Manager, Läget på enheten" in worker.text()


def test_the_manager_makes_a_plan_and_takes_out_the_report(visit: Visit) -> None:
    manager = visit(viewport=DESK)
    manager.sign_in(email_of(Role.MANAGER))
    manager.press("Se läget")
    row = manager.page.get_by_role("row", name="Own Sprakombud")
    row.get_by_role("link", name="Ingen plan").click()
    manager.look()
    manager.page.get_by_label("Mål").fill("Läsa en genomförandeplan själv.")
    manager.page.get_by_label("Vad vi gör").fill("Övar på tisdagar.")
    manager.page.get_by_label("Betalda minuter per vecka").fill("20")
    manager.page.get_by_label("Vi följer upp den").fill("2099-01-15")
    manager.press("Spara planen")
    learner = visit()
    learner.sign_in(email_of(Role.SPRAKOMBUD))
    learner.go("/min-plan/")
    assert "Läsa en genomförandeplan själv." in learner.text()
    learner.press("Ja")
    manager.go("/laget/")
    assert "Plan finns" in row.inner_text()
    manager.press("Rapport om språkkravet")
    with manager.page.expect_download() as download:
        manager.page.get_by_role("link", name="Hämta som Word-fil").click()
    said = "\n".join(cell.text for row in Document(download.value.path()).tables[0].rows for cell in row.cells)
    assert "Björken" in said
    assert "20" not in said  # four people are fewer than five: nothing is told of them


def test_a_person_reads_takes_along_brings_and_leaves(visit: Visit, tmp_path: Path) -> None:
    leaver = visit()
    leaver.sign_in(email_of(Role.CARE_WORKER, stranger=True))
    leaver.go("/min-sida/")
    assert "Ingen har öppnat någon sida om dig." in leaver.text()
    leaver.press("Se vad som är sparat")
    leaver.press("Namn och e-postadress")
    assert "stranger-care_worker@test.example" in leaver.text()
    leaver.go("/min-sida/")
    leaver.press("Ta med dina uppgifter")
    with leaver.page.expect_download() as download:
        leaver.page.get_by_role("button", name="Hämta den signerade filen").click()
    data = Path(download.value.path()).read_bytes()
    changed, right = tmp_path / "changed.json", tmp_path / "right.json"
    changed.write_bytes(data.replace(b"Stranger", b"Somebody"))
    right.write_bytes(data)

    newcomer = visit()
    newcomer.sign_in("neighbour@test.example")
    newcomer.go("/min-sida/")
    newcomer.press("Lämna in uppgifter från en annan arbetsplats")
    for file, said in ((changed, "Någon har ändrat i filen."), (right, "Ingen har ändrat i filen.")):
        newcomer.page.get_by_label("Filen från den förra arbetsplatsen").set_input_files(file)
        newcomer.press("Titta på filen")
        assert said in newcomer.text()
    newcomer.press("Ja, ta in det")
    assert "Granby kommun" in newcomer.text()

    leaver.go("/min-sida/")
    leaver.press("Avsluta mitt konto")
    leaver.press("Jag vill avsluta mitt konto")
    leaver.page.get_by_label("Ja, jag vill avsluta mitt konto nu").check()
    leaver.page.get_by_label("Ditt lösenord").fill(PASSWORD)
    leaver.press("Avsluta mitt konto")
    assert "Ditt konto är avslutat" in leaver.text()
    leaver.go("/min-sida/")
    assert leaver.page.url.partition("?")[0].endswith("/logga-in")


def test_the_handledare_sees_how_far_a_colleague_is(visit: Visit) -> None:
    handledare = visit()
    handledare.sign_in(email_of(Role.HANDLEDARE))
    handledare.go("/handledning/")
    handledare.press("Own Care_Worker")
    assert "Hygienkunskap" in handledare.text()


def test_the_administrator_adds_a_person_who_signs_in(visit: Visit) -> None:
    administrator = visit(viewport=DESK)
    administrator.sign_in(email_of(Role.ADMINISTRATOR))
    administrator.press("Till personer och enheter")
    administrator.page.get_by_label("Namn", exact=True).fill("Ida Ny")
    administrator.page.get_by_label("E-postadress").fill("ida@test.example")
    administrator.press("Lägg till personen")
    for_once = administrator.page.locator("td strong").inner_text()
    ida = visit()
    ida.go("/logga-in")
    ida.page.get_by_label("E-postadress").fill("ida@test.example")
    ida.page.get_by_label("Lösenord").fill(for_once)
    ida.press("Logga in")
    ida.page.get_by_label("Lösenordet som du har nu").fill(for_once)
    ida.page.get_by_label("Nytt lösenord").fill("ett långt lösenord")
    ida.page.get_by_label("Samma lösenord en gång till").fill("ett långt lösenord")
    ida.press("Spara lösenordet")
    visit().sign_in("ida@test.example", "ett långt lösenord")


@pytest.mark.parametrize("role", Role)
def test_the_interface_in_english(visit: Visit, role: Role) -> None:
    visitor = visit()
    visitor.sign_in(email_of(role))
    visitor.press("English")
    assert visitor.page.get_attribute("html", "lang") == "en"
    assert visitor.page.get_by_role("button", name="Switch person").is_visible()
