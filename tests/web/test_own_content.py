import csv
import io
from io import BytesIO
from uuid import UUID

import pytest
from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import select

from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import KeptPassage, Membership, Person, PracticeSession, Unit
from sprakverktyg.usecases.own_import import COLUMNS, EXAMPLE
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn
from tests.web.test_access import AN_OWN_WORD
from tests.web.test_groups import give, make_group
from tests.web.test_practice import fields

THINGS = ("lakan", "vatten", "kaffe", "strumpor")
TEXT = "\n\n".join(
    f"Klockan {hour} går Samira till nästa rum. Där lämnar hon {THINGS[hour % 4]}." for hour in range(1, 15)
)


def id_of_worker(app: Flask) -> str:
    with app.extensions["sessions"]() as session:
        return str(session.scalars(select(Person.id).where(Person.email == email_of(Role.CARE_WORKER))).one())


def upload(teacher: PageClient, rows: list[tuple[str, ...]], name: str = "ord.csv") -> Page:
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    response = teacher.send("/egna/importera", {"file": (BytesIO(file.getvalue().encode("cp1252")), name)})
    assert response.status_code in (200, 422)
    return Page(response)


def test_an_own_word_is_practised_by_the_learners_of_its_teacher(app: Flask, signed_in: SignedIn) -> None:
    teacher, worker = signed_in(Role.TEACHER), signed_in(Role.CARE_WORKER)
    assert teacher.send("/egna/ny/word", AN_OWN_WORD).location == "/egna/"
    group = make_group(teacher, [id_of_worker(app)])
    assert "spritflaska" not in signed_in(Role.SPRAKOMBUD).page("/bibliotek/hygienkunskap").text()
    assert "spritflaska" in worker.page("/bibliotek/hygienkunskap").text()
    give(teacher, group, "words", words="spritflaskan")
    start = worker.page("/")
    assert "Din lärare vill att du övar på spritflaska." in start.text()
    address = worker.send("/ova/", {"assignment": start.attributes("input[name=assignment]", "value")[0]}).location
    with app.extensions["sessions"]() as session:
        items = session.get(PracticeSession, UUID(address.rpartition("/")[2])).exercise_ids
    assert items
    assert all(item.split(":")[1].startswith("egen-") for item in items)
    for _ in items:
        worker.send(address, {**fields(worker.page(address)), "answer": "vet inte"})
    assert "Klart för den här gången" in worker.page(address).text()
    assert "spritflaska" in teacher.page(f"{group}/laget").text()
    item = teacher.page("/egna/").attributes("main h3 a", "href")[0]
    teacher.send(item, {"remove": "yes"})
    assert "spritflaska" not in worker.page("/bibliotek/hygienkunskap").text()
    assert worker.page(address)
    assert teacher.page(f"{group}/laget")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("lemma", "", "Fyll i det här."),
        ("gender", "", "Ett substantiv behöver en eller ett. Välj ett av dem."),
        ("forms", "spritflaska", "Antalet former stämmer inte."),
        ("explanation", "En spritflaska.", "Förklaringen använder ordet självt."),
        ("explanation", "Obstruktiv kontaminationsbehållare.", "Förklaringen är svårare än ordet."),
        ("explanation", "Något att " + "ha " * 14, "Det är för många ord. Skriv högst 15."),
        ("example_a2", "Ställ den vid dörren.", "Ordet finns inte i exemplet."),
        (
            "example_b1",
            "Ge spritflaskan till Gunhild Sahlin.",
            "Det här ser ut att visa vem någon är: ”Gunhild Sahlin”",
        ),
        ("example_a2", "Spritflaskan är till 19380412-1237.", "Ta bort det och skicka igen."),
        ("example_b1", "Spritflaskan är blåtjofsig.", "De här orden finns inte i ordboken: blåtjofsig."),
        ("lemma", "smitta", "Ordet smitta finns redan i biblioteket."),
    ],
)
def test_a_word_that_breaks_a_rule_is_refused_beside_its_field(
    app: Flask, signed_in: SignedIn, field: str, value: str, said: str
) -> None:
    response = signed_in(Role.TEACHER).send("/egna/ny/word", {**AN_OWN_WORD, field: value})
    assert response.status_code == 422
    assert said in " ".join(Page(response).texts(f"#{field}-error"))


def test_a_doubt_is_overruled_by_the_teacher(app: Flask, signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    word = {**AN_OWN_WORD, "example_b1": "Gunhild Sahlin tar en blåtjofsig spritflaska."}
    for yes, status in (({"sure": "y"}, 422), ({"invented": "y"}, 422), ({"sure": "y", "invented": "y"}, 303)):
        assert teacher.send("/egna/ny/word", {**word, **yes}).status_code == status
    with app.extensions["sessions"]() as session:
        kept = session.scalars(select(KeptPassage).where(KeptPassage.place == "own_content")).one()
        assert kept.kind == PersonalDataKind.NAME


def test_an_own_text_and_an_own_task_are_used_like_the_shipped(app: Flask, signed_in: SignedIn) -> None:
    teacher, worker = signed_in(Role.TEACHER), signed_in(Role.CARE_WORKER)
    group = make_group(teacher, [id_of_worker(app)])
    text = {"module": "hygienkunskap", "level": "A2", "title": "Samiras natt", "body": TEXT, "invented": "y"}
    assert teacher.send("/egna/ny/text", text).status_code == 422
    for number, thing in enumerate(THINGS):
        text[f"question_{number}"] = f"Vad lämnar hon i rum {number}?"
        text[f"answer_{number}"] = thing.capitalize()
        text[f"sentence_{number}"] = f"Där lämnar hon {thing}."
    wrong = Page(teacher.send("/egna/ny/text", {**text, "sentence_1": "Hon sover."}))
    assert wrong.texts("#sentence_1-error") == ["Meningen finns inte i texten. Kopiera den precis som den står."]
    assert teacher.send("/egna/ny/text", text).status_code == 303
    assert "4 av 4 frågor blir övningar." in teacher.page("/egna/").text()
    task = {"module": "dokumentation", "level": "A2", "title": "Lakanet", "situation": "Ingrid har tappat ett lakan."}
    task["invented"] = "y"
    task["model"] = "Ingrid tappade lakanet klockan åtta. Jag tog upp det."
    for number, (question, words) in enumerate((("Vem?", "Ingrid"), ("Vad?", "lakan*"), ("När?", "åtta, 8"))):
        task |= {f"question_{number}": question, f"words_{number}": words}
    assert "Exemplet svarar inte" in Page(teacher.send("/egna/ny/task", {**task, "words_2": "nio"})).text()
    assert teacher.send("/egna/ny/task", task).status_code == 303
    chosen = {
        kind: next(
            value
            for value in teacher.page(f"{group}/ge/{kind}").attributes("select[name=target] option", "value")
            if value.startswith("egen-")
        )
        for kind in ("text", "writing")
    }
    give(teacher, group, "text", target=chosen["text"])
    wrote = give(teacher, group, "writing", target=chosen["writing"])
    start = worker.page("/")
    assert start.texts("main ol h3") == ["Samiras natt", "Lakanet"]
    assert "Där lämnar hon lakan." in worker.page(f"/bibliotek/text/{chosen['text']}").text()
    assert worker.page(f"/bibliotek/skriv/{chosen['writing']}")
    assert worker.send("/ova/", {"assignment": start.attributes("input[name=assignment]", "value")[0]}).location
    draft = worker.send("/skriva/", {"task": chosen["writing"]}).location
    worker.send(f"{draft}/lamna", {"text": "Ingrid tappade lakanet klockan åtta."})
    assert teacher.page(wrote).texts("tbody td:nth-child(2)") == ["Klart"]
    assert "Lakanet" in teacher.page("/bedoma/").text()
    assert signed_in(Role.SPRAKOMBUD).get(f"/bibliotek/text/{chosen['text']}").status_code == 404


def test_a_text_whose_questions_give_no_exercise_says_so(signed_in: SignedIn) -> None:
    """All questions ask for different things, and all sentences are too long to choose among."""
    teacher = signed_in(Role.TEACHER)
    walk = ", och där lämnar hon ".join(["", "lakan och vatten", "kaffe och te", "strumpor och skor", *THINGS[:3]])
    sentences = [f"Klockan {hour} går Samira genom huset{walk}, innan hon sätter sig." for hour in range(1, 7)]
    text = {
        "module": "hygienkunskap",
        "level": "B1",
        "title": "Samira går",
        "body": " ".join(sentences),
        "invented": "y",
    }
    for number, (question, sentence) in enumerate(zip(("Vem?", "Var?", "När?", "Varför?"), sentences, strict=False)):
        text |= {f"question_{number}": question, f"answer_{number}": "Samira", f"sentence_{number}": sentence}
    response = teacher.send("/egna/ny/text", text)
    assert response.status_code == 303, Page(response).texts(".error")
    assert "Ingen fråga blir en övning" in teacher.page("/egna/").text()


def test_a_file_is_looked_through_before_anything_is_stored(signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    said = [AN_OWN_WORD[name] for name in ("explanation", "example_a2", "example_b1")]
    good = ("spritflaska", "Substantiv", "en", "", *said, "b1", "hygienkunskap", "")
    bad = ("", "sak", *good[2:7], "D1", "Ingen modul", "")
    page = upload(teacher, [COLUMNS, good, bad, good])
    assert page.texts("#rader tbody td:nth-child(1)") == ["2", "3", "4"]
    happens = page.texts("#rader tbody td:nth-child(4)")
    assert happens[0] == "Nytt ord"
    for said in (
        "Det står inget i kolumnen ord.",
        "Ordklassen finns inte.",
        "Nivån finns inte.",
        "Modulen Ingen modul",
    ):
        assert said in happens[1]
    assert "finns två gånger i filen" in happens[2]
    assert page.attributes("input[name=rows]", "value") == []
    page = upload(teacher, [COLUMNS, good, EXAMPLE])
    assert "Inget än" in teacher.page("/egna/").text()
    (rows,) = page.attributes("input[name=rows]", "value")
    assert teacher.send("/egna/importera", {"rows": rows, "sure": "y", "invented": "y"}).status_code == 303
    assert sorted(teacher.page("/egna/").texts("main h3")) == ["fallskydd", "spritflaska"]
    assert teacher.send("/egna/importera", {"rows": rows, "sure": "y", "invented": "y"}).status_code == 422
    assert len(teacher.page("/egna/").texts("main h3")) == 2


@pytest.mark.parametrize(
    ("rows", "name", "said"),
    [
        ([("ord", "ordklass"), ("a", "b")], "ord.csv", "Filen saknar kolumner: en eller ett"),
        ([COLUMNS], "ord.csv", "Filen har inga rader."),
        ([COLUMNS, EXAMPLE], "ord.pdf", "Den sortens fil går inte att läsa."),
        ([COLUMNS, EXAMPLE], "ord.xlsx", "Filen går inte att läsa."),
        ([COLUMNS, *[EXAMPLE] * 501], "ord.csv", "Filen har för många rader."),
    ],
)
def test_a_file_that_cannot_be_used(signed_in: SignedIn, rows: list[tuple[str, ...]], name: str, said: str) -> None:
    assert said in upload(signed_in(Role.TEACHER), rows, name).text()


def test_the_template_comes_in_as_it_is(signed_in: SignedIn) -> None:
    teacher = signed_in(Role.TEACHER)
    template = teacher.get("/egna/importera/mall.xlsx").data
    assert [cell.value for cell in load_workbook(BytesIO(template)).active[1]] == list(COLUMNS)
    page = Page(teacher.send("/egna/importera", {"file": (BytesIO(template), "mall.xlsx")}))
    assert page.texts("#rader tbody td:nth-child(4)") == ["Nytt ord"]
    assert teacher.send("/egna/importera", {"rows": "[1]"}).status_code == 422
    assert teacher.send("/egna/importera", {}).status_code == 422


def test_a_colleague_copies_what_is_shared_and_its_author_is_named(app: Flask, signed_in: SignedIn) -> None:
    teacher, colleague = signed_in(Role.TEACHER), signed_in(Role.SPRAKOMBUD)
    with app.extensions["sessions"].begin() as session:
        person = session.scalars(select(Person).where(Person.email == email_of(Role.SPRAKOMBUD))).one()
        linden = session.scalars(select(Unit).where(Unit.name == "Linden")).one()
        session.add(Membership(person_id=person.id, unit_id=linden.id, role=Role.TEACHER))
    teacher.send("/egna/ny/word", AN_OWN_WORD)
    (item,) = teacher.page("/egna/").attributes("main h3 a", "href")
    item_id = item.rpartition("/")[2]
    assert colleague.send("/egna/kopiera", {"item": item_id}).status_code == 404
    teacher.send(item, {"share": "yes"})
    assert "Own Teacher" in colleague.page("/egna/").text()
    assert "spritflaska" not in signed_in(Role.TEACHER, stranger=True).page("/egna/").text()
    colleague.send("/egna/kopiera", {"item": item_id})
    assert "Från Own Teacher" in colleague.page("/egna/").text()
    teacher.send(item, {**AN_OWN_WORD, "explanation": "Här finns medel till händerna."})
    teacher.send(item, {"share": "no"})
    page = colleague.page("/egna/")
    assert page.texts("main h3") == ["spritflaska"]
    assert AN_OWN_WORD["explanation"] in page.text()
    assert "Här finns medel till händerna." in teacher.page("/egna/").text()
