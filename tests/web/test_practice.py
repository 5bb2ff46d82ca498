import uuid

from flask import Flask
from sqlalchemy import func, select

from sprakverktyg.content import Content
from sprakverktyg.domain.exercise import Exercise, Match, Outcome, Speak
from sprakverktyg.domain.roles import Role
from sprakverktyg.language.exercises import MODULE_TYPES, WORD_TYPES, build_exercise, ids_of_type
from sprakverktyg.storage.models import AnswerEvent, Card, PracticeSession
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn


def begin(client: PageClient, module: str = "hygienkunskap") -> str:
    return client.send("/ova/", {"module": module}).location


def fields(page: Page) -> dict[str, str]:
    """Return the hidden fields of the exercise on a page."""
    names = ("answer_id", "position", "seconds")
    return {name: page.attributes(f"main input[name={name}]", "value")[0] for name in names}


def stored(app: Flask) -> int:
    with app.extensions["sessions"]() as session:
        return session.scalar(select(func.count()).select_from(AnswerEvent))


def answered(page: Page) -> dict[str, str]:
    """Return what a form of any kind sends: something for each row, or an answer."""
    rows = {*page.attributes("main select", "name"), *page.attributes("main input[type=radio]", "name")}
    return {**fields(page), "answer": "ett svar", **dict.fromkeys(rows, "0")}


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    for number in range(10):
        page = client.page(address)
        assert f"Uppgift {number + 1} av 10" in page.text()
        shown = client.send(address, answered(page))
        assert "Sparat" in client.page(shown.location).text()
    assert "Klart för den här gången" in client.page(address).text()
    assert stored(app) == 10


def session_with(app: Flask, client: PageClient, *exercise_ids: str) -> str:
    """Return the address of a session of the client's own with exactly these items."""
    address = begin(client)
    with app.extensions["sessions"]() as session:
        row = session.get(PracticeSession, uuid.UUID(address.rpartition("/")[2]))
        row.exercise_ids = list(exercise_ids)
        session.commit()
    return address


def first_of_each_type(content: Content) -> list[str]:
    library = content.library
    words = library.module_words("hygienkunskap")
    by_word = [next(id for word in words for id in ids_of_type(name, word.id, library)) for name in WORD_TYPES]
    return by_word + [
        next(id for m in library.by_module for id in ids_of_type(name, m, library)) for name in MODULE_TYPES
    ]


def right_answer(exercise: Exercise) -> dict[str, str]:
    if isinstance(exercise.task, Match):
        return {f"rad-{at}": number for at, number in enumerate(exercise.answers[0].split("-"))}
    return {"answer": exercise.answers[0]}


def test_every_type_is_answered_rightly(app: Flask, signed_in: SignedIn, content: Content) -> None:
    client, ids = signed_in(Role.CARE_WORKER), first_of_each_type(content)
    address = session_with(app, client, *ids)
    for exercise_id in ids:
        exercise = build_exercise(exercise_id, content.library)
        shown = client.send(address, {**fields(client.page(address)), **right_answer(exercise)})
        expected = "Klart" if isinstance(exercise.task, Speak) else "Rätt"
        assert expected in client.page(shown.location).texts(".feedback-word"), exercise_id
    result = client.page(address)
    assert f"{len(ids) - 1} av {len(ids) - 1}" in result.text()


def test_wrong_rows_are_shown_and_missing_ones_asked_for(app: Flask, signed_in: SignedIn, content: Content) -> None:
    client = signed_in(Role.CARE_WORKER)
    exercise_id = ids_of_type("para-ihop", "hygienkunskap", content.library)[0]
    address = session_with(app, client, exercise_id)
    page = client.page(address)
    asked = client.send(address, {**fields(page), "rad-0": "1", "rad-1": "", "rad-2": "0", "rad-3": "0"})
    assert asked.status_code == 422
    kept = Page(asked).attributes("main option[selected]", "value")
    assert kept == ["1", "0", "0"]
    shown = client.send(address, {**fields(page), **{f"rad-{at}": "0" for at in range(4)}}).location
    assert "1 av 4 rader är rätt." in client.page(shown).text()


def test_what_one_reads_instead_of_hearing_proves_nothing(app: Flask, signed_in: SignedIn, content: Content) -> None:
    client = signed_in(Role.CARE_WORKER)
    exercise_id = "lyssna-skriv:smittspridning:exempel-a2"
    sentence = build_exercise(exercise_id, content.library).speech
    address = session_with(app, client, exercise_id)
    assert "Din platta har ingen svensk röst. Läs meningen i stället." in client.page(address).text()
    page = client.page(f"{address}?visa=0&las=1")
    assert page.texts(".sentence") == [sentence]
    unheard = page.attributes("main input[name=unheard]", "value")[0]
    asked = client.send(address, {**fields(page), "answer": "", "unheard": unheard})
    assert sentence not in Page(asked).text()
    shown = client.send(address, {**fields(page), "answer": sentence, "unheard": unheard}).location
    assert "Det här räknas inte som rätt eller fel." in client.page(shown).text()
    with app.extensions["sessions"]() as session:
        assert session.scalars(select(AnswerEvent.outcome)).all() == [Outcome.DONE]
        assert session.scalar(select(func.count()).select_from(Card)) == 0


def test_sent_twice_is_stored_once(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    data = answered(client.page(address))
    first, second = client.send(address, data), client.send(address, data)
    again = client.send(address, {**data, "answer_id": str(uuid.uuid4()), "answer": "ett annat svar"})
    assert first.location == second.location == again.location
    assert stored(app) == 1
    assert "annat" not in client.page(again.location).text()


def test_an_interrupted_session_goes_on_at_the_same_item(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    for _ in range(3):
        client.send(address, answered(client.page(address)))
    before = client.page(address).texts("form.exercise")
    assert before
    client.send("/logga-ut", {})
    client.sign_in("own-care_worker@test.example")
    start = client.page("/")
    assert "Nästa är uppgift 4 av 10" in start.text()
    assert address in start.attributes("main a.button-primary", "href")
    assert client.page(address).texts("form.exercise") == before


def test_a_fragment_is_the_same_as_in_the_page(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    fragment = Page(client.get(address, headers={"HX-Request": "true"}), fragment=True)
    assert not fragment.texts("h1")
    assert fragment.texts("h2") == client.page(address).texts("#ovning h2")
    boosted = client.get(address, headers={"HX-Request": "true", "HX-Boosted": "true"})
    assert boosted.text.startswith("<!doctype html>")
    assert "HX-Request" in boosted.headers["Vary"]


def test_an_empty_answer_is_asked_for_again(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    response = client.send(address, {**fields(client.page(address)), "answer": " "})
    assert response.status_code == 422
    assert "Skriv eller välj ett svar först." in response.text
    assert stored(app) == 0


def test_missing_and_broken_fields(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    good = fields(client.page(address))
    for broken in (
        {"answer": "x"},
        {**good, "answer": "x", "answer_id": "1"},
        {**good, "answer": "x", "seconds": "-1"},
    ):
        assert client.send(address, broken).status_code == 422
    assert client.send(address, {**good, "answer": "x", "position": "99"}).status_code == 404
    assert client.send("/ova/", {}).status_code == 422
    assert client.send("/ova/", {"module": "maltiden_som_inte_finns"}).status_code == 422
    assert stored(app) == 0


def test_words_in_order_without_javascript(app: Flask, signed_in: SignedIn, content: Content) -> None:
    client = signed_in(Role.CARE_WORKER)
    words = content.library.module_words("hygienkunskap")
    exercise_id = next(id for word in words for id in ids_of_type("ordfoljd", word.id, content.library))
    address = session_with(app, client, exercise_id)
    page = client.page(address)
    chips = page.texts(".chips .chip")
    first, second = page.attributes(".chips .chip", "value")[:2]
    moved = client.send(address, {**fields(page), "ordning": first, "answer": "", "add": second}).location
    page = client.page(moved)
    assert page.texts(".answer-line .chip") == chips[:2]
    assert page.attributes("input[name=answer]", "value") == [" ".join(chips[:2])]
    moved = client.send(
        address, {**fields(page), "ordning": f"{first}-{second}", "answer": "", "remove": first}
    ).location
    assert client.page(moved).texts(".answer-line .chip") == [chips[1]]
    assert client.page(f"{address}?ordning=99-abc-0-0").texts(".answer-line .chip") == [chips[0]]


def test_another_person_sees_nothing_of_it(signed_in: SignedIn) -> None:
    address = begin(signed_in(Role.CARE_WORKER))
    for client in (signed_in(Role.SPRAKOMBUD), signed_in(Role.CARE_WORKER, stranger=True)):
        assert client.get(address).status_code == 404


def test_progress_per_module(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    page = client.page("/ova/")
    assert "Hygienkunskap" in page.texts("h3")
    assert "0 av 52" in page.text()
