"""Grades and certificates that some have."""

from datetime import timedelta

from sprakverktyg.demo.people import COLLEAGUES, PROFILE
from sprakverktyg.demo.world import World
from sprakverktyg.usecases import papers


def seed(world: World) -> None:
    for colleague in COLLEAGUES:
        if colleague.evidence:
            papers.add_evidence(
                world.session,
                world.content.profile(PROFILE),
                world.people[colleague.name],
                kind=colleague.evidence,
                issued_on=world.on - timedelta(days=200),
                issuer="Solängs vuxenutbildning",
                entered_by_id=world.people["Daniel Sand"].id,
                now=world.now,
            )
