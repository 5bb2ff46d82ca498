from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Role
from sprakverktyg.usecases import introduction
from tests.support.cast import Cast


def test_a_handledare_follows_the_others_on_the_unit(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.HANDLEDARE])
    found = introduction.learners_for(session, viewer)
    assert [(unit.name, [person.name for person in people]) for unit, people in found] == [
        ("Björken", ["Own Care_Worker", "Own Sprakombud"])
    ]


def test_nobody_else_follows_anybody(session: Session, cast: Cast) -> None:
    for role in set(Role) - {Role.HANDLEDARE}:
        assert introduction.learners_for(session, cast.viewer(session, cast.people[role])) == []
