from dataclasses import asdict

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.rewriting import READER_IS_DU, Found
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.simplification import Invariant, Mode, Proposal
from sprakverktyg.storage.models import DecisionRow, SentenceRow
from sprakverktyg.usecases import reading, rewriting, sentences
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.workspace import Line, Workspace, workspace
from tests.support.cast import Cast
from tests.support.desk import QUESTION, a_desk
from tests.support.guarding import find_marked, nobody

TEXT = """# Rutin

Du ska erhålla tvål samt vatten. Häll inte ut det. Bordet torkas. Boende ska erhålla stöd.

- Bordet torkas igen. Du ska påbörja nu.
"""
FIRST, NOT, TABLE, SECOND, AGAIN, LAST = range(1, 7)


@pytest.fixture
def desk(session: Session, cast: Cast) -> Desk:
    return a_desk(session, cast.viewer(session, cast.people[Role.SPRAKOMBUD]), cast.bjorken, TEXT)


def space(desk: Desk) -> Workspace:
    desk.session.flush()
    desk.session.expire_all()
    return workspace(desk.session, desk.document)


def line(desk: Desk, place: int) -> Line:
    return space(desk).lines[place]


def wordings(desk: Desk) -> list[str]:
    return [line.wording for line in space(desk).lines]


def key(desk: Desk, place: int, before: str) -> str:
    row = line(desk, place)
    return next(item.key for item in (*row.choices, *row.questions) if item.proposal.before == before)


def test_a_document_is_its_sentences_in_their_blocks(desk: Desk) -> None:
    assert wordings(desk) == [
        "Rutin",
        "Du ska erhålla tvål samt vatten.",
        "Häll inte ut det.",
        "Bordet torkas.",
        "Boende ska erhålla stöd.",
        "Bordet torkas igen.",
        "Du ska påbörja nu.",
    ]
    found = space(desk)
    assert (found.undecided, found.ready, found.open_place, found.so_far.read, found.so_far.total) == (
        6,
        3,
        FIRST,
        7,
        7,
    )
    sentences.sentence_at(desk, SECOND).found = None
    assert [mark.place for mark in space(desk).rail if not mark.is_read] == [SECOND]
    assert [(block.kind, block.text) for block in sentences.plain_blocks(desk.session, desk.document)] == [
        ("heading", "Rutin"),
        ("paragraph", "Du ska erhålla tvål samt vatten. Häll inte ut det. Bordet torkas. Boende ska erhålla stöd."),
        ("item", "Bordet torkas igen. Du ska påbörja nu."),
    ]


def test_an_accepted_proposal_changes_its_sentence_which_is_read_again(desk: Desk) -> None:
    rewriting.accept(desk, FIRST, key(desk, FIRST, "samt"))
    row = line(desk, FIRST)
    assert row.wording == "Du ska erhålla tvål och vatten."
    assert [item.proposal.before for item in row.choices] == ["erhålla"]
    rewriting.accept(desk, FIRST, key(desk, FIRST, "erhålla"))
    assert line(desk, FIRST).wording == "Du ska få tvål och vatten."
    assert wordings(desk)[SECOND] == "Boende ska erhålla stöd."


def test_a_proposal_about_an_earlier_wording_changes_nothing(desk: Desk) -> None:
    old = key(desk, FIRST, "samt")
    rewriting.accept(desk, FIRST, key(desk, FIRST, "erhålla"))
    with pytest.raises(InvalidInput, match="stale_proposal"):
        rewriting.accept(desk, FIRST, old)
    assert wordings(desk)[FIRST] == "Du ska få tvål samt vatten."


def test_a_refused_proposal_does_not_come_back(desk: Desk) -> None:
    rewriting.refuse(desk, FIRST, key(desk, FIRST, "erhålla"))
    rewriting.accept(desk, FIRST, key(desk, FIRST, "samt"))
    row = line(desk, FIRST)
    assert (row.choices, [item.before for item in row.kept]) == ((), ["erhålla"])
    assert space(desk).ready == 1


@pytest.mark.parametrize(
    ("kind", "changed"),
    [(None, 3), ("plain_erhålla", 2), ("plain_påbörja", 1), ("no_such_kind", 0)],
)
def test_all_of_a_kind_are_accepted_and_undone_as_one(desk: Desk, kind: str | None, changed: int) -> None:
    before = wordings(desk)
    assert rewriting.accept_all(desk, kind=kind) == changed
    after = wordings(desk)
    words = {"plain_erhålla": ["erhålla"], "plain_påbörja": ["påbörja"], None: ["erhålla", "samt"]}.get(kind, [])
    assert not any(word in text for word in words for text in after)
    if changed:
        rewriting.undo(desk)
    assert wordings(desk) == before


def test_an_answer_is_remembered_for_the_whole_document(desk: Desk) -> None:
    rewriting.answer(desk, TABLE, key(desk, TABLE, "Bordet torkas"), "vikarien", find=nobody)
    assert wordings(desk)[TABLE] == "Vikarien torkar bordet."
    again = line(desk, AGAIN)
    assert (again.wording, again.questions) == ("Bordet torkas igen.", ())
    assert [item.proposal.mode for item in again.choices] == [Mode.TICKED]
    rewriting.undo(desk)
    assert wordings(desk)[TABLE] == "Bordet torkas."
    assert [item.proposal.question for item in line(desk, AGAIN).questions] == [QUESTION]


def test_what_the_text_does_not_say_stays(desk: Desk) -> None:
    rewriting.answer(desk, TABLE, key(desk, TABLE, "Bordet torkas"), "framgår inte", find=nobody)
    assert (wordings(desk)[TABLE], line(desk, AGAIN).questions) == ("Bordet torkas.", ())


def test_what_two_verbs_ask_is_asked_once(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.SPRAKOMBUD])
    desk = a_desk(session, viewer, cast.bjorken, "Bordet torkas eller Bordet torkas av.")
    (question,) = line(desk, 0).questions
    assert space(desk).undecided == 1
    rewriting.answer(desk, 0, question.key, "framgår inte", find=nobody)
    assert (line(desk, 0).questions, space(desk).undecided) == ((), 0)


@pytest.mark.parametrize(("answer", "reader_is_du"), [("den som läser", True), ("flera olika", False)])
def test_who_the_text_speaks_to_is_asked_once(desk: Desk, answer: str, reader_is_du: bool) -> None:
    choices = ("den som läser", "flera olika")
    asked = Proposal(0, 2, "Du", "Du", READER_IS_DU, "", Mode.SETTING, 0.9, "Vem gör det?", choices)
    row = sentences.sentence_at(desk, LAST)
    row.found, row.undecided = asdict(Found((asked,))), 1
    before = space(desk).undecided
    rewriting.answer(desk, LAST, line(desk, LAST).questions[0].key, answer, find=nobody)
    assert (line(desk, LAST).questions, space(desk).undecided) == ((), before)  # the offer in it is read anew
    assert space(desk).state.settings.reader_is_du is reader_is_du
    assert line(desk, TABLE).questions[0].proposal.choices == ("vikarien", "framgår inte")


def test_own_words_are_stored_with_what_the_guard_said(desk: Desk) -> None:
    assert rewriting.judge_edit(desk, NOT, "Häll ut det.").violations[0].invariant is Invariant.NEGATION
    assert wordings(desk)[NOT] == "Häll inte ut det."
    rewriting.edit(desk, NOT, " Häll  ut det. ", find=nobody)
    assert (wordings(desk)[NOT], line(desk, NOT).verdict.same) == ("Häll ut det.", False)
    row = desk.session.scalars(select(DecisionRow).where(DecisionRow.action == "edit")).one()
    assert row.said is not None
    assert (row.decided_by_id, row.decided_at, row.said["violations"][0]["before"]) == (
        desk.viewer.id,
        desk.now,
        "inte",
    )


def test_own_words_that_show_somebody_are_not_stored(desk: Desk) -> None:
    with pytest.raises(PersonalDataFound):
        rewriting.edit(desk, NOT, "Häll inte ut Gerdas te.", find=find_marked)
    with pytest.raises(PersonalDataFound):
        rewriting.comment(desk, NOT, "Fråga Gerda.", find=find_marked)


def test_the_log_only_grows(desk: Desk) -> None:
    rewriting.accept_all(desk)
    rewriting.undo(desk)
    rewriting.address_reader(desk, reader_is_du=True)
    assert space(desk).state.settings.reader_is_du
    rewriting.undo(desk)
    assert not space(desk).state.settings.reader_is_du
    with pytest.raises(InvalidInput, match="no_decision_to_undo"):
        rewriting.undo(desk)
    rows = desk.session.scalars(select(DecisionRow).order_by(DecisionRow.number)).all()
    assert [row.action for row in rows] == ["accept"] * 3 + ["undo", "setting", "undo"]
    assert [row.number for row in rows] == list(range(1, 7))


def test_reading_goes_on_where_it_was_stopped(desk: Desk) -> None:
    rewriting.accept(desk, FIRST, key(desk, FIRST, "samt"))
    for row in desk.session.scalars(select(SentenceRow).where(SentenceRow.place > FIRST)):
        row.found, row.undecided = None, 0
    desk.session.flush()
    assert [reading.read_some(desk, limit=3) for _ in range(3)] == [3, 2, 0]
    found = space(desk)
    assert (found.so_far.read, found.undecided) == (7, 5)
    assert found.lines[FIRST].wording == "Du ska erhålla tvål och vatten."


def test_what_is_too_much_to_wait_for_is_left_to_the_worker(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "READ_AT_ONCE", 1)
    rewriting.accept_all(desk)
    found = space(desk)
    assert [wording for wording in wordings(desk) if "erhålla" in wording] == []
    assert (found.so_far.read, found.so_far.total, reading.is_waiting(desk.session, desk.document)) == (5, 7, True)
    step = reading.next_step(desk.session, desk.document.id)
    assert step is not None
    assert step.part is not None
    rewriting.edit(desk, SECOND, "Boende ska få hjälp.", find=nobody)
    said = step.part.read(desk.workshop, step.settings)
    reading.keep_part(desk.session, desk.document.id, step, said, desk.now)
    assert space(desk).so_far.is_done
    assert line(desk, SECOND).wording == "Boende ska få hjälp."


def test_a_sentence_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotFound):
        rewriting.edit(desk, 99, "Nej.", find=nobody)
