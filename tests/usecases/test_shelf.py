from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Approval, Membership, StoppedWord
from sprakverktyg.usecases import rewriting, shelf, versions
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.documents import documents_for
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.sentences import Desk
from tests.support.cast import Cast
from tests.support.desk import a_desk
from tests.support.guarding import find_marked, nobody

TEXT = "Du ska erhålla tvål samt vatten. Häll inte ut det."


def forms(text: str) -> frozenset[str]:
    """Find words as they are, and *tvålen* by *tvål*."""
    return frozenset(word.strip(".").lower().replace("tvålen", "tvål") for word in text.split())


@pytest.fixture
def desk(session: Session, cast: Cast) -> Desk:
    return a_desk(session, cast.viewer(session, cast.people[Role.SPRAKOMBUD]), cast.bjorken, TEXT)


def approved(desk: Desk, cast: Cast) -> Approval:
    approval = versions.ask(desk, cast.people[Role.MANAGER].id)
    versions.answer(approval, approved=True, comment="", find=nobody, now=desk.now)
    desk.session.flush()
    return approval


def test_versions_are_kept_compared_and_gone_back_to(desk: Desk) -> None:
    rewriting.accept_all(desk)
    second = versions.save_version(desk)
    assert versions.save_version(desk) is second
    rewriting.edit(desk, 1, "Spara vattnet.", find=nobody)
    third = versions.save_version(desk)
    changed = versions.differences(desk.session, desk.document, 2, 3)
    assert [(item.before, item.after) for item in changed] == [("Häll inte ut det.", "Spara vattnet.")]
    fourth = versions.go_back(desk, 1)
    assert [version.number for version in (second, third, fourth)] == [2, 3, 4]
    assert versions.differences(desk.session, desk.document, 1, 4) == []
    rewriting.undo(desk)
    assert versions.save_version(desk).wordings == third.wordings


def test_somebody_else_on_the_unit_looks_at_the_changed_sentences(desk: Desk, cast: Cast, session: Session) -> None:
    rewriting.edit(desk, 1, "Häll ut det.", find=nobody)
    rewriting.comment(desk, 1, "Stämmer det?", find=nobody)
    approval = versions.ask(desk, cast.people[Role.MANAGER].id)
    manager = cast.viewer(session, cast.people[Role.MANAGER])
    assert list(versions.waiting_for(session, manager)) == [approval]
    [item] = versions.to_approve(session, approval, desk.workshop)
    assert (item.before, item.after, item.verdict.same) == ("Häll inte ut det.", "Häll ut det.", False)
    assert [(comment.text, name) for comment, name in item.comments] == [("Stämmer det?", desk.viewer.name)]
    with pytest.raises(InvalidInput, match="objection_without_words"):
        versions.answer(approval, approved=False, comment=" ", find=nobody, now=desk.now)
    with pytest.raises(PersonalDataFound):
        versions.answer(approval, approved=False, comment="Gerda vet.", find=find_marked, now=desk.now)
    versions.answer(approval, approved=False, comment="Det ska stå inte.", find=nobody, now=desk.now)
    with pytest.raises(InvalidInput, match="already_answered"):
        versions.answer(approval, approved=True, comment="", find=nobody, now=desk.now)
    assert list(versions.waiting_for(session, manager)) == []


def test_the_list_says_how_far_a_document_has_come(desk: Desk, cast: Cast, session: Session) -> None:
    def listed(days: int = 0) -> tuple[object, ...]:
        [one] = documents_for(session, desk.viewer, on=desk.now.date() + timedelta(days))
        return one.asked, one.answers, one.changed, one.on_shelf, one.is_due

    name = cast.people[Role.MANAGER].name
    assert versions.colleagues(session, desk.viewer, desk.document)[0].name == name
    first = versions.ask(desk, cast.people[Role.MANAGER].id)
    assert listed() == (2, ((name, None),), False, False, False)
    versions.answer(first, approved=False, comment="Fel tid.", find=nobody, now=desk.now)
    assert listed() == (2, ((name, False),), False, False, False)
    rewriting.edit(desk, 1, "Spara vattnet.", find=nobody)
    second = versions.ask(desk, cast.people[Role.MANAGER].id)
    versions.answer(second, approved=True, comment="", find=nobody, now=desk.now)
    review_on = desk.now.date() + timedelta(30)
    shelf.put(desk, second.version.number, review_on=review_on, forms=forms)
    approved = (3, ((name, True),), False, True)
    assert (listed(29), listed(30)) == ((*approved, False), (*approved, True))
    assert versions.changed_since_approved(session, desk.document) is None
    rewriting.edit(desk, 1, "Häll ut vattnet.", find=nobody)
    assert (listed()[2], versions.changed_since_approved(session, desk.document)) == (True, 3)
    rewriting.undo(desk)
    assert (listed()[2], versions.changed_since_approved(session, desk.document)) == (False, None)


def test_nobody_approves_their_own_text_or_from_outside(desk: Desk, cast: Cast, session: Session) -> None:
    for person in (cast.people[Role.SPRAKOMBUD], cast.neighbour, cast.strangers[Role.MANAGER]):
        with pytest.raises(NotFound):
            versions.ask(desk, person.id)
    approval = versions.ask(desk, cast.people[Role.MANAGER].id)
    with pytest.raises(NotFound):
        versions.approval_for(session, cast.viewer(session, cast.people[Role.TEACHER]), approval.id)
    with pytest.raises(InvalidInput, match="already_asked"):
        versions.ask(desk, cast.people[Role.MANAGER].id)


def test_only_what_is_approved_comes_on_the_shelf(desk: Desk, cast: Cast) -> None:
    version = versions.save_version(desk)
    for number in {1, version.number}:
        with pytest.raises(InvalidInput, match="not_approved"):
            shelf.put(desk, number, review_on=None, forms=forms)
    approval = approved(desk, cast)
    rewriting.accept_all(desk)
    later = versions.save_version(desk)
    with pytest.raises(InvalidInput, match="not_approved"):
        shelf.put(desk, later.number, review_on=None, forms=forms)
    with pytest.raises(InvalidInput, match="day_is_past"):
        shelf.put(desk, approval.version.number, review_on=desk.now.date() - timedelta(1), forms=forms)
    entry = shelf.put(desk, approval.version.number, review_on=None, forms=forms)
    assert [block.text for block in shelf.text_on(entry)] == [TEXT]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", True),
        ("tvål", True),
        ("Tvålen", True),
        ("tvålen vatten", True),
        ("tvål kaffe", False),
        ("tv", False),
        ("%", False),
    ],
)
def test_the_shelf_is_searched_by_the_forms_of_words(
    desk: Desk, cast: Cast, session: Session, query: str, found: bool
) -> None:
    entry = shelf.put(desk, approved(desk, cast).version.number, review_on=None, forms=forms)
    worker = cast.viewer(session, cast.people[Role.CARE_WORKER])
    assert list(shelf.shelf_for(session, worker, query, forms=forms)) == ([entry] if found else [])


def test_the_shelf_belongs_to_the_unit(desk: Desk, cast: Cast, session: Session) -> None:
    entry = shelf.put(desk, approved(desk, cast).version.number, review_on=None, forms=forms)
    for person in (cast.neighbour, cast.strangers[Role.CARE_WORKER]):
        outsider = cast.viewer(session, person)
        assert list(shelf.shelf_for(session, outsider, "", forms=forms)) == []
        with pytest.raises(NotFound):
            shelf.entry_for(session, outsider, entry.id)


def test_words_that_stop_readers_are_counted_without_names(desk: Desk, cast: Cast, session: Session) -> None:
    entry = shelf.put(desk, approved(desk, cast).version.number, review_on=None, forms=forms)
    explanations = {"tvål": "Den gör händerna rena."}
    wednesday, monday = date(2026, 9, 2), date(2026, 9, 7)

    def ask(reader: Viewer, word: str) -> str:
        found = shelf.explain(session, reader, entry, word, explanations, forms=forms, on=wednesday)
        session.flush()
        session.expire_all()
        return found.explanation

    worker = cast.viewer(session, cast.people[Role.CARE_WORKER])
    assert (ask(worker, "Tvål"), ask(worker, "vatten")) == ("Den gör händerna rena.", "")
    with pytest.raises(InvalidInput, match="unknown_word"):
        ask(worker, "kaffe")
    # One reader who asks again and again, and the one who wrote the text, are no three readers.
    for _ in range(5):
        ask(worker, "vatten")
        ask(desk.viewer, "vatten")
    assert [row.marks.bit_count() for row in session.scalars(select(StoppedWord))] == [1, 1]
    for number in range(20):
        ask(replace(worker, id=UUID(int=number)), "tvål")
    assert list(shelf.stopped_words(session, desk.document, on=wednesday)) == []
    assert list(shelf.stopped_words(session, desk.document, on=monday)) == ["tvål"]
    for role in (Role.TEACHER, Role.HANDLEDARE):
        session.execute(delete(Membership).where(Membership.person_id == cast.people[role].id))
    assert list(shelf.stopped_words(session, desk.document, on=monday)) == []
