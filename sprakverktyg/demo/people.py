"""The invented people of the demo, and what is true of them."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.accounts import ExampleSignIn

PASSWORD = "lingon i ljung"  # noqa: S105 – printed by the demo, and used nowhere else
SECOND_TEACHER = "Elin Norberg"
"""She shares what she has made. Nobody is told to sign in as her, but one can, as elin@demo.example."""
PIN = "274951"
PROFILE = "underskoterska_start"

CAST = tuple(
    ExampleSignIn(role, name, f"{name.split()[0].lower()}@demo.example", PASSWORD, PIN)
    for role, name in (
        (Role.CARE_WORKER, "Amina Yusuf"),
        (Role.SPRAKOMBUD, "Fredrik Holm"),
        (Role.TEACHER, "Katarina Lind"),
        (Role.HANDLEDARE, "Gunilla Berg"),
        (Role.MANAGER, "Daniel Sand"),
        (Role.ADMINISTRATOR, "Sara Ek"),
    )
)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who practises: their unit, how often they are right, on how many days, and what they have on paper."""

    name: str
    unit: str
    share_right: float
    days: int
    evidence: str | None = None


COLLEAGUES = (
    Colleague("Amina Yusuf", "Björken", 0.85, 6),
    Colleague("Fredrik Holm", "Björken", 0.95, 3, "sva_1"),
    Colleague("Gunilla Berg", "Björken", 0.0, 0, "sva_1"),
    Colleague("Olena Kovalenko", "Björken", 0.9, 9, "swedex_b1"),
    Colleague("Tomas Karlsson", "Björken", 0.55, 7),
    Colleague("Mei Chen", "Linden", 0.8, 5),
    Colleague("Yonas Haile", "Linden", 0.65, 2),
    Colleague("Rosa Medina", "Linden", 0.0, 0),
    Colleague("Leila Haddad", "Björken", 0.6, 6),
)


def add_people(session: Session, organisation_id: UUID, units: dict[str, Unit]) -> dict[str, Person]:
    names = dict.fromkeys([*(one.name for one in CAST), *(one.name for one in COLLEAGUES), SECOND_TEACHER])
    people = {
        name: accounts.add_person(
            session,
            organisation_id=organisation_id,
            name=name,
            email=f"{name.split()[0].lower()}@demo.example",
            password=PASSWORD,
        )
        for name in names
    }
    roles = {(colleague.name, colleague.unit, Role.CARE_WORKER) for colleague in COLLEAGUES}
    roles.add((SECOND_TEACHER, "Linden", Role.TEACHER))
    for member in CAST:
        everywhere = member.role in (Role.TEACHER, Role.MANAGER, Role.ADMINISTRATOR)
        roles |= {(member.name, unit, member.role) for unit in (units if everywhere else ("Björken",))}
    for name, unit, role in sorted(roles):
        accounts.give_role(session, person_id=people[name].id, unit_id=units[unit].id, role=role)
    return people
