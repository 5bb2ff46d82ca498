"""Where somebody stands on the path of occupations. The person sees it, and nobody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from sprakverktyg.domain.careers import CareerStep
from sprakverktyg.domain.competence import Profile
from sprakverktyg.domain.readiness import Readiness
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.readiness import readiness_against


@dataclass(frozen=True, slots=True)
class StepView:
    """A step, and for somebody who practises what is known of the Swedish that it asks for."""

    step: CareerStep
    profile: Profile | None
    readiness: Readiness | None


def path_for(
    session: Session, steps: Sequence[CareerStep], profiles: Sequence[Profile], viewer: Viewer, *, on: date
) -> tuple[StepView, ...]:
    """Return the path with the viewer's own standing at the end of a day."""
    by_id = {profile.id: profile for profile in profiles}
    practises = Right.PRACTISE in viewer.rights
    return tuple(
        StepView(
            step,
            profile := by_id.get(step.profile_id),
            readiness_against(session, profile, viewer.id, on=on) if profile and practises else None,
        )
        for step in steps
    )
