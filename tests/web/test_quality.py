from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import QualityNote
from tests.web.conftest import SignedIn
from tests.web.test_readiness import address_of, person_id


def test_a_point_is_noted_and_what_was_noted_before_is_kept(app: Flask, signed_in: SignedIn) -> None:
    manager, address = signed_in(Role.MANAGER), f"{address_of(app)}/kvalitet"
    for status in ("begun", "in_place"):
        entry = {"status": status, "responsible": person_id(app, Role.HANDLEDARE), "follow_up_on": "2026-01-15"}
        assert manager.send(f"{address}/tid", entry).status_code == 303
    text = manager.page(address).text()
    assert "Own Handledare" in text
    assert "Dags nu" in text
    with app.extensions["sessions"]() as session:
        notes = session.scalars(select(QualityNote).order_by(QualityNote.noted_at)).all()
    assert [note.status for note in notes] == ["begun", "in_place"]


def test_points_that_the_program_fills_in(app: Flask, signed_in: SignedIn) -> None:
    text = signed_in(Role.MANAGER).page(f"{address_of(app)}/kvalitet").text()
    assert "Räknat av verktyget: 1 av 1" in text
    assert "Räknat av verktyget: 0 av 3" in text


def test_what_cannot_be_noted(app: Flask, signed_in: SignedIn) -> None:
    manager, address = signed_in(Role.MANAGER), f"{address_of(app)}/kvalitet"
    stranger = "00000000-0000-4000-8000-000000000000"
    assert manager.send(f"{address}/tid", {"status": "begun", "responsible": stranger}).status_code == 422
    assert manager.send(f"{address}/tid", {"status": "kanske"}).status_code == 422


def test_everybody_sees_the_path(signed_in: SignedIn) -> None:
    for role in Role:
        page = signed_in(role).page("/vagen")
        assert len(page.texts("ol > li")) == 4
        assert bool(page.texts(".pill")) == (role in (Role.CARE_WORKER, Role.SPRAKOMBUD, Role.HANDLEDARE))
