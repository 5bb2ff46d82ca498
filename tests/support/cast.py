"""The fixed cast: one of each kind on a unit, a colleague on another unit, and strangers who must see nothing."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.accounts import Viewer

PASSWORD = "en stilla kväll"
PROFILE = "underskoterska_start"


@dataclass(frozen=True)
class Cast:
    """`people` by role on Björken; `neighbour` works on Linden; `strangers` by role in another municipality."""

    bjorken: Unit
    linden: Unit
    almen: Unit
    people: dict[Role, Person]
    neighbour: Person
    strangers: dict[Role, Person]

    def viewer(self, session: Session, person: Person) -> Viewer:
        found = accounts.viewer(session, person.id)
        assert found is not None
        return found


def email_of(role: Role, *, stranger: bool = False) -> str:
    return f"{'stranger' if stranger else 'own'}-{role}@test.example"


def make_cast(session: Session) -> Cast:
    own, other = (accounts.add_organisation(session, name) for name in ("Solängs kommun", "Granby kommun"))
    bjorken, linden = (
        accounts.add_unit(session, organisation_id=own.id, name=name, profile_id=PROFILE, added_by=None)
        for name in ("Björken", "Linden")
    )
    almen = accounts.add_unit(session, organisation_id=other.id, name="Almen", profile_id=PROFILE, added_by=None)
    return Cast(
        bjorken,
        linden,
        almen,
        {role: add(session, own.id, email_of(role), bjorken, role) for role in Role},
        add(session, own.id, "neighbour@test.example", linden, Role.CARE_WORKER),
        {role: add(session, other.id, email_of(role, stranger=True), almen, role) for role in Role},
    )


def add(session: Session, organisation_id, email: str, unit: Unit, role: Role) -> Person:  # type: ignore[no-untyped-def]
    person = accounts.add_person(
        session,
        organisation_id=organisation_id,
        name=email.split("@")[0].replace("-", " ").title(),
        email=email,
        password=PASSWORD,
    )
    accounts.give_role(session, person_id=person.id, unit_id=unit.id, role=role)
    return person
