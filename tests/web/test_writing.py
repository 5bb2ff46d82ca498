from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Marking, Person, RecordAccess, Writing, WritingVersion
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

TASK = "avvikelse-kaka-wanda"
TEXT = "Wanda var nog sur. Hon fick en kaka med nötter. Jag ringde Tomas."


def begin(worker: PageClient, task: str = TASK) -> str:
    response = worker.send("/skriva/", {"task": task})
    assert response.status_code == 303
    return response.location


def rows(app: Flask, kind: type) -> list:  # type: ignore[type-arg]
    with app.extensions["sessions"]() as session:
        return list(session.scalars(select(kind)))


def join_group(app: Flask, teacher: PageClient) -> None:
    with app.extensions["sessions"]() as session:
        learner = session.scalars(select(Person.id).where(Person.email == email_of(Role.CARE_WORKER))).one()
    assert teacher.send("/grupper/", {"name": "Tisdag", "people": [str(learner)]}).status_code == 303


def test_it_works(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    address = begin(worker)
    assert worker.page(address).texts(".remark") == []
    response = worker.send(f"{address}/titta", {"text": TEXT})
    assert response.status_code == 303
    page = worker.page(address)
    assert 1 <= len(page.texts(".remark")) <= 5
    assert "Vem kontaktade du? Ja, det finns med." in page.texts(".checklist li")
    assert "När hände det? Jag hittar det inte." in page.texts(".checklist li")
    assert page.texts("textarea") == [TEXT]
    assert "Visa ett bra svar på A2" not in page.text()
    worker.send(f"{address}/anmarkning/0", {"reply": "changed"})
    assert "Du har svarat: Jag har ändrat." in worker.page(address).text()
    worker.send(f"{address}/lamna", {"text": f"Kl. 14.30 åt hon. {TEXT}"})
    page = worker.page(address)
    assert "Visa ett bra svar på A2" in page.text()
    assert worker.page(f"{address}/versioner").texts(".letters-words ins") == ["Kl. 14.30 åt hon."]
    assert "Inlämnad" in worker.page("/skriva/").text()


def test_a_draft_is_saved_with_and_without_script(app: Flask, signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    address = begin(worker)
    quietly = worker.send(f"{address}/utkast", {"text": "Wanda åt."}, headers={"HX-Request": "true"})
    assert Page(quietly, fragment=True).texts("span") == ["Sparat"]
    assert worker.send(f"{address}/utkast", {"text": "Wanda åt en kaka."}).status_code == 303
    assert worker.page(address).texts("textarea") == ["Wanda åt en kaka."]
    assert rows(app, WritingVersion) == []


def test_what_shows_somebody_is_not_stored_until_its_writer_has_said_so(app: Flask, signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    address = begin(worker)
    data = {"text": "Gunhild Sahlin fick kaffe."}
    quietly = worker.send(f"{address}/utkast", data, headers={"HX-Request": "true"})
    assert quietly.status_code == 422
    assert "Gunhild Sahlin" in Page(quietly, fragment=True).texts("span")[0]
    response = worker.send(f"{address}/titta", data)
    assert response.status_code == 422
    page = Page(response)
    assert page.texts("fieldset mark") == ["Gunhild Sahlin"]
    assert page.texts("textarea") == [data["text"]]
    assert [row.draft for row in rows(app, Writing)] == [""]
    assert worker.send(f"{address}/titta", {**data, "kept": ["Gunhild Sahlin"]}).status_code == 303
    assert worker.send(f"{address}/utkast", {"text": f"{data['text']} Hon åt."}).status_code == 303


def test_a_note_is_marked_and_the_writer_is_told(app: Flask, signed_in: SignedIn) -> None:
    worker, teacher = signed_in(Role.CARE_WORKER), signed_in(Role.TEACHER)
    join_group(app, teacher)
    address = begin(worker)
    worker.send(f"{address}/lamna", {"text": TEXT})
    assert "En text att bedöma" in teacher.page("/").text()
    sheet = teacher.page("/bedoma/").attributes("td a", "href")[0]
    page = teacher.page(sheet)
    names = set(page.attributes("input[type=radio]", "name"))
    assert len(names) == 5
    assert "".join(page.texts("[data-written]")) == TEXT
    given = dict.fromkeys(names, "3") | {
        "comment": "Bra att du ringde.",
        "agreed": ["0"],
        "own-0-text": "När fick hon kakan?",
        "own-0-place": "19-47",
    }
    response = teacher.send(sheet, {**given, "score-facts": ""})
    assert response.status_code == 422
    assert "När fick hon kakan?" in Page(response).attributes("[data-own] input", "value")
    response = teacher.send(sheet, {**given, "comment": "Hälsa Gunhild Sahlin."})
    assert response.status_code == 422
    assert teacher.send(sheet, given).location == "/bedoma/"
    start = worker.page("/")
    assert "Bra att du ringde." in start.text()
    read = start.attributes("form[action^='/meddelanden/']", "action")[0]
    assert worker.send(read, {}).location == f"{address}#bedomning"
    assert "Bra att du ringde." not in worker.page("/").text()
    page = worker.page(address)
    assert "Hon fick en kaka med nötter." in page.texts("#bedomning blockquote")
    assert "Din lärare säger: Det här är rätt" in page.text()
    assert "skrivit" not in page.text()
    assert "Text som du har lämnat in" in worker.page("/min-sida/").text()
    assert teacher.send("/bedoma/angra", {}).location == sheet
    assert "Spara och nästa" in teacher.page(sheet).text()


def test_the_managers_and_other_teachers_see_no_text(app: Flask, signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    address = begin(worker)
    worker.send(f"{address}/lamna", {"text": TEXT})
    sheet = f"/bedoma/text/{rows(app, WritingVersion)[0].id}"
    for role, status in ((Role.TEACHER, 404), (Role.MANAGER, 403), (Role.HANDLEDARE, 403), (Role.SPRAKOMBUD, 403)):
        assert signed_in(role).get(sheet).status_code == status, role
    assert signed_in(Role.TEACHER, stranger=True).get(sheet).status_code == 404
    assert signed_in(Role.SPRAKOMBUD).get(address).status_code == 404
    assert signed_in(Role.SPRAKOMBUD).send(f"{address}/lamna", {"text": "Mitt."}).status_code == 404
    assert rows(app, Marking) == []
    assert rows(app, RecordAccess) == []


def test_a_teacher_sees_what_a_learner_has_handed_in_and_writes_to_them(app: Flask, signed_in: SignedIn) -> None:
    worker, teacher = signed_in(Role.CARE_WORKER), signed_in(Role.TEACHER)
    join_group(app, teacher)
    worker.send(f"{begin(worker)}/lamna", {"text": TEXT})
    draft = begin(worker, "")
    worker.send(f"{draft}/utkast", {"text": "Ett hemligt utkast."})
    group = teacher.page("/grupper/").attributes("h3 a", "href")[0]
    learner = next(href for href in teacher.page(group).attributes("main a", "href") if "/person/" in href)
    history = teacher.page(learner)
    assert "hemligt" not in history.text()
    learner = next(href for href in history.attributes("main a", "href") if href.startswith("/bedoma/person/"))
    page = teacher.page(learner)
    assert "inte bedömd" in page.text()
    assert "hemligt" not in page.text()
    assert teacher.send(learner, {"text": ""}).status_code == 422
    assert teacher.send(learner, {"text": "Vi ses på tisdag."}).status_code == 303
    assert "Vi ses på tisdag." in worker.page("/").text()


def test_a_check_that_is_off_says_nothing(app: Flask, signed_in: SignedIn) -> None:
    worker, teacher = signed_in(Role.CARE_WORKER), signed_in(Role.TEACHER)
    join_group(app, teacher)
    group = teacher.page("/grupper/").attributes("h3 a", "href")[0].rsplit("/", 1)[1]
    checks = f"/bedoma/grupp/{group}"
    address, text = begin(worker, ""), "Hon var nog sur på morgonen. Hon åt inte."
    worker.send(f"{address}/titta", {"text": text})
    assert "sur" in "".join(worker.page(address).texts(".remark mark"))
    teacher.send(checks, {"on": []})
    assert teacher.page(checks).attributes("input[checked]", "value") == []
    worker.send(f"{address}/titta", {"text": f"{text} Hon sov."})
    assert worker.page(address).texts(".remark") == []


def test_the_library_keeps_the_model_answers_until_one_has_written(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    shown = f"/bibliotek/skriv/{TASK}"
    assert "Visa ett bra svar" not in worker.page(shown).text()
    assert "Visa ett bra svar" in signed_in(Role.TEACHER).page(shown).text()
    worker.send(f"{begin(worker)}/lamna", {"text": TEXT})
    assert "Visa ett bra svar" in worker.page(shown).text()


def test_empty(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    assert "Välj en uppgift" in worker.page("/skriva/").text()
    assert "Dina texter" not in worker.page("/skriva/").text()
    module = worker.page("/skriva/").attributes("a.tile", "href")[0]
    assert worker.page(module).attributes("button.tile", "value")
    assert "Ingen text väntar" in signed_in(Role.TEACHER).page("/bedoma/").text()
    address = begin(worker)
    assert worker.send(f"{address}/titta", {"text": " "}).status_code == 422
    assert worker.send(f"{address}/titta", {}).status_code == 422
    assert worker.get(f"{address}/versioner").status_code == 404
    assert worker.send("/skriva/", {"task": "finns-inte"}).status_code == 404
