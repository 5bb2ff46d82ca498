"""What a handledare follows: the learners on their units."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import people
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases.accounts import Viewer, units_for


def learners_for(session: Session, viewer: Viewer) -> list[tuple[Unit, Sequence[Person]]]:
    """Return the other people who practise, on each unit where the viewer is handledare."""
    return [
        (unit, [person for person in people.people_with(session, [unit.id], Right.PRACTISE) if person.id != viewer.id])
        for unit in units_for(session, viewer, Right.INTRODUCE)
    ]
