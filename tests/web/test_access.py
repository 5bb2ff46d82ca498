"""Every route for every role, at the own and at another workplace, and for people who have not signed in."""

import uuid
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.routing import Rule

from sprakverktyg.domain.brought_record import Brought
from sprakverktyg.domain.roles import RIGHTS, Right, Role
from sprakverktyg.storage.models import (
    Approval,
    BroughtRecord,
    Device,
    Document,
    Evidence,
    KnownIssuer,
    LanguagePlan,
    MembershipPeriod,
    Message,
    OwnItem,
    Person,
    PracticeSession,
    ShelfEntry,
    StudyGroup,
    Unit,
    WordWish,
    WritingVersion,
)
from sprakverktyg.web.layers import Layers
from tests.support.cast import email_of
from tests.support.pages import PageClient
from tests.web.conftest import SignedIn, make_app, make_signed_in
from tests.web.supervising import SUPERVISED, supervise

PUBLIC = {
    "accounts.change_language",
    "accounts.do_sign_in",
    "accounts.sign_in",
    "accounts.sign_out",
    "assets.htmx",
    "home.health",
    "pattern.page",
    "static",
    "tablet.claim",
    "tablet.code",
    "tablet.confirm",
    "tablet.couple",
    "tablet.do_couple",
    "tablet.enter",
    "tablet.not_me",
    "tablet.pin",
    "tablet.set_aside",
    "tablet.still_here",
    "tablet.tiles",
    "tablet.use_code",
}
OWNED_BY_PERSON = {
    "plans.agree": Role.CARE_WORKER,
    "plans.mark": Role.CARE_WORKER,
    "plans.own_paper": Role.CARE_WORKER,
    "approvals.answer": Role.CARE_WORKER,
    "approvals.show": Role.CARE_WORKER,
    "assignments.change": Role.TEACHER,
    "assignments.choose": Role.TEACHER,
    "assignments.edit": Role.TEACHER,
    "assignments.follow": Role.TEACHER,
    "assignments.give": Role.TEACHER,
    "assignments.save": Role.TEACHER,
    "own_content.change": Role.TEACHER,
    "own_content.edit": Role.TEACHER,
    "groups.as_file": Role.TEACHER,
    "groups.change": Role.TEACHER,
    "groups.edit": Role.TEACHER,
    "groups.end": Role.TEACHER,
    "groups.history": Role.TEACHER,
    "groups.overview": Role.TEACHER,
    "brought_records.remove": Role.CARE_WORKER,
    "brought_records.share": Role.CARE_WORKER,
    "groups.show": Role.TEACHER,
    "marking.checks": Role.TEACHER,
    "marking.set_checks": Role.TEACHER,
    "messages.read": Role.CARE_WORKER,
    "my_introduction.evaluate": Role.CARE_WORKER,
    "my_introduction.evaluation": Role.CARE_WORKER,
    "my_introduction.share": Role.CARE_WORKER,
    "practice.answer": Role.CARE_WORKER,
    "practice.item": Role.CARE_WORKER,
    "writing.hand_in": Role.CARE_WORKER,
    "writing.look": Role.CARE_WORKER,
    "writing.reply": Role.CARE_WORKER,
    "writing.save": Role.CARE_WORKER,
    "writing.versions": Role.CARE_WORKER,
    "writing.work": Role.CARE_WORKER,
}
"""Objects that belong to one person, not to the unit, and whose they are."""
AN_OWN_WORD = {
    "module": "hygienkunskap",
    "level": "B1",
    "lemma": "spritflaska",
    "pos": "NOUN",
    "gender": "en",
    "explanation": "Något som har medel till händerna i sig.",
    "example_a2": "Ställ spritflaskan vid dörren.",
    "example_b1": "När spritflaskan är slut hämtar du en ny i förrådet.",
}


@pytest.fixture(scope="module")
def app(database_with_cast: Path, tmp_path_factory: pytest.TempPathFactory, shared_layers: Layers) -> Iterator[Flask]:
    """One application for the whole file: nothing here leaves a trace that another test could see."""
    yield from make_app(database_with_cast, tmp_path_factory.mktemp("access"), shared_layers)


@pytest.fixture(scope="module")
def signed_in(app: Flask) -> SignedIn:
    return make_signed_in(app)


@pytest.fixture(scope="module")
def world(app: Flask, signed_in: SignedIn) -> dict[str, dict[str, str]]:
    """Objects of Björken and of Almen, made through the pages by the people there; ids by the name in the route."""
    return {place: _make(app, signed_in, stranger=place == "other") for place in ("own", "other")}


def _make(app: Flask, signed_in: SignedIn, *, stranger: bool) -> dict[str, str]:
    with app.extensions["sessions"]() as session:
        unit = session.scalars(select(Unit).where(Unit.name == ("Almen" if stranger else "Björken"))).one()
        worker = session.scalars(
            select(Person).where(Person.email == email_of(Role.CARE_WORKER, stranger=stranger))
        ).one()
    signed_in(Role.CARE_WORKER, stranger=stranger).send("/ova/", {"module": "hygienkunskap"})
    signed_in(Role.CARE_WORKER, stranger=stranger).send("/ord/onska", {"text": "snabelskor"})
    text = "Personalen ska erhålla information avseende rutinen för handhygien innan arbetet påbörjas på enheten."
    signed_in(Role.SPRAKOMBUD, stranger=stranger).send(
        "/dokument/", {"unit": unit.id, "text": text, "title": f"Rutin {unit.name}"}
    )
    signed_in(Role.HANDLEDARE, stranger=stranger).send(f"/plattor/{unit.id}", {"name": "Plattan i köket"})
    _approve_and_show(app, signed_in, unit, worker, stranger=stranger)
    teacher = signed_in(Role.TEACHER, stranger=stranger)
    teacher.send("/grupper/", {"name": "Gruppen", "people": [str(worker.id)]})
    with app.extensions["sessions"]() as session:
        group = session.scalars(select(StudyGroup).where(StudyGroup.members.contains(worker))).one()
    teacher.send(f"/grupper/{group.id}/ge/module", {"target": "hygienkunskap", "due_on": date(2099, 1, 1).isoformat()})
    assert teacher.send("/egna/ny/word", AN_OWN_WORD).status_code == 303
    _write(signed_in(Role.CARE_WORKER, stranger=stranger))
    teacher.send(f"/bedoma/person/{worker.id}", {"text": "Vi ses på tisdag."})
    supervised = supervise(app, signed_in, worker, unit, stranger=stranger)
    manager, record = signed_in(Role.MANAGER, stranger=stranger), f"/laget/{unit.id}/{worker.id}"
    paper = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "skolan", "paper": (BytesIO(b"%PDF-1.7"), "a.pdf")}
    manager.send(record, paper)
    plan = {"goal": "Skriva längre", "measures": "Öva", "minutes_per_week": "20", "follow_up_on": "2099-01-01"}
    manager.send(f"{record}/plan", {f"plan-{name}": value for name, value in plan.items()})
    content = app.extensions["layers"].content
    with app.extensions["sessions"]() as session:
        document = session.scalars(select(Document).where(Document.unit_id == unit.id)).one()
        group = session.get(StudyGroup, group.id)
        approval = session.scalars(select(Approval).where(Approval.asked_of_id == worker.id)).one()
        entry = session.scalars(select(ShelfEntry).where(ShelfEntry.document_id == document.id)).one()
        version = session.scalars(select(WritingVersion).where(WritingVersion.writing.has(person_id=worker.id))).one()
        message = session.scalars(select(Message).where(Message.to_id == worker.id)).one()
        wish = session.scalars(select(WordWish).where(WordWish.unit_id == unit.id)).one()
        own = select(PracticeSession).where(PracticeSession.person_id == worker.id)
        practice = session.scalars(own.order_by(PracticeSession.started_at)).first()
        return {
            **supervised,
            "unit_id": str(unit.id),
            "person_id": str(worker.id),
            "session_id": str(practice.id),
            "document_id": str(document.id),
            "plan_id": str(session.scalars(select(LanguagePlan.id).where(LanguagePlan.person_id == worker.id)).one()),
            "role_id": str(
                session.scalars(select(MembershipPeriod.id).where(MembershipPeriod.person_id == worker.id)).one()
            ),
            "evidence_id": str(session.scalars(select(Evidence.id).where(Evidence.person_id == worker.id)).one()),
            "point_id": content.quality[0].id if not stranger else "finns-inte",
            "place": "0",
            "number": "2",
            "approval_id": str(approval.id),
            "entry_id": str(entry.id),
            "group_id": str(group.id),
            "assignment_id": str(group.assignments[0].id),
            "device_id": str(session.scalars(select(Device).where(Device.unit_id == unit.id)).one().id),
            "writing_id": str(version.writing_id),
            "version_id": str(version.id),
            "message_id": str(message.id),
            "position": "0",
            "filename": "style.css",
            "item_id": str(session.scalars(select(OwnItem.id).where(OwnItem.author_id == group.teacher_id)).one()),
            "what": "word" if not stranger else "xyz",
            "target": "module" if not stranger else "xyz",
            "kind": "csv" if not stranger else "xyz",
            "record_kind": "answers" if not stranger else "finns-inte",
            "word_id": "smitta" if not stranger else "finns-inte",
            "wish_id": str(wish.id),
            **bring(app, worker),
            "module_id": "hygienkunskap" if not stranger else "finns-inte",
            "text_id": content.library.texts[0].id if not stranger else "finns-inte",
            "dialogue_id": content.dialogues[0].id if not stranger else "finns-inte",
            "task_id": content.writing[0].id if not stranger else "finns-inte",
        }


def _approve_and_show(app: Flask, signed_in: SignedIn, unit: Unit, worker: Person, *, stranger: bool) -> None:
    """Change the document of a unit, have it approved by the care worker, and put version 2 on the shelf."""
    with app.extensions["sessions"]() as session:
        document = session.scalars(select(Document).where(Document.unit_id == unit.id)).one()
    sprakombud = signed_in(Role.SPRAKOMBUD, stranger=stranger)
    address = f"/dokument/{document.id}"
    sprakombud.send(f"{address}/mening/0/egna-ord", {"wording": "Läs rutinen först.", "sure": "y"})
    sprakombud.send(f"{address}/godkannande", {"person": str(worker.id)})
    with app.extensions["sessions"]() as session:
        approval = session.scalars(select(Approval).where(Approval.asked_of_id == worker.id)).one()
    signed_in(Role.CARE_WORKER, stranger=stranger).send(f"/godkann/{approval.id}", {"decision": "approve"})
    assert sprakombud.send(f"{address}/versioner/2/hylla", {}).status_code == 303


def bring(app: Flask, worker: Person) -> dict[str, str]:
    """Store what a worker brings along, and a key that their organisation knows."""
    now = datetime(2026, 11, 22, tzinfo=UTC)
    with app.extensions["sessions"].begin() as session:
        row = BroughtRecord(
            person_id=worker.id,
            issuer="Granby kommun",
            key_id="0" * 32,
            name=worker.name,
            made_at=now,
            brought_at=now,
            digest="0" * 64,
            content=asdict(Brought()),
        )
        issuer = KnownIssuer(
            organisation_id=worker.organisation_id, key_id="0" * 32, name="G", added_by_id=worker.id, added_at=now
        )
        session.add_all([row, issuer])
    return {"brought_id": str(row.id), "issuer_id": str(issuer.id)}


def _write(worker: PageClient) -> None:
    """Hand in a text that the coach has a remark on."""
    address = worker.send("/skriva/", {"task": "avvikelse-kaka-wanda"}).location
    assert worker.send(f"{address}/lamna", {"text": "Wanda fick en kaka. Hon var nog rädd."}).status_code == 303


def right_of(app: Flask, rule: Rule) -> Right | None:
    return app.view_functions[rule.endpoint].right


def fetch(app: Flask, client: PageClient, rule: Rule, ids: dict[str, str]) -> int:
    adapter = app.url_map.bind("localhost")
    address = adapter.build(rule.endpoint, {name: ids[name] for name in rule.arguments}, method=_method(rule))
    if _method(rule) == "GET":
        return client.get(address).status_code
    return client.send(address, {}).status_code


def _method(rule: Rule) -> str:
    return "POST" if "POST" in rule.methods else "GET"


def test_every_view_names_its_right(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        if rule.endpoint != "static":
            assert hasattr(app.view_functions[rule.endpoint], "right"), f"{rule.endpoint} names no right"


def test_public_views_are_these_and_no_others(app: Flask) -> None:
    public = {
        rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint == "static" or right_of(app, rule) is None
    }
    assert public == PUBLIC


def test_anonymous_people_are_sent_to_the_sign_in_page(
    app: Flask, anonymous: PageClient, world: dict[str, dict[str, str]]
) -> None:
    for rule in app.url_map.iter_rules():
        if rule.endpoint not in PUBLIC:
            assert fetch(app, anonymous, rule, world["own"]) == 303, rule.endpoint


@pytest.mark.parametrize("role", Role)
def test_the_table_of_rights_decides(
    app: Flask, signed_in: SignedIn, world: dict[str, dict[str, str]], role: Role
) -> None:
    client = signed_in(role)
    for rule in app.url_map.iter_rules():
        if rule.endpoint in PUBLIC:
            continue
        allowed = right_of(app, rule) in RIGHTS[role]
        own = fetch(app, client, rule, world["own"])
        if not allowed:
            assert own == 403, f"{role} got {own} from {rule.endpoint}"
        elif rule.endpoint in OWNED_BY_PERSON:
            assert (own == 404) == (role is not OWNED_BY_PERSON[rule.endpoint]), (
                f"{role} got {own} from {rule.endpoint}"
            )
        else:
            assert own in (200, 303, 422), f"{role} got {own} from {rule.endpoint}"
        if rule.arguments:
            other = fetch(app, client, rule, world["other"])
            assert other == (404 if allowed else 403), f"{role} got {other} from another's {rule.endpoint}"


NAMES = ("module_id", "text_id", "dialogue_id", "task_id", "point_id", "kind", "word_id", "target")


def test_unknown_ids_are_not_found(app: Flask, signed_in: SignedIn) -> None:
    ids = dict.fromkeys(
        [
            "unit_id",
            "person_id",
            "session_id",
            "document_id",
            "group_id",
            "assignment_id",
            "plan_id",
            "evidence_id",
            "device_id",
            "approval_id",
            "entry_id",
            "writing_id",
            "version_id",
            "message_id",
            "wish_id",
            "role_id",
            "brought_id",
            "issuer_id",
            "item_id",
        ],
        str(uuid.uuid4()),
    ) | dict.fromkeys(
        ["module_id", "text_id", "dialogue_id", "task_id", "point_id", "kind", "word_id", "target", "what"],
        "finns-inte",
    )
    ids |= {"position": "0", "place": "0", "number": "1", "record_kind": "finns-inte"}
    ids |= dict.fromkeys(SUPERVISED, str(uuid.uuid4())) | {"observable_id": "finns-inte"}
    for role in Role:
        client = signed_in(role)
        for rule in app.url_map.iter_rules():
            if rule.endpoint not in PUBLIC and rule.arguments and right_of(app, rule) in RIGHTS[role]:
                assert fetch(app, client, rule, ids) == 404, rule.endpoint


def test_a_form_cannot_reach_into_another_workplace(
    app: Flask, signed_in: SignedIn, world: dict[str, dict[str, str]]
) -> None:
    other = world["other"]
    text = {"unit": other["unit_id"], "text": "Personalen ska tvätta händerna före och efter varje besök."}
    assert signed_in(Role.SPRAKOMBUD).send("/dokument/", text).status_code == 422
    members = {"name": "Ny grupp", "people": [other["person_id"]]}
    assert signed_in(Role.TEACHER).send("/grupper/", members).status_code == 422
    person = {
        "person-name": "Ny",
        "person-email": "ny@test.example",
        "person-unit": other["unit_id"],
        "person-role": "manager",
    }
    assert signed_in(Role.ADMINISTRATOR).send("/administration/personer", person).status_code == 422


def test_expired_sign_in_on_a_fragment_leaves_the_page(anonymous: PageClient) -> None:
    response = anonymous.get("/ova/", headers={"HX-Request": "true"})
    assert (response.status_code, response.headers["HX-Redirect"], response.data) == (401, "/logga-in", b"")


@pytest.mark.parametrize("address", ["/ova/", "/dokument/", "/grupper/", "/administration/personer"])
def test_forms_without_a_token_are_refused(signed_in: SignedIn, address: str) -> None:
    for role in Role:
        assert signed_in(role).post(address, data={}).status_code == 400
