"""What is private reaches nobody whom it does not concern: by page, export, search, error, header or timing.

Unmistakable words are planted in each private place of one person. Then everybody who must not see them fetches every
route there is, with that person's ids. New tables and routes are part of it by themselves: a text column that is named
neither here nor among those that others may read is a fault.
"""

import gzip
import io
import random
import re
import uuid
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import JSON, Enum, String, event, select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.supervision import EnteredOn, Result
from sprakverktyg.storage.models import (
    AnswerEvent,
    Base,
    BroughtRecord,
    Conclusion,
    Marking,
    MentorNote,
    Message,
    Observation,
    PeriodEvaluation,
    Person,
    Pin,
    Reflection,
    TeacherRemark,
    Unit,
    Withdrawal,
    Writing,
    WritingVersion,
)
from sprakverktyg.web.layers import Layers
from tests.support.cast import add, email_of
from tests.support.pages import PageClient
from tests.support.rows import START, a_session, an_answer
from tests.web.conftest import SignedIn, make_app, make_signed_in
from tests.web.test_access import PUBLIC, _make, _method

PLANTED = {
    AnswerEvent: ("given",),
    BroughtRecord: ("issuer", "name"),
    Conclusion: ("reason",),
    Marking: ("comment",),
    MentorNote: ("text",),
    Message: ("text",),
    Observation: ("note", "place"),
    PeriodEvaluation: ("words",),
    Pin: ("pin_hash",),
    Reflection: ("text",),
    TeacherRemark: ("text",),
    Withdrawal: ("reason",),
    Writing: ("draft",),
    WritingVersion: ("text",),
}
"""The places that nobody of VIEWERS may read."""

MAY_BE_READ = frozenset(
    {
        *("organisation", "person", "unit", "membership", "device", "record_access"),  # who works where
        *("assignment", "study_group", "check_off", "own_item"),  # what a teacher has set for a group or made
        *("evidence", "evidence_file", "language_plan", "plan_follow_up", "quality_note"),  # what a manager has entered
        *("signing_key", "known_issuer"),  # the names of keys: the private half of one is bytes
        *("own_task", "left_out_task", "word_wish"),  # of the unit, for its handledare and språkombud
        *("document", "document_version", "document_decision", "approval", "sentence", "sentence_comment"),
        *("shelf_entry", "stopped_word", "kept_passage", "document_item"),  # the unit's documents
        *("card", "own_word", "practice_session", "learnt_difficulty"),  # ids of content only
    }
)
"""Tables whose text is meant for others than one person and those who follow them, or is no text of a person's."""


VIEWERS = (
    "the manager",
    "the administrator",
    "the språkombud",
    "a manager elsewhere",
    "linden-manager",
    "linden-handledare",
    "linden-teacher",
    "kollega",
)


def a_word() -> str:
    """Return a word that is in no dictionary, and no compound of words."""
    return "".join(random.choices("qxz", k=24))


class Secrets:
    """A word for each place, that occurs nowhere else."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def new(self, place: str) -> str:
        self.of[place] = a_word()
        return self.of[place]

    def found_in(self, response: TestResponse) -> set[str]:
        text = "\n".join([*readable(response.data), str(response.headers), response.request.path])
        return {place for place, word in self.of.items() if word in text}


def readable(data: bytes) -> Iterator[str]:
    """Yield the text of a body, of what is packed in it, and of the files of a .docx or .xlsx."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield from readable(packed.read(name))
    elif data.startswith(b"\x1f\x8b"):
        yield from readable(gzip.decompress(data))
    else:
        yield data.decode("utf-8", errors="replace")


@pytest.fixture(scope="module")
def app(database_with_cast: Path, tmp_path_factory: pytest.TempPathFactory, shared_layers: Layers) -> Iterator[Flask]:
    yield from make_app(database_with_cast, tmp_path_factory.mktemp("private"), shared_layers)


@pytest.fixture(scope="module")
def signed_in(app: Flask) -> SignedIn:
    return make_signed_in(app)


@pytest.fixture(scope="module")
def ids(app: Flask, signed_in: SignedIn) -> Mapping[str, str]:
    return _make(app, signed_in, stranger=False)


@pytest.fixture(scope="module")
def secrets(app: Flask, ids: Mapping[str, str]) -> Secrets:
    """Plant a word in each private place of the care worker of Björken, by the side of every guard."""
    found = Secrets()
    with app.extensions["sessions"].begin() as session:
        person = session.get_one(Person, uuid.UUID(ids["person_id"]))
        version = session.get_one(WritingVersion, uuid.UUID(ids["version_id"]))
        observation = session.get_one(Observation, uuid.UUID(ids["observation_id"]))
        teacher = session.scalars(select(Person).where(Person.email == email_of(Role.TEACHER))).one()
        handledare_id = observation.seen_by_id
        remark = TeacherRemark(start=0, end=1)
        withdrawn = Observation(
            learner_id=person.id,
            task_id=observation.task_id,
            result=Result.NOT_YET,
            place="",
            note="",
            seen_by_id=handledare_id,
            seen_at=START,
            entered_on=EnteredOn.HANDLEDARES_PAGE,
        )
        rows = (
            an_answer(a_session(session, person), given=""),
            version,
            version.writing,
            observation,
            session.get_one(BroughtRecord, uuid.UUID(ids["brought_id"])),
            session.get_one(Reflection, uuid.UUID(ids["reflection_id"])),
            session.get_one(Message, uuid.UUID(ids["message_id"])),
            Conclusion(
                learner_id=person.id,
                task_id=observation.task_id,
                done=False,
                concluded_by_id=handledare_id,
                concluded_at=START,
            ),
            Withdrawal(observation=withdrawn, withdrawn_by_id=handledare_id, withdrawn_at=START),
            MentorNote(learner_id=person.id, author_id=handledare_id, written_at=START),
            Marking(version=version, teacher_id=teacher.id, taken_back=[], marked_at=START, remarks=[remark]),
            PeriodEvaluation(
                period_id=uuid.UUID(ids["period_id"]),
                person_id=person.id,
                ratings={statement.value: 3 for statement in Statement},
                answered_at=START,
            ),
            Pin(person_id=person.id),
            remark,
        )
        assert {type(row) for row in rows} == set(PLANTED)
        for row in rows:
            for column in PLANTED[type(row)]:
                setattr(row, column, found.new(f"{row.__tablename__}.{column}"))
        session.add_all(rows)
    return found


@pytest.fixture(scope="module")
def viewers(app: Flask, signed_in: SignedIn, secrets: Secrets) -> Mapping[str, PageClient]:
    """Everybody whom it does not concern, signed in."""
    with app.extensions["sessions"].begin() as session:
        linden = session.scalars(select(Unit).where(Unit.name == "Linden")).one()
        bjorken = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
        for role in (Role.MANAGER, Role.HANDLEDARE, Role.TEACHER):
            add(session, linden.organisation_id, f"linden-{role}@test.example", linden, role)
        add(session, bjorken.organisation_id, "kollega@test.example", bjorken, Role.CARE_WORKER)
    found = {
        "the manager": signed_in(Role.MANAGER),
        "the administrator": signed_in(Role.ADMINISTRATOR),
        "the språkombud": signed_in(Role.SPRAKOMBUD),
        "a manager elsewhere": signed_in(Role.MANAGER, stranger=True),
    }
    for name in VIEWERS[len(found) :]:
        found[name] = app.test_client()
        assert found[name].sign_in(f"{name}@test.example").status_code == 303
    return found


def routes(app: Flask) -> list[Rule]:
    """Return every route, those that only show first, so that none takes away what another would show."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint not in PUBLIC]
    return sorted(rules, key=lambda rule: (_method(rule), rule.rule))


def answers(app: Flask, client: PageClient, rule: Rule, ids: Mapping[str, str], query: str = "") -> TestResponse:
    adapter = app.url_map.bind("localhost")
    address = adapter.build(rule.endpoint, {name: ids[name] for name in rule.arguments}, method=_method(rule))
    return client.get(address + query) if _method(rule) == "GET" else client.send(address, {})


@pytest.mark.parametrize("viewer", VIEWERS)
def test_nobody_reads_what_does_not_concern_them(
    app: Flask, viewers: Mapping[str, PageClient], ids: Mapping[str, str], secrets: Secrets, viewer: str
) -> None:
    leaks = {
        (rule.endpoint, place)
        for rule in routes(app)
        for place in secrets.found_in(answers(app, viewers[viewer], rule, ids))
    }
    assert not leaks


def test_the_words_are_there_for_those_whom_they_concern(
    app: Flask, signed_in: SignedIn, ids: Mapping[str, str], secrets: Secrets
) -> None:
    """Without this, a test that finds nothing would prove nothing."""
    shows = [rule for rule in routes(app) if _method(rule) == "GET"]
    seen = set()
    for role in (Role.CARE_WORKER, Role.TEACHER, Role.HANDLEDARE):
        for rule in shows:
            seen |= secrets.found_in(answers(app, signed_in(role), rule, ids))
    hidden = {"pin.pin_hash", "period_evaluation.words", "answer.given"}
    assert set(secrets.of) - hidden <= seen


TOKEN = re.compile(r"[\w-]{16,}\.[\w-]{6}\.[\w-]{27}")
SEARCHES = ("?sok={}", "?ord={}", "?del={}", "?modul={}", "?bokstav={}", "?steg={}")


@pytest.mark.parametrize("viewer", ["the manager", "kollega"])
def test_a_search_for_what_is_private_finds_as_much_as_a_search_for_nothing(
    app: Flask, viewers: Mapping[str, PageClient], ids: Mapping[str, str], secrets: Secrets, viewer: str
) -> None:
    found = [rule for rule in routes(app) if _method(rule) == "GET" and not rule.arguments]
    private, nothing = secrets.of["answer.given"], a_word()
    for rule in found:
        for query in SEARCHES:
            pages = [
                TOKEN.sub("", answer.text.replace(word, ""))
                for word in (private, nothing)
                if (answer := answers(app, viewers[viewer], rule, ids, query.format(word))).mimetype == "text/html"
            ]
            assert pages[:1] == pages[1:], f"{rule.endpoint} {query}"


@pytest.mark.parametrize("viewer", ["the manager", "linden-manager", "linden-handledare", "kollega"])
def test_what_one_may_not_see_answers_as_what_does_not_exist(
    app: Flask, viewers: Mapping[str, PageClient], ids: Mapping[str, str], viewer: str
) -> None:
    """The same page after the same number of questions to the database: neither words nor time tell that it exists."""
    made_up = {name: str(uuid.uuid4()) if is_uuid(value) else value for name, value in ids.items()}
    for rule in routes(app):
        if not rule.arguments:
            continue
        real, real_count = counted(app, viewers[viewer], rule, ids)
        if real.status_code != 404:
            continue
        unknown, unknown_count = counted(app, viewers[viewer], rule, made_up)
        assert (unknown.status_code, unknown_count) == (404, real_count), f"{rule.endpoint}: {real_count} questions"
        assert without(made_up, unknown.text) == without(ids, real.text), rule.endpoint


def without(ids: Mapping[str, str], text: str) -> str:
    """Return a page without the ids of its own address, and without the token of the session."""
    text = TOKEN.sub("", text)
    for value in filter(is_uuid, ids.values()):
        text = text.replace(value, "")
    return text


def is_uuid(value: str) -> bool:
    return len(value) == 36 and value.count("-") == 4


def counted(app: Flask, client: PageClient, rule: Rule, ids: Mapping[str, str]) -> tuple[TestResponse, int]:
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(app.extensions["engine"], "before_cursor_execute", note)
    try:
        return answers(app, client, rule, ids), len(statements)
    finally:
        event.remove(app.extensions["engine"], "before_cursor_execute", note)


def test_every_table_with_text_is_private_or_meant_for_others() -> None:
    """A new table: plant a word in it above, or say that it is meant for others."""
    texts = {
        table.name
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, String | JSON) and not isinstance(column.type, Enum)
    }
    planted = {model.__tablename__ for model in PLANTED}
    assert texts - planted - MAY_BE_READ == set()
    assert not planted & MAY_BE_READ


def test_no_table_has_a_place_for_mother_tongue_or_birth() -> None:
    forbidden = re.compile(r"mother|tongue|modersm|native|birth|fodel|national|ethnic|origin_country|help_lang")
    names = [f"{table}.{column.name}" for table in Base.metadata.tables.values() for column in table.columns]
    assert not [name for name in names if forbidden.search(name)]


def test_the_help_language_is_stored_nowhere(app: Flask, signed_in: SignedIn) -> None:
    learner = signed_in(Role.CARE_WORKER)
    before = everything_stored(app)
    assert learner.send("/ova/hjalp", {"help_language": "ti"}).status_code == 303
    assert learner.get("/").status_code == 200
    assert everything_stored(app) == before


def everything_stored(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    with app.extensions["sessions"]() as session:
        return {
            name: sorted((tuple(row) for row in session.execute(select(table))), key=repr)
            for name, table in Base.metadata.tables.items()
        }
