from io import BytesIO

from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Evidence, LanguagePlan, PaidTime, PracticeSession
from tests.web.conftest import SignedIn
from tests.web.test_readiness import address_of, person_id, practise

PLAN = {
    "plan-goal": "Skriva en hel rapport själv",
    "plan-measures": "Öva på tisdagar",
    "plan-minutes_per_week": "20",
    "plan-follow_up_on": "2099-01-01",
}


def record_of(app: Flask) -> str:
    return f"{address_of(app)}/{person_id(app, Role.CARE_WORKER)}"


def plans_in(app: Flask) -> list[LanguagePlan]:
    with app.extensions["sessions"]() as session:
        return list(session.scalars(select(LanguagePlan)))


def test_a_plan_is_made_agreed_to_and_followed_up(app: Flask, signed_in: SignedIn) -> None:
    manager, learner = signed_in(Role.MANAGER), signed_in(Role.CARE_WORKER)
    assert "Ingen plan" in manager.page(address_of(app)).text()
    assert manager.send(f"{record_of(app)}/plan", PLAN).status_code == 303
    assert "Väntar på ja" in manager.page(address_of(app)).text()
    own = learner.page("/min-plan/")
    assert "Skriva en hel rapport själv" in own.text()
    assert (
        learner.send(
            next(address for address in own.attributes("form", "action") if address.endswith("/ja")), {}
        ).status_code
        == 303
    )
    agreed = plans_in(app)[0].agreed_at
    assert agreed is not None
    learner.send(f"/min-plan/{plans_in(app)[0].id}/ja", {})
    assert plans_in(app)[0].agreed_at == agreed
    assert "Plan finns" in manager.page(address_of(app)).text()
    talk = {"talk-held_on": "2026-01-15", "talk-outcome": "Rapporterna är tydligare nu"}
    assert manager.send(f"{record_of(app)}/plan/samtal", talk).status_code == 303
    assert "Rapporterna är tydligare nu" in learner.page("/min-plan/").text()
    assert "Ingen plan" in manager.page(address_of(app)).text()


def test_a_plan_that_cannot_be_made(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    wrongs = (
        {"plan-goal": ""},
        {"plan-follow_up_on": "2026-01-01"},
        {"plan-minutes_per_week": "-1"},
        {"plan-minutes_per_week": "3000"},
        {"plan-goal": "Ring Anna-Karin Bergström på 070-174 06 35"},
    )
    for wrong in wrongs:
        assert manager.send(f"{record_of(app)}/plan", {**PLAN, **wrong}).status_code == 422, wrong
    assert plans_in(app) == []


def test_only_the_learner_says_yes(app: Flask, signed_in: SignedIn) -> None:
    signed_in(Role.MANAGER).send(f"{record_of(app)}/plan", PLAN)
    address = f"/min-plan/{plans_in(app)[0].id}/ja"
    assert signed_in(Role.MANAGER).send(address, {}).status_code == 403
    assert signed_in(Role.HANDLEDARE).send(address, {}).status_code == 404
    assert plans_in(app)[0].agreed_at is None


def test_paid_time_is_marked_once_and_entered_by_the_manager(app: Flask, signed_in: SignedIn) -> None:
    learner, manager = signed_in(Role.CARE_WORKER), signed_in(Role.MANAGER)
    practise(learner)
    with app.extensions["sessions"]() as session:
        row = session.scalars(select(PracticeSession)).one()
    for _ in range(2):
        assert learner.send(f"/min-plan/arbetstid/{row.id}", {}).status_code == 303
    entry = {"person": person_id(app, Role.CARE_WORKER), "day": "2026-01-15", "minutes": "90", "kind": "course"}
    address = f"{address_of(app)}/arbetstid"
    assert manager.send(address, entry).status_code == 303
    assert manager.send(address, {**entry, "day": "2099-01-01"}).status_code == 422
    with app.extensions["sessions"]() as session:
        found = session.scalars(select(PaidTime).order_by(PaidTime.minutes)).all()
    assert [(time.minutes, time.kind) for time in found] == [(1, "own_practice"), (90, "course")]
    page = manager.page(address)
    assert page.texts("#arbetstid tbody tr")[0].startswith("Own Care_Worker")
    by_month = manager.page(f"{address}?per=manad").texts("#arbetstid tbody tr:first-child > *")
    assert len(by_month[1]) == len("2026-11")
    lines = manager.get(f"{address}.csv?per=manad").text.splitlines()
    assert len(lines) == 1 + 3 * 12


def test_a_paper_is_kept_by_what_is_in_it_and_can_be_withdrawn(app: Flask, signed_in: SignedIn) -> None:
    manager, learner = signed_in(Role.MANAGER), signed_in(Role.CARE_WORKER)
    paper = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "skolan"}
    script = {**paper, "paper": (BytesIO(b"<script>"), "betyg.pdf")}
    assert manager.send(record_of(app), script).status_code == 422
    assert manager.send(record_of(app), {**paper, "paper": (BytesIO(b"%PDF-1.7"), "x.exe")}).status_code == 303
    with app.extensions["sessions"]() as session:
        evidence = session.scalars(select(Evidence)).one().id
    address = f"{record_of(app)}/intyg/{evidence}"
    for response in (manager.get(address), learner.get(f"/min-plan/intyg/{evidence}")):
        assert (response.data, response.mimetype) == (b"%PDF-1.7", "application/pdf")
        assert response.headers["Content-Disposition"].startswith("attachment")
    assert signed_in(Role.HANDLEDARE).get(f"/min-plan/intyg/{evidence}").status_code == 404
    field = f"intyg-{evidence}-because"
    assert manager.send(address, {field: " "}).status_code == 422
    assert manager.send(address, {field: "Fel person"}).status_code == 303
    assert manager.send(address, {field: "Igen"}).status_code == 422
    assert "Visat" not in manager.page(record_of(app)).texts(".pill")
    assert "Fel person" in learner.page("/min-plan/").text()
