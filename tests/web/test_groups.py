from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Membership, Person, Unit
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
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


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    group = make_group(teacher, teach_on_both_units(app))
    assignment = teacher.send(
        group, {"module": "lakemedel", "due_on": DUE, "instruction": "Öva lite varje dag."}
    ).location
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
        {"module": "lakemedel", "due_on": "2020-01-01"},
        {"module": "lakemedel", "due_on": ""},
        {"module": "finns_inte", "due_on": DUE},
    ):
        response = teacher.send(group, data)
        assert response.status_code == 422
        assert len(Page(response).texts(".error")) == 1
    assert "Ingen uppgift än" in teacher.page(group).text()


def test_empty(signed_in: SignedIn) -> None:
    assert "Ingen grupp än" in signed_in(Role.TEACHER).page("/grupper/").text()
    assert "Du har ingen grupp än" in signed_in(Role.TEACHER).page("/").text()


def test_another_teacher_sees_nothing_of_it(app: Flask, signed_in: SignedIn) -> None:
    group = make_group(signed_in(Role.TEACHER), teach_on_both_units(app))
    assert signed_in(Role.TEACHER, stranger=True).get(group).status_code == 404
