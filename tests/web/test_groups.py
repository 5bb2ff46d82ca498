import csv
from io import BytesIO
from uuid import UUID

from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import delete, select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Membership, Person, PracticeSession, Unit
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.support.rows import a_person
from tests.web.conftest import SignedIn
from tests.web.test_practice import begin, fields

DUE = "2099-05-01"


def teach_on_both_units(app: Flask) -> list[str]:
    """Let the teacher teach on Linden too, and return the ids of a learner on each unit."""
    with app.extensions["sessions"].begin() as session:
        teacher = session.scalars(select(Person).where(Person.email == email_of(Role.TEACHER))).one()
        linden = session.scalars(select(Unit).where(Unit.name == "Linden")).one()
        session.add(Membership(person_id=teacher.id, unit_id=linden.id, role=Role.TEACHER))
        learners = [email_of(Role.CARE_WORKER), "neighbour@test.example"]
        return [str(item) for item in session.scalars(select(Person.id).where(Person.email.in_(learners)))]


def test_a_name_that_shows_somebody_else_is_refused_beside_the_field(app: Flask, signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    response = teacher.send("/grupper/", {"name": "Hjälp Gunhild Sahlin", "people": teach_on_both_units(app)})
    assert response.status_code == 422
    assert Page(response).texts(".error") == [
        "Det här ser ut att visa vem någon är: ”Gunhild Sahlin”. Ta bort det och skicka igen."
    ]


def make_group(teacher: PageClient, people: list[str], name: str = "Tisdagsgruppen") -> str:
    response = teacher.send("/grupper/", {"name": name, "people": people})
    assert response.status_code == 303
    return response.location


def give(teacher: PageClient, group: str, kind: str, **data: str) -> str:
    response = teacher.send(f"{group}/ge/{kind}", {"due_on": DUE, **data})
    assert response.status_code == 303, Page(response).texts(".error")
    return response.location


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    group = make_group(teacher, teach_on_both_units(app))
    assignment = give(teacher, group, "module", target="lakemedel", instruction="Öva lite varje dag.")
    assert teacher.page(assignment).texts("tbody td:nth-child(2)") == ["Inte börjat", "Inte börjat"]
    worker = signed_in(Role.CARE_WORKER)
    start = worker.page("/")
    assert "Din lärare vill att du övar på Läkemedel." in start.text()
    assert "Öva lite varje dag." in start.text()
    for _ in range(2):
        address = begin(worker, "lakemedel")
        for _ in range(10):
            worker.send(address, {**fields(worker.page(address)), "answer": "vet inte"})
    page = teacher.page(assignment)
    assert page.texts("tbody td:nth-child(2)") == ["Inte börjat", "Börjat"]
    assert page.texts("tbody td:nth-child(4)")[0] == "–"
    assert page.texts("tbody td:nth-child(4)")[1] != "–"
    assert "En person." in page.text()


def test_learners_from_both_units_can_be_chosen(app: Flask, signed_in: SignedIn) -> None:
    teach_on_both_units(app)
    labels = signed_in(Role.TEACHER).page("/grupper/").texts("fieldset label")
    assert labels == [
        "Own Care_Worker – Björken",
        "Own Handledare – Björken",
        "Own Sprakombud – Björken",
        "Neighbour – Linden",
    ]


def test_people_are_searched_for_among_many(app: Flask, signed_in: SignedIn) -> None:
    teacher, (chosen, *_) = signed_in(Role.TEACHER), teach_on_both_units(app)
    with app.extensions["sessions"].begin() as session:
        linden = session.scalars(select(Unit).where(Unit.name == "Linden")).one()
        for number in range(31):
            a_person(session, linden, f"Rut Ek {number}", Role.CARE_WORKER)
    assert teacher.page("/grupper/").texts("fieldset label") == []
    data = {"name": "Ons", "people": [chosen], "find": "rut LINDEN", "search": "yes"}
    page = Page(teacher.send("/grupper/", data))
    assert page.attributes("[name=name]", "value") == ["Ons"]
    labels = page.texts("fieldset label")
    assert len(labels) == 31
    assert page.attributes("input[checked]", "value") == [chosen]
    assert "31 personer passar. Här är de första." in page.text()
    part = teacher.send("/grupper/", {**data, "find": "zzz"}, headers={"HX-Request": "true"})
    assert not part.text.startswith("<!doctype")
    assert "Ingen passar." in part.text
    assert teacher.page("/grupper/").texts("main h3") == []
    group = make_group(teacher, [chosen])
    assert Page(teacher.send(f"{group}/andra", data)).texts("fieldset label") == labels
    assert teacher.page(f"{group}/andra").texts("fieldset label") == labels[:1]


def test_a_group_that_cannot_be_made(app: Flask, signed_in: SignedIn) -> None:
    teacher, people = signed_in(Role.TEACHER), teach_on_both_units(app)
    make_group(teacher, people)
    for data in (
        {"name": "", "people": people},
        {"name": "Ny", "people": []},
        {"name": "tisdagsgruppen", "people": people},
    ):
        response = teacher.send("/grupper/", data)
        assert response.status_code == 422
        assert len(Page(response).texts(".error")) == 1
    assert len(teacher.page("/grupper/").texts("main h3")) == 1


def test_an_assignment_that_cannot_be_given(app: Flask, signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    group = make_group(teacher, teach_on_both_units(app))
    for data in (
        {"target": "lakemedel", "due_on": "2020-01-01"},
        {"target": "lakemedel", "due_on": ""},
        {"target": "lakemedel", "due_on": DUE, "minutes": "0"},
        {"target": "finns_inte", "due_on": DUE},
    ):
        response = teacher.send(f"{group}/ge/module", data)
        assert response.status_code == 422
        assert len(Page(response).texts(".error")) == 1
    assert "Ingen uppgift än" in teacher.page(group).text()


def test_empty(signed_in: SignedIn) -> None:
    assert "Ingen grupp än" in signed_in(Role.TEACHER).page("/grupper/").text()
    assert "Du har ingen grupp än" in signed_in(Role.TEACHER).page("/").text()


def test_another_teacher_sees_nothing_of_it(app: Flask, signed_in: SignedIn) -> None:
    group = make_group(signed_in(Role.TEACHER), teach_on_both_units(app))
    assert signed_in(Role.TEACHER, stranger=True).get(group).status_code == 404


def test_each_kind_is_done_from_the_start_page(app: Flask, signed_in: SignedIn) -> None:
    teacher, worker = signed_in(Role.TEACHER), signed_in(Role.CARE_WORKER)
    group = make_group(teacher, teach_on_both_units(app))
    text = teacher.page(f"{group}/ge/text").attributes("select[name=target] option", "value")[0]
    give(teacher, group, "words", words="smitta\nhandhygien", types="lucka", minutes="20")
    read = give(teacher, group, "text", target=text)
    wrote = give(teacher, group, "writing", target="avvikelse-kaka-wanda")
    start = worker.page("/")
    assert start.texts("main ol h3")[0] == "smitta, handhygien"
    assert "Du får göra det på arbetstid: 20 minuter." in start.text()
    words, questions = start.attributes("input[name=assignment]", "value")
    for assignment, kinds in ((words, {"lucka"}), (questions, {"las-och-svara", "hitta-svaret"})):
        address = worker.send("/ova/", {"assignment": assignment}).location
        with app.extensions["sessions"]() as session:
            row = session.get(PracticeSession, UUID(address.rpartition("/")[2]))
            assert {exercise.partition(":")[0] for exercise in row.exercise_ids} <= kinds
            items = len(row.exercise_ids)
        for _ in range(items):
            worker.send(address, {**fields(worker.page(address)), "answer": "vet inte"})
        assert "Klart för den här gången" in worker.page(address).text()
    assert teacher.page(read).texts("tbody td:nth-child(2)") == ["Inte börjat", "Börjat"]
    draft = worker.send("/skriva/", {"task": worker.page("/").attributes("input[name=task]", "value")[0]}).location
    worker.send(f"{draft}/lamna", {"text": "Wanda fick en kaka. Hon var nog rädd."})
    assert teacher.page(wrote).texts("tbody td:nth-child(2)") == ["Inte börjat", "Klart"]
    assert signed_in(Role.HANDLEDARE).send("/ova/", {"assignment": words}).status_code == 404
    assert worker.send("/ova/", {"assignment": "x"}).status_code == 404


def test_a_group_is_changed_ended_and_taken_up(app: Flask, signed_in: SignedIn) -> None:
    teacher, people = signed_in(Role.TEACHER), teach_on_both_units(app)
    group = make_group(teacher, people)
    first, second = (give(teacher, group, "module", target=module) for module in ("lakemedel", "hygienkunskap"))
    teacher.send(second, {"move": "up"})
    assert teacher.page(group).texts("main ol h3") == ["Hygienkunskap", "Läkemedel"]
    teacher.send(first, {"withdraw": "yes"})
    assert teacher.page(group).texts("main ol h3") == ["Hygienkunskap"]
    assert teacher.page(first, status=404)
    changed = teacher.send(f"{group}/andra", {"name": "Onsdagsgruppen", "people": people[:1]})
    assert teacher.page(changed.location).texts("h1") == ["Onsdagsgruppen"]
    assert teacher.send(f"{group}/andra", {"name": "Onsdagsgruppen", "people": []}).status_code == 422
    teacher.send(f"{group}/avsluta", {"end": "yes"})
    assert "Gruppen är avslutad" in teacher.page(group).text()
    assert teacher.page("/grupper/").texts("main h3") == []
    teacher.send(f"{group}/avsluta", {"go_on": "yes"})
    assert teacher.page("/grupper/").texts("main h3") == ["Onsdagsgruppen"]


def test_an_assignment_is_changed_and_the_learner_told(app: Flask, signed_in: SignedIn) -> None:
    teacher, worker = signed_in(Role.TEACHER), signed_in(Role.CARE_WORKER)
    row = give(teacher, make_group(teacher, teach_on_both_units(app)), "module", target="lakemedel", instruction="Hej!")
    page = teacher.page(f"{row}/andra")
    assert page.attributes("main [name]:not([type=hidden])", "name") == ["due_on", "minutes", "instruction"]
    assert page.attributes("[name=due_on]", "value") == [DUE]
    assert "ändrat uppgiften" not in worker.page("/").text()
    data = {"due_on": "2099-06-01", "minutes": "15", "instruction": "Ta det lugnt."}
    assert teacher.send(f"{row}/andra", data).location == row
    assert "Klart senast 1 juni 2099" in teacher.page(row).text()
    start = worker.page("/").text()
    assert "Din lärare har ändrat uppgiften" in start
    assert "Ta det lugnt." in start
    assert "15 minuter" in start
    for wrong in ({"due_on": "2020-01-01"}, {"due_on": ""}, {"minutes": "0"}, {"instruction": "Hjälp Gunhild Sahlin"}):
        response = teacher.send(f"{row}/andra", {**data, **wrong})
        assert response.status_code == 422
        assert len(Page(response).texts(".error")) == 1


def test_a_teacher_who_loses_a_unit_loses_its_learners(app: Flask, signed_in: SignedIn) -> None:
    teacher, people = signed_in(Role.TEACHER), teach_on_both_units(app)
    group = make_group(teacher, people)
    assignment = give(teacher, group, "module", target="lakemedel")
    assert len(teacher.page(assignment).texts("tbody tr")) == 2
    with app.extensions["sessions"].begin() as session:
        linden = session.scalars(select(Unit.id).where(Unit.name == "Linden")).one()
        session.execute(delete(Membership).where(Membership.unit_id == linden, Membership.role == Role.TEACHER))
    assert len(teacher.page(assignment).texts("tbody tr")) == 1
    assert "En person i gruppen arbetar inte längre på en enhet där du är lärare." in teacher.page(group).text()


def test_screen_and_files_say_the_same(app: Flask, signed_in: SignedIn) -> None:
    teacher, worker, people = signed_in(Role.TEACHER), signed_in(Role.CARE_WORKER), teach_on_both_units(app)
    group = make_group(teacher, people)
    give(teacher, group, "module", target="lakemedel")
    for _ in range(2):
        address = begin(worker, "lakemedel")
        for _ in range(10):
            worker.send(address, {**fields(worker.page(address)), "answer": "vet inte"})
    page = teacher.page(f"{group}/laget")
    screen = [
        [cell.replace("–", "") for cell in page.texts(f"#laget tbody tr:nth-child({number}) > *")] for number in (1, 2)
    ]
    text = teacher.get(f"{group}/laget.csv").data.decode("utf-8-sig")
    header, *lines = csv.reader(text.splitlines(), delimiter=";")
    assert header == page.texts("#laget thead th")
    assert lines == screen
    sheet = load_workbook(BytesIO(teacher.get(f"{group}/laget.xlsx").data)).active
    rows = [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [[str(cell) for cell in row] for row in rows] == screen
    assert all(isinstance(cell, int) for row in rows for cell in row[1:5])
    assert screen[0][:5] == ["Own Care_Worker", "0", "1", "0", "0"]
    assert "Så svarade de vet inte" in page.text()
    history = teacher.page(page.attributes("#laget tbody tr:nth-child(1) a", "href")[0])
    assert "0 rätt av" in history.text()
    assert "Own Teacher" in worker.page("/min-sida/").text()
    assert signed_in(Role.TEACHER, stranger=True).get(f"{group}/laget.csv").status_code == 404
