"""A plan for a person's Swedish, as manager and learner agree on it in a talk."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

SOON = timedelta(days=14)
"""A follow-up within two weeks is shown as near: there is still time to set a talk."""

LONGEST_PAID_WEEK = 40 * 60
"""Minutes."""


class PlanState(StrEnum):
    """How it is with the newest plan, most pressing first."""

    NONE = "none"
    OVERDUE = "overdue"
    WAITING = "waiting"
    SOON = "soon"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class PlanDates:
    """When a plan was agreed by the learner, when it is to be followed up, and when that was done."""

    agreed_at: datetime | None
    follow_up_on: date
    followed_up_on: date | None


def plan_state(plan: PlanDates | None, *, on: date) -> PlanState:
    """Return the state of the newest plan on a day. A plan that was followed up asks for a new one."""
    if plan is None or plan.followed_up_on is not None:
        return PlanState.NONE
    if plan.follow_up_on < on:
        return PlanState.OVERDUE
    if plan.agreed_at is None:
        return PlanState.WAITING
    return PlanState.SOON if plan.follow_up_on - on <= SOON else PlanState.AGREED


class PaidKind(StrEnum):
    """What paid time was used for."""

    PRACTICE = "own_practice"
    COURSE = "course"
    TALK = "staff_talk"
