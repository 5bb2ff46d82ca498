import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Observation, Person, Unit
from tests.support.cast import PASSWORD, email_of
from tests.support.pages import Page
from tests.web.conftest import SignedIn
from tests.web.supervising import supervise

Ids = dict[str, str]


@pytest.fixture
def ids(app: Flask, signed_in: SignedIn) -> Ids:
    """A learner whom Björken's handledare follows, with a thing of each kind."""
    with app.extensions["sessions"]() as session:
        worker = session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one()
        unit = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
        handledare = session.scalars(select(Person).where(Person.email == email_of(Role.HANDLEDARE))).one()
    made = supervise(app, signed_in, worker, unit)
    return {**made, "person": str(worker.id), "unit": str(unit.id), "handledare": str(handledare.id)}


def test_a_task_is_confirmed_on_the_learners_own_page(app: Flask, signed_in: SignedIn, ids: Ids) -> None:
    learner = signed_in(Role.CARE_WORKER)
    address = f"/introduktion/bekrafta/{ids['observable_id']}"
    data = {"handledare": ids["handledare"], "secret": PASSWORD, "result": "with_support", "note": "Lugn röst."}
    for wrong in ({"secret": "fel"}, {"handledare": ids["person"]}, {"result": "kanske"}, {"note": "Gunhild Sahlin"}):
        response = learner.send(address, {**data, **wrong})
        assert response.status_code == 422
        assert len(Page(response).texts(".error")) == (0 if "result" in wrong else 1)
    assert learner.send(address, data).location == "/introduktion/"
    page = signed_in(Role.HANDLEDARE).page(f"/handledning/{ids['person']}/uppgift/{ids['observable_id']}")
    assert "Own Handledare, på kollegans sida" in page.text()
    assert "Lugn röst." in page.text()


def test_an_observation_is_withdrawn_shown_struck_and_the_task_concluded(signed_in: SignedIn, ids: Ids) -> None:
    handledare = signed_in(Role.HANDLEDARE)
    task = f"/handledning/{ids['person']}/uppgift/{ids['observable_id']}"
    assert handledare.send(f"{task}/beslut", {"beslut-done": "ja"}).location == task
    reopened = handledare.send(f"{task}/beslut", {"beslut-done": "nej"})
    assert Page(reopened).texts(".error") == ["Skriv varför."]
    observation = f"/handledning/{ids['person']}/observation/{ids['observation_id']}"
    name = f"tillbaka-{ids['observation_id']}-reason"
    assert Page(handledare.send(observation, {name: ""})).texts(".error") == ["Skriv varför."]
    assert handledare.send(observation, {name: "Fel dag."}).location == task
    page = handledare.page(task)
    assert len(page.texts("del")) == 1
    assert "Taget tillbaka av Own Handledare: Fel dag." in page.text()


def test_a_private_reflection_and_a_note_reach_nobody_else(signed_in: SignedIn, ids: Ids) -> None:
    handledare, learner = signed_in(Role.HANDLEDARE), signed_in(Role.CARE_WORKER)
    page = f"/handledning/{ids['person']}"
    assert "Jag frågade." not in handledare.page(page).text()
    learner.send(f"/introduktion/tankar/{ids['reflection_id']}", {"share": "ja"})
    assert "Jag frågade." in handledare.page(page).text()
    handledare.send(f"{page}/anteckning", {"anteckning-text": "Vi provar rapporten."})
    assert "Vi provar rapporten." in learner.page("/introduktion/").text()
    manager = signed_in(Role.MANAGER)
    for address in (f"/laget/{ids['unit']}/stod", f"/laget/{ids['unit']}", f"/laget/{ids['unit']}/{ids['person']}"):
        text = manager.page(address).text()
        assert not any(secret in text for secret in ("Jag frågade.", "Vi provar rapporten.", "Introduktionen står"))


def test_the_manager_sees_a_name_and_a_day_until_the_talk_is_held(signed_in: SignedIn, ids: Ids) -> None:
    manager, page = signed_in(Role.MANAGER), f"/laget/{ids['unit']}/stod"
    assert "Own Care_Worker" in manager.page(page).text()
    assert manager.send(f"{page}/{ids['talk_id']}", {}).location == page
    assert "Inget samtal väntar." in manager.page(page).text()


def test_a_signal_is_answered_and_goes(signed_in: SignedIn, ids: Ids) -> None:
    learner, handledare = signed_in(Role.CARE_WORKER), signed_in(Role.HANDLEDARE)
    learner.send("/introduktion/prata", {})
    page = f"/handledning/{ids['person']}"
    assert "Vill prata med någon" in handledare.page("/handledning/").text()
    late = handledare.send(f"{page}/signal", {"kind": "asked", "answer": "later", "until": "2020-01-01"})
    assert late.status_code == 422
    assert handledare.send(f"{page}/signal", {"kind": "asked", "answer": "done"}).location == page
    assert "Vill prata med någon" not in handledare.page(page).text()


def test_an_evaluation_is_answered_once_and_shown_to_nobody_alone(signed_in: SignedIn, ids: Ids) -> None:
    learner, address = signed_in(Role.CARE_WORKER), f"/introduktion/utvardering/{ids['period_id']}"
    assert "Hur var det?" in learner.page("/introduktion/").text()
    data = {statement.value: "2" for statement in Statement} | {"words": "För lite tid."}
    assert learner.send(address, {"tid": "9"}).status_code == 422
    assert learner.send(address, data).location == "/introduktion/"
    assert learner.send(address, data).status_code == 422
    for client, page in (
        (signed_in(Role.MANAGER), f"/laget/{ids['unit']}/stod"),
        (signed_in(Role.HANDLEDARE), f"/handledning/enhet/{ids['unit']}/utvarderingar"),
    ):
        text = client.page(page).text()
        assert "färre än fem" in text
        assert "För lite tid." not in text


def test_the_units_own_tasks(signed_in: SignedIn, ids: Ids) -> None:
    handledare, page = signed_in(Role.HANDLEDARE), f"/handledning/enhet/{ids['unit']}"
    assert "Visar var skyddsrocken hänger." in signed_in(Role.CARE_WORKER).page("/introduktion/").text()
    assert handledare.send(f"{page}/uppgifter", {"when": "forsta_dagen", "kept": []}).status_code == 303
    plan = signed_in(Role.CARE_WORKER).page("/introduktion/?steg=forsta_dagen")
    assert plan.texts("#plan ~ ul .card p:first-child") == ["Visar var skyddsrocken hänger."]
    handledare.send(f"{page}/uppgifter/{ids['own_task_id']}", {})
    assert "Det finns ingen uppgift" in signed_in(Role.CARE_WORKER).page("/introduktion/?steg=forsta_dagen").text()


def test_empty(signed_in: SignedIn) -> None:
    assert "Du följer ingen än" in signed_in(Role.HANDLEDARE).page("/handledning/").text()
    assert "Ingen följer dig just nu." in signed_in(Role.CARE_WORKER).page("/introduktion/").text()


def test_a_colleague_who_follows_nobody_sees_no_signals(app: Flask, signed_in: SignedIn, ids: Ids) -> None:
    stranger = signed_in(Role.HANDLEDARE, stranger=True)
    for address in (f"/handledning/{ids['person']}", f"/handledning/enhet/{ids['unit']}/material"):
        assert stranger.get(address).status_code == 404
    with app.extensions["sessions"]() as session:
        assert len(session.scalars(select(Observation)).all()) == 1
