"""The demo's instance: an invented municipality with people, three weeks of practice, a group and a document."""

import random
from datetime import date, datetime

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.demo import (
    ability,
    brought,
    documents,
    evidence,
    groups,
    own_content,
    own_words,
    plans,
    practice,
    staff,
    steady,
    supervision,
    tablets,
    writing,
)
from sprakverktyg.demo.people import CAST, PASSWORD, PROFILE, add_people
from sprakverktyg.demo.world import World
from sprakverktyg.storage.people import organisation_count
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.documents import Analyse
from sprakverktyg.usecases.guarding import Find
from sprakverktyg.usecases.sentences import Workshop
from sprakverktyg.usecases.shelf import Forms
from sprakverktyg.usecases.text_exercises import Draft
from sprakverktyg.usecases.writing import Coach

__all__ = ["CAST", "PASSWORD", "seed"]

PARTS = (
    practice,
    steady,
    ability,
    evidence,
    own_content,
    groups,
    documents,
    tablets,
    writing,
    supervision,
    plans,
    own_words,
    brought,
    staff,
)
"""In order: later parts build on earlier ones."""


def seed(
    session: Session,
    content: Content,
    analyse: Analyse,
    find: Find,
    coach: Coach,
    workshop: Workshop,
    draft: Draft,
    forms: Forms,
    *,
    now: datetime,
    on: date,
) -> None:
    """Fill an empty database. A database that has an organisation is left as it is."""
    if organisation_count(session):
        return
    organisation = accounts.add_organisation(session, "Solängs kommun (påhittad)")
    units = {
        name: accounts.add_unit(session, organisation_id=organisation.id, name=name, profile_id=PROFILE, added_by=None)
        for name in ("Björken", "Linden")
    }
    people = add_people(session, organisation.id, units)
    rng = random.Random(3)  # noqa: S311 – invented answers
    world = World(session, content, analyse, find, coach, workshop, draft, forms, units, people, rng, now, on)
    for part in PARTS:
        part.seed(world)
