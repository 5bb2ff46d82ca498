"""What the guard lets through, masks and refuses, and what is kept of a decision."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.text import text_of
from sprakverktyg.storage.models import KeptPassage
from sprakverktyg.usecases import guarding
from tests.support.cast import Cast
from tests.support.guarding import find_marked
from tests.support.rows import START

TEXT = b"# Plan\n\nGerda sover. Nr 380412-1234.\n\nHj\xc3\xa4lp Gerda med maten."


def reviewed(name: str = "plan.md") -> guarding.Review:
    return guarding.read_for_review(name, TEXT, find=find_marked)


def test_a_short_text_is_let_through_or_refused_with_its_passages() -> None:
    assert guarding.guarded("Öva lite.", find=find_marked) == "Öva lite."
    assert guarding.guarded("Hej Gerda!", find=find_marked, known=["Gerda Ek"]) == "Hej Gerda!"
    with pytest.raises(guarding.PersonalDataFound) as fault:
        guarding.guarded("Gerda, 380412-1234, Gerda", find=find_marked)
    assert fault.value.details == {"passages": "”Gerda”, ”380412-1234”"}
    assert str(fault.value) == "personal_data"


def test_a_number_is_never_a_colleague() -> None:
    with pytest.raises(InvalidInput):
        guarding.guarded("380412-1234", find=find_marked, known=["380412-1234"])


def test_each_passage_is_asked_about_once_with_its_line() -> None:
    found = [(item.text, item.before, item.after, item.times, item.may_be_kept) for item in reviewed().passages]
    assert found == [
        ("Gerda", "", " sover. Nr 380412-1234.", 2, True),
        ("380412-1234", "Gerda sover. Nr ", ".", 1, False),
    ]


def test_what_is_shown_around_a_passage_is_whole_words() -> None:
    text = "Alla som arbetar på avdelningen Linden hjälper Gerda med maten varje morgon och varje kväll hela året."
    [passage] = guarding.read_for_review("plan.txt", text.encode(), find=find_marked).passages
    assert (passage.before, passage.after) == (
        "arbetar på avdelningen Linden hjälper ",
        " med maten varje morgon och varje kväll",
    )


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ((), "Plan\n[namn] sover. Nr [personnummer].\nHjälp [namn] med maten."),
        ((5,), "Plan\nGerda sover. Nr [personnummer].\nHjälp Gerda med maten."),
        ((5, 21), "Plan\nGerda sover. Nr [personnummer].\nHjälp Gerda med maten."),
        ((99,), "Plan\n[namn] sover. Nr [personnummer].\nHjälp [namn] med maten."),
    ],
)
def test_what_is_not_kept_is_masked_and_a_personnummer_always(kept: tuple[int, ...], expected: str) -> None:
    review = reviewed()
    assert [passage.start for passage in review.passages] == [5, 21]
    assert text_of(guarding.clear(review, kept).blocks) == expected


def test_a_file_that_is_called_after_somebody_loses_its_name() -> None:
    assert reviewed("plan_Gerda.md").file_name == "dokument.md"
    assert reviewed("plan.md").file_name == "plan.md"


def test_who_kept_a_passage_is_stored_without_the_passage(session: Session, cast: Cast) -> None:
    sprakombud = cast.viewer(session, cast.people[Role.SPRAKOMBUD])
    kept = guarding.clear(reviewed(), [5]).kept
    guarding.note_kept(session, sprakombud, kept, place="document", now=START)
    row = session.scalars(select(KeptPassage)).one()
    assert (row.place, row.kind, row.decided_by_id, row.decided_at) == (
        "document",
        PersonalDataKind.NAME,
        sprakombud.id,
        START,
    )
