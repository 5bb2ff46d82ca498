"""What the parts of the demo are given."""

import random
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import accounts, documents, guarding, writing
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.sentences import Workshop
from sprakverktyg.usecases.shelf import Forms
from sprakverktyg.usecases.text_exercises import Draft


@dataclass(frozen=True, slots=True)
class World:
    """The invented municipality while it is made: its people and units by name, the day, and a seeded chance."""

    session: Session
    content: Content
    analyse: documents.Analyse
    find: guarding.Find
    coach: writing.Coach
    workshop: Workshop
    draft: Draft
    forms: Forms
    units: dict[str, Unit]
    people: dict[str, Person]
    rng: random.Random
    now: datetime
    on: date

    def viewer(self, name: str) -> Viewer:
        """Return a person as they are when signed in."""
        found = accounts.viewer(self.session, self.people[name].id)
        assert found is not None
        return found
