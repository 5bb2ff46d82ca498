from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import WordStatus
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.language.personal_data import find_personal_data
from sprakverktyg.storage.own_words import wishes_by
from sprakverktyg.usecases import own_words
from sprakverktyg.usecases.own_words import Collection
from tests.support.cast import Cast
from tests.support.rows import START, a_session, an_answer, keep


def test_the_own_list_is_the_newest_first_with_what_one_knows(session: Session, content: Content, cast: Cast) -> None:
    me = cast.people[Role.CARE_WORKER]
    for number, word in enumerate(("smitta", "handhygien", "smitta")):
        own_words.add_own_word(session, content.library, me.id, word, now=START + timedelta(hours=number))
    keep(session, an_answer(a_session(session, me), outcome=Outcome.WRONG))
    listed = own_words.own_list(session, content.library, me.id)
    assert [(row.word.id, row.status) for row in listed] == [
        ("handhygien", WordStatus.NEW),
        ("smitta", WordStatus.LEARNING),
    ]
    own_words.remove_own_word(session, me.id, "handhygien")
    assert own_words.listed_words(session, me.id) == {"smitta"}
    assert own_words.own_list(session, content.library, cast.neighbour.id) == []
    with pytest.raises(NotFound):
        own_words.add_own_word(session, content.library, me.id, "finns-inte", now=START)


def test_a_wish_is_seen_by_those_who_explain_words_on_the_unit(session: Session, cast: Cast) -> None:
    asker = cast.viewer(session, cast.people[Role.CARE_WORKER])
    for text in ("snabelsko", " Snabelsko ", "påsduk"):
        own_words.wish_for(session, asker, text, find=find_personal_data, now=START)
    for role, stranger, seen in (
        (Role.SPRAKOMBUD, False, {"snabelsko", "påsduk"}),
        (Role.TEACHER, False, {"snabelsko", "påsduk"}),
        (Role.MANAGER, False, set()),
        (Role.SPRAKOMBUD, True, set()),
    ):
        person = (cast.strangers if stranger else cast.people)[role]
        assert {wish.text for wish in own_words.wishes_for(session, cast.viewer(session, person))} == seen


def test_a_wish_is_closed_once_and_can_be_made_again(session: Session, cast: Cast) -> None:
    asker = cast.viewer(session, cast.people[Role.CARE_WORKER])
    helper, stranger = (cast.viewer(session, people[Role.SPRAKOMBUD]) for people in (cast.people, cast.strangers))
    own_words.wish_for(session, asker, "snabelsko", find=find_personal_data, now=START)
    wish = own_words.wishes_for(session, helper)[0]
    with pytest.raises(NotFound):
        own_words.close_wish(session, stranger, wish.id, now=START)
    for hours in (1, 2):
        own_words.close_wish(session, helper, wish.id, now=START + timedelta(hours=hours))
    session.flush()
    assert wish.closed_at == START + timedelta(hours=1)
    assert own_words.wishes_for(session, helper) == []
    own_words.wish_for(session, asker, "snabelsko", find=find_personal_data, now=START + timedelta(days=1))
    assert len(own_words.wishes_for(session, helper)) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "no_word"),
        ("?!", "no_word"),
        ("x" * 61, "no_word"),
        ("19460312-2385", "no_word"),
        ("ring 070-123 45 67", "personal_data"),
        ("Anna Andersson", "personal_data"),
    ],
)
def test_what_is_no_word_or_shows_somebody_is_not_stored(session: Session, cast: Cast, text: str, fault: str) -> None:
    asker = cast.viewer(session, cast.people[Role.CARE_WORKER])
    with pytest.raises(InvalidInput, match=fault):
        own_words.wish_for(session, asker, text, find=find_personal_data, now=START)
    assert wishes_by(session, asker.id) == []


def test_the_words_one_takes_along(session: Session, content: Content, cast: Cast) -> None:
    me = cast.people[Role.CARE_WORKER]
    row = a_session(session, me)
    keep(session, an_answer(row), an_answer(row, 1, word_id="handhygien", outcome=Outcome.WRONG))
    own_words.add_own_word(session, content.library, me.id, "handhygien", now=START)

    def taken(collection: Collection, module_id: str | None = None) -> list[str]:
        words = own_words.collected(session, content.framework, content.library, me.id, collection, module_id)
        return [word.id for word in words]

    assert taken(Collection.OWN) == ["handhygien"]
    assert taken(Collection.LEARNT) == ["smitta"]
    assert taken(Collection.MODULE, "lakemedel") == [word.id for word in content.library.module_words("lakemedel")]
    for unknown in ("finns_inte", None):
        with pytest.raises(NotFound):
            taken(Collection.MODULE, unknown)


def test_a_line_has_gender_forms_and_examples(content: Content) -> None:
    word = content.library.word("handhygien")
    line = dict(zip(own_words.COLUMNS, own_words.lines_of([word], content.framework)[0], strict=True))
    assert (line["ord"], line["genus"]) == (word.with_article, "en")
    assert line["former"].startswith("handhygien")
    assert (line["förklaring"], line["exempel"]) == (word.explanation, word.example_a2)
    assert line["modul"] == "Hygienkunskap"
