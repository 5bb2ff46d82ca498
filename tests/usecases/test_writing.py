from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.feedback import Category, Feedback, Remark, Reply
from sprakverktyg.domain.marking import ENOUGH, Criterion, criteria_of
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import (
    GroupMember,
    KeptPassage,
    Marking,
    Membership,
    Message,
    StudyGroup,
    Writing,
    WritingVersion,
)
from sprakverktyg.storage.writing import judged_tasks
from sprakverktyg.usecases import marking, messages, remarks, writing
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.marking import OwnWords
from sprakverktyg.usecases.writing import Clear, Desk
from sprakverktyg.usecases.writing_record import writing_record
from tests.support.cast import Cast
from tests.support.guarding import find_marked, nobody
from tests.support.rows import START

SAID = Feedback(
    (
        Remark(9, 9, "missing_fact", Category.CONTENT, "En kollega skulle fråga: När?", "Läs situationen igen."),
        Remark(9, 13, "guess", Category.OBJECTIVITY, "Det är en gissning.", "Hon sa: Jag är trött."),
    ),
    missing=("tid",),
)
TEXT = "Hon åt. Hon nog sov."


@pytest.fixture
def learner(session: Session, cast: Cast) -> Viewer:
    return cast.viewer(session, cast.people[Role.CARE_WORKER])


@pytest.fixture
def teacher(session: Session, cast: Cast) -> Viewer:
    return cast.viewer(session, cast.people[Role.TEACHER])


def a_group(session: Session, teacher: Viewer, *learners: Viewer) -> StudyGroup:
    group = StudyGroup(teacher_id=teacher.id, name="Tisdag", members=[])
    session.add(group)
    session.flush()
    session.add_all(GroupMember(group_id=group.id, person_id=learner.id) for learner in learners)
    session.flush()
    return group


def handed_in(session: Session, content: Content, learner: Viewer, number: int = 0, text: str = TEXT) -> WritingVersion:
    """Hand in a text on a task, one minute later for each number."""
    when = START + timedelta(minutes=number)
    row = writing.begin(session, learner, content.writing[number], now=when)
    version = writing.keep_version(session, learner, row, Clear(text), SAID, now=when)
    writing.hand_in(version, now=when)
    session.flush()
    return version


def marked(session: Session, content: Content, teacher: Viewer, version: WritingVersion, **options: object) -> Marking:
    task = writing.task_of(content, version.writing)
    assert task is not None
    scores = dict.fromkeys(criteria_of(task.genre), 3)
    given = {
        "find": nobody,
        "scores": scores,
        "taken_back": [],
        "own": [],
        "comment": "Bra att du skriver vad hon gör.",
        "now": START + timedelta(hours=1),
        **options,
    }
    return marking.mark(session, teacher, version, task, **given)  # type: ignore[arg-type]


def test_a_begun_text_is_taken_up_again_until_it_is_handed_in(
    session: Session, content: Content, learner: Viewer
) -> None:
    task = content.writing[0]
    first = writing.begin(session, learner, task, now=START)
    assert writing.begin(session, learner, task, now=START) is first
    handed_in(session, content, learner)
    assert writing.begin(session, learner, task, now=START) is not first
    own = writing.begin(session, learner, None, now=START)
    assert writing.begin(session, learner, None, now=START) is own
    writing.save_draft(session, learner, own, Clear("Hej."), now=START)
    assert writing.begin(session, learner, None, now=START) is not own


def test_an_sbar_begins_with_its_letters(session: Session, content: Content, learner: Viewer) -> None:
    task = next(task for task in content.writing if task.genre == "sbar")
    assert writing.begin(session, learner, task, now=START).draft == "S: \nB: \nA: \nR:"


def test_versions_are_added_and_never_changed(session: Session, content: Content, learner: Viewer) -> None:
    row = writing.begin(session, learner, content.writing[0], now=START)
    first = writing.keep_version(session, learner, row, Clear("Hon åt."), SAID, now=START)
    assert writing.keep_version(session, learner, row, Clear("Hon åt."), Feedback(()), now=START) is first
    assert writing.feedback_of(first) == SAID
    second = writing.keep_version(session, learner, row, Clear("Hon åt gröt."), Feedback(()), now=START)
    assert [(version.number, version.text) for version in row.versions] == [(1, "Hon åt."), (2, "Hon åt gröt.")]
    assert writing.version_of(row, 2) is second
    with pytest.raises(NotFound):
        writing.version_of(row, 3)
    with pytest.raises(InvalidInput, match="nothing_written"):
        writing.keep_version(session, learner, row, Clear(""), SAID, now=START)


def desk(content: Content, *, stored: str = "", situation: str | None = None) -> Desk:
    task = replace(content.writing[0], situation=situation) if situation else None
    return Desk(uuid4(), task, stored, frozenset(), "Amina Yusuf")


@pytest.mark.parametrize(
    ("text", "options", "kept"),
    [
        ("Hon sov gott.", {}, ()),
        ("Gerda sov gott.", {"situation": "Du hjälper Gerda."}, ()),
        ("Gerda sov gott.", {"stored": "Gerda sov."}, ()),
        ("Gerda sov gott.", {}, ("Gerda",)),
    ],
)
def test_a_text_that_shows_nobody_is_let_through(
    content: Content, text: str, options: dict[str, str], kept: tuple[str, ...]
) -> None:
    clear = writing.look_through(desk(content, **options), f" {text} \n", find=find_marked, kept=kept)
    assert clear.text == text
    assert [str(kind) for kind in clear.kept] == (["name"] if kept else [])


@pytest.mark.parametrize(
    ("text", "kept", "stored"),
    [
        ("Gerda sov gott.", (), ""),
        ("Numret är 380412-1234.", ("380412-1234",), ""),
        ("Numret är 380412-1234.", (), "380412-1234"),
    ],
)
def test_a_text_that_shows_somebody_is_not_let_through(
    content: Content, text: str, kept: tuple[str, ...], stored: str
) -> None:
    with pytest.raises(PersonalDataFound) as caught:
        writing.look_through(desk(content, stored=stored), text, find=find_marked, kept=kept)
    assert [item.text for item in writing.may_be_kept(caught.value)] == (["Gerda"] if "Gerda" in text else [])


def test_what_was_kept_is_noted_without_the_passage(session: Session, content: Content, learner: Viewer) -> None:
    row = writing.begin(session, learner, None, now=START)
    clear = writing.look_through(desk(content), "Gerda sov.", find=find_marked, kept=("Gerda",))
    writing.save_draft(session, learner, row, clear, now=START)
    session.flush()
    noted = session.scalars(select(KeptPassage)).one()
    assert (noted.place, noted.kind, noted.decided_by_id) == ("writing", "name", learner.id)


def test_a_long_text_is_refused(content: Content) -> None:
    with pytest.raises(InvalidInput, match="long_text"):
        writing.look_through(desk(content), "ord " * writing.LONGEST_TEXT, find=nobody)


def test_the_remarks_stand_beside_their_sentence(session: Session, content: Content, learner: Viewer) -> None:
    version = handed_in(session, content, learner)
    writing.reply(session, version.writing, 1, Reply.DISAGREES, now=START)
    writing.reply(session, version.writing, 1, Reply.CHANGED, now=START)
    whole, place = remarks.remark_rows(version)
    assert whole.quote is None
    assert place.quote == remarks.Quote("H", "on n", "og sov.")
    assert (whole.reply, place.reply) == (None, Reply.CHANGED)
    with pytest.raises(NotFound):
        writing.reply(session, version.writing, 2, Reply.CHANGED, now=START)


def test_the_queue_has_the_oldest_first_and_the_newest_version(
    session: Session, content: Content, cast: Cast, learner: Viewer, teacher: Viewer
) -> None:
    other = cast.viewer(session, cast.people[Role.SPRAKOMBUD])
    a_group(session, teacher, learner, other)
    first, second = handed_in(session, content, learner), handed_in(session, content, other, 1)
    row = writing.begin(session, learner, None, now=START)
    writing.keep_version(session, learner, row, Clear("Inte inlämnad."), SAID, now=START)
    waiting = marking.queue_for(session, teacher, content)
    assert [queued.version for queued in waiting] == [first, second]
    assert marking.next_after(session, teacher, first) is second
    assert marking.next_after(session, teacher, second) is first
    again = writing.keep_version(session, learner, first.writing, Clear("Hon åt kl. 8."), SAID, now=START)
    writing.hand_in(again, now=START + timedelta(minutes=9))
    session.flush()
    assert [queued.version for queued in marking.queue_for(session, teacher, content)] == [second, again]
    marked(session, content, teacher, second)
    assert marking.waiting_count(session, teacher) == 1
    assert marking.next_after(session, teacher, again) is None


def test_only_a_teacher_of_the_learner_sees_the_note(
    session: Session, content: Content, cast: Cast, learner: Viewer, teacher: Viewer
) -> None:
    version = handed_in(session, content, learner)
    with pytest.raises(NotFound):
        marking.version_for(session, teacher, version.id)
    group = a_group(session, teacher, learner)
    assert marking.version_for(session, teacher, version.id) is version
    assert marking.learner_for(session, teacher, learner.id).id == learner.id
    for role in (Role.MANAGER, Role.HANDLEDARE):
        with pytest.raises(NotFound):
            marking.version_for(session, cast.viewer(session, cast.people[role]), version.id)
    stranger = cast.viewer(session, cast.strangers[Role.TEACHER])
    group.teacher_id = stranger.id
    session.flush()
    with pytest.raises(NotFound):
        marking.version_for(session, stranger, version.id)


def test_a_teacher_who_leaves_the_unit_sees_its_notes_no_more(
    session: Session, content: Content, learner: Viewer, teacher: Viewer
) -> None:
    a_group(session, teacher, learner)
    handed_in(session, content, learner)
    assert marking.waiting_count(session, teacher) == 1
    session.delete(session.scalars(select(Membership).where(Membership.person_id == teacher.id)).one())
    session.flush()
    assert marking.waiting_count(session, teacher) == 0


def test_a_marking_tells_the_writer_and_can_be_taken_back(
    session: Session, content: Content, learner: Viewer, teacher: Viewer
) -> None:
    a_group(session, teacher, learner)
    version = handed_in(session, content, learner)
    row = marked(session, content, teacher, version, taken_back=[1, 1, 7], own=[OwnWords(0, 7, " Vad åt hon? ")])
    assert row.taken_back == [1]
    assert [item.taken_back for item in remarks.remark_rows(version, row)] == [False, True]
    assert remarks.own_remarks(version, row) == (remarks.OwnRemark("Vad åt hon?", remarks.Quote("", "Hon åt.", "")),)
    message = messages.unread_for(session, learner)[0]
    assert (message.text, message.about_id) == (row.comment, version.writing_id)
    with pytest.raises(InvalidInput, match="already_marked"):
        marked(session, content, teacher, version)
    assert marking.undo_last(session, teacher, now=START + timedelta(hours=2)) is version
    session.flush()
    assert messages.unread_for(session, learner) == []
    assert marking.waiting_count(session, teacher) == 1
    with pytest.raises(InvalidInput, match="nothing_to_undo"):
        marking.undo_last(session, teacher, now=START)
    assert marked(session, content, teacher, version) is not row


def test_a_marking_of_yesterday_stands(session: Session, content: Content, learner: Viewer, teacher: Viewer) -> None:
    a_group(session, teacher, learner)
    marked(session, content, teacher, handed_in(session, content, learner))
    with pytest.raises(InvalidInput, match="nothing_to_undo"):
        marking.undo_last(session, teacher, now=START + timedelta(days=1))


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"scores": {Criterion.CLEAR: 3}}, "criterion_without_score"),
        ({"scores": dict.fromkeys(criteria_of("avvikelse"), 5)}, "criterion_without_score"),
        ({"own": [OwnWords(3, 3, "Här?")]}, "remark_without_place"),
        ({"own": [OwnWords(0, 99, "Här?")]}, "remark_without_place"),
        ({"own": [OwnWords(0, 3, "Gerda?")], "find": find_marked}, "personal_data"),
        ({"comment": "Hälsa Gerda.", "find": find_marked}, "personal_data"),
    ],
)
def test_a_marking_that_cannot_be_stored(
    session: Session, content: Content, learner: Viewer, teacher: Viewer, options: dict[str, object], code: str
) -> None:
    a_group(session, teacher, learner)
    with pytest.raises(InvalidInput) as caught:
        marked(session, content, teacher, handed_in(session, content, learner), **options)
    assert caught.value.code == code
    assert session.scalars(select(Message)).all() == []


def test_only_a_judgement_shows_something_in_writing(
    session: Session, content: Content, learner: Viewer, teacher: Viewer
) -> None:
    def judged(hours: float) -> dict[str, bool]:
        return judged_tasks(session, [learner.id], until=START + timedelta(hours=hours))[learner.id]

    a_group(session, teacher, learner)
    first, second = handed_in(session, content, learner), handed_in(session, content, learner, 1)
    marked(session, content, teacher, first)
    scores = dict.fromkeys(criteria_of(content.writing[1].genre), ENOUGH) | {Criterion.CLEAR: ENOUGH - 1}
    marked(session, content, teacher, second, scores=scores, now=START + timedelta(hours=2))
    marking.undo_last(session, teacher, now=START + timedelta(hours=3))
    marked(session, content, teacher, second, now=START + timedelta(hours=4))
    good, other = content.writing[0].id, content.writing[1].id
    assert [judged(hours) for hours in (0.1, 2.5, 3.5, 5)] == [
        {},
        {good: True, other: False},
        {good: True},
        {good: True, other: True},
    ]


def test_a_teacher_sees_what_was_handed_in_and_nothing_else(
    session: Session, content: Content, cast: Cast, learner: Viewer
) -> None:
    version = handed_in(session, content, learner)
    writing.keep_version(session, learner, version.writing, Clear("Ett försök till."), SAID, now=START)
    writing.begin(session, learner, None, now=START)
    person = cast.people[Role.CARE_WORKER]
    assert marking.handed_in_by(session, person) == ((version.writing, (version,)),)


def test_a_check_is_off_for_the_learners_of_the_group(
    session: Session, content: Content, learner: Viewer, teacher: Viewer
) -> None:
    group = a_group(session, teacher, learner)
    checks = ["guess", "vague", "spelling"]
    marking.set_checks(session, teacher, group, checks, on=["spelling"], now=START)
    marking.set_checks(session, teacher, group, checks, on=["spelling", "vague"], now=START)
    row = writing.begin(session, learner, content.writing[0], now=START)
    assert writing.desk_for(session, learner, content, row.id).off == {"guess"}
    assert marking.checks_off(session, group) == {"guess"}


def test_a_greeting_comes_once_and_shows_nobody(session: Session, cast: Cast, learner: Viewer, teacher: Viewer) -> None:
    person = cast.people[Role.CARE_WORKER]
    for text, code in (("  ", "no_message"), ("Fråga Gerda.", "personal_data")):
        with pytest.raises(InvalidInput) as caught:
            messages.greet(session, teacher, person, text, find=find_marked, now=START)
        assert caught.value.code == code
    sent = messages.greet(session, teacher, person, "Vi ses på tisdag.", find=find_marked, now=START)
    assert messages.unread_for(session, learner) == [sent]
    with pytest.raises(NotFound):
        messages.read_message(session, teacher, sent.id, now=START)
    messages.read_message(session, learner, sent.id, now=START)
    session.flush()
    assert messages.unread_for(session, learner) == []


def test_the_record_has_every_row(session: Session, content: Content, learner: Viewer, teacher: Viewer) -> None:
    a_group(session, teacher, learner)
    version = handed_in(session, content, learner)
    writing.reply(session, version.writing, 0, Reply.CHANGED, now=START)
    marked(session, content, teacher, version, own=[OwnWords(0, 7, "Vad åt hon?")])
    session.expire_all()
    record = writing_record(session, learner.id)
    text = record["texts"][0]
    assert text["draft"] == TEXT
    found = text["versions"][0]
    assert found["text"] == TEXT
    assert len(found["coach"]) == 2
    assert found["replies"][0]["reply"] == "changed"
    assert found["judgements"][0]["remarks"] == [{"start": 0, "end": 7, "text": "Vad åt hon?"}]
    assert record["messages"][0]["text"] == "Bra att du skriver vad hon gör."
    assert str(session.scalars(select(Writing)).one().id) not in str(record)
