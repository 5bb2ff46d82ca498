"""A learner with a handledare, made through the pages as people make them."""

from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import (
    LearningPeriod,
    Observation,
    OwnTask,
    Person,
    Reflection,
    SuggestedTalk,
    Supervision,
    Unit,
)
from tests.support.cast import email_of
from tests.web.conftest import SignedIn

SUPERVISED = ("relation_id", "observation_id", "reflection_id", "period_id", "talk_id", "own_task_id")


def supervise(app: Flask, signed_in: SignedIn, worker: Person, unit: Unit, *, stranger: bool = False) -> dict[str, str]:
    """Let the handledare of the worker's unit follow them; return ids by the name in the route."""
    with app.extensions["sessions"]() as session:
        email = email_of(Role.HANDLEDARE, stranger=stranger)
        handledare = session.scalars(select(Person).where(Person.email == email)).one()
    task = app.extensions["layers"].content.introduction[0]
    one, learner = signed_in(Role.HANDLEDARE, stranger=stranger), signed_in(Role.CARE_WORKER, stranger=stranger)
    page = f"/handledning/{worker.id}"
    days = {"starts_on": "2026-01-01", "ends_on": "2026-02-01"}
    period = {**days, "unit": unit.id, "kind": "introduction"}
    relation = {"relation-handledare": handledare.id, "relation-kind": "handledare", "relation-starts_on": "2026-01-01"}
    for address, data in (
        (f"{page}/relation", relation),
        (f"{page}/period", {f"period-{name}": value for name, value in period.items()}),
        (f"{page}/uppgift/{task.id}", {"result": "shown"}),
        (f"/handledning/enhet/{unit.id}", {"shows": "Visar var skyddsrocken hänger.", "when": "forsta_dagen"}),
    ):
        assert one.send(address, data).status_code == 303, address
    for address, data in (("/introduktion/tankar", {"tankar-text": "Jag frågade."}), ("/introduktion/samtal", {})):
        assert learner.send(address, data).status_code == 303, address
    with app.extensions["sessions"]() as session:

        def newest(model: type, owner: str, owner_id: object = worker.id) -> str:
            return str(session.scalars(select(model.id).where(getattr(model, owner) == owner_id)).first())

        return {
            "relation_id": newest(Supervision, "learner_id"),
            "observation_id": newest(Observation, "learner_id"),
            "reflection_id": newest(Reflection, "person_id"),
            "period_id": newest(LearningPeriod, "learner_id"),
            "talk_id": newest(SuggestedTalk, "person_id"),
            "own_task_id": newest(OwnTask, "unit_id", unit.id),
            "observable_id": task.id if not stranger else "finns-inte",
        }
