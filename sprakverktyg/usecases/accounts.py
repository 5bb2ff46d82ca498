"""Signing in, and adding people and workplaces."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.names import colour_of, initials_of
from sprakverktyg.domain.roles import Right, Role, rights_of
from sprakverktyg.storage import memberships, people
from sprakverktyg.storage.models import Membership, Organisation, Person, Unit

_HASHER = PasswordHasher()
_QUICK_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
# Verifying against this when the address is unknown takes as long as for a known one, and so tells nothing.
_NOBODYS_HASH = _HASHER.hash("nobody has this password")

SHORTEST_PASSWORD = 12


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person who is signed in, and what their roles allow."""

    id: UUID
    organisation_id: UUID
    name: str
    roles: frozenset[Role]
    rights: frozenset[Right]

    @property
    def initials(self) -> str:
        return initials_of(self.name)

    @property
    def colour(self) -> int:
        return colour_of(self.id)


@dataclass(frozen=True, slots=True)
class ExampleSignIn:
    """Somebody invented whom one can sign in as in a demo."""

    role: Role
    name: str
    email: str
    password: str
    pin: str


def viewer(session: Session, person_id: UUID) -> Viewer | None:
    """Return who is signed in; None if they have left."""
    person = people.active_person(session, person_id)
    if person is None:
        return None
    roles = people.roles_of(session, person_id)
    return Viewer(person.id, person.organisation_id, person.name, roles, rights_of(roles))


def active(session: Session, person_id: UUID) -> Person:
    """Return a person who has not left, or raise NotFound."""
    person = people.active_person(session, person_id)
    if person is None:
        raise NotFound(f"person {person_id}")
    return person


def sign_in(session: Session, email: str, password: str) -> Person:
    """Return the person with the address and the password.

    Raises: InvalidInput, the same for an unknown address and for a wrong password.
    """
    person = people.person_by_email(session, email)
    try:
        _HASHER.verify(person.password_hash if person else _NOBODYS_HASH, password)
    except (VerifyMismatchError, InvalidHashError):
        raise InvalidInput("wrong_sign_in") from None
    if person is None:
        raise InvalidInput("wrong_sign_in")
    return person


def refuse_old_password(person: Person, *, now: datetime) -> None:
    """Refuse a one-time password whose time is over.

    Raises: InvalidInput.
    """
    if person.password_until and person.password_until < now:
        raise InvalidInput("old_password")


def choose_password(session: Session, person_id: UUID, now_used: str, new: str) -> None:
    """Change a person's own password, which they prove that they know.

    Raises: InvalidInput if the one in use is wrong, or the new one too short or the same.
    """
    person = active(session, person_id)
    if not is_right(person.password_hash, now_used):
        raise InvalidInput("wrong_password")
    if len(new) < SHORTEST_PASSWORD:
        raise InvalidInput("short_password", length=SHORTEST_PASSWORD)
    if new == now_used:
        raise InvalidInput("same_password")
    person.password_hash, person.password_until = _HASHER.hash(new), None


def renew_hash(session: Session, person_id: UUID, password: str) -> Person:
    """Return a person who has signed in; store the password's hash anew if it was made by older rules."""
    person = session.get_one(Person, person_id)
    if _HASHER.check_needs_rehash(person.password_hash):
        person.password_hash = _HASHER.hash(password)
    return person


def hash_of(secret: str) -> str:
    """Return what is stored of a password or a PIN."""
    return _HASHER.hash(secret)


def hash_of_random(secret: str) -> str:
    """Return what is stored of a password that was drawn at random. Nobody can guess it, so it need not be slow."""
    return _QUICK_HASHER.hash(secret)


def is_right(stored: str, secret: str) -> bool:
    """Whether a password or a PIN is the one that is stored."""
    try:
        return _HASHER.verify(stored, secret)
    except (VerifyMismatchError, InvalidHashError):
        return False


def add_organisation(session: Session, name: str) -> Organisation:
    """Add a municipality or company.

    Raises: InvalidInput if there is one of that name.
    """
    organisation = Organisation(name=name.strip())
    try:
        with session.begin_nested():
            session.add(organisation)
    except IntegrityError:
        raise InvalidInput("organisation_exists", name=organisation.name) from None
    return organisation


def add_unit(session: Session, *, organisation_id: UUID, name: str, profile_id: str, added_by: UUID | None) -> Unit:
    """Add a workplace. Whoever adds it becomes its administrator.

    Raises: InvalidInput if the organisation has a unit of that name.
    """
    unit = Unit(organisation_id=organisation_id, name=name.strip(), profile_id=profile_id)
    if any(other.name.casefold() == unit.name.casefold() for other in people.units_of(session, organisation_id)):
        raise InvalidInput("unit_exists", name=unit.name)
    session.add(unit)
    session.flush()
    if added_by:
        give_role(session, person_id=added_by, unit_id=unit.id, role=Role.ADMINISTRATOR)
    return unit


def add_person(session: Session, *, organisation_id: UUID, name: str, email: str, password: str) -> Person:
    """Add a person who can sign in.

    Raises: InvalidInput if the address is taken or the password too short.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput("short_password", length=SHORTEST_PASSWORD)
    person = Person(
        organisation_id=organisation_id,
        name=name.strip(),
        email=email.strip().lower(),
        password_hash=_HASHER.hash(password),
    )
    try:
        with session.begin_nested():
            session.add(person)
    except IntegrityError:
        raise InvalidInput("email_taken", email=person.email) from None
    return person


def give_role(session: Session, *, person_id: UUID, unit_id: UUID, role: Role) -> None:
    """Give a role that holds already, without an end."""
    memberships.give(session, person_id, unit_id, role)


def units_for(session: Session, viewer: Viewer, right: Right) -> Sequence[Unit]:
    """Return the units where the viewer has the right."""
    return people.units_where(session, viewer.id, right)


def unit_for(session: Session, viewer: Viewer, right: Right, unit_id: UUID) -> Unit:
    """Return a unit where the viewer has the right, or raise NotFound."""
    for unit in units_for(session, viewer, right):
        if unit.id == unit_id:
            return unit
    raise NotFound(f"unit {unit_id}")


def colleague_for(session: Session, viewer: Viewer, right: Right, person_id: UUID) -> Person:
    """Return a learner on a unit where the viewer has the right, or raise NotFound."""
    units = [unit.id for unit in units_for(session, viewer, right)]
    for person in people.people_with(session, units, Right.PRACTISE):
        if person.id == person_id:
            return person
    raise NotFound(f"person {person_id}")


def open_record(session: Session, viewer: Viewer, person: Person, page: str, *, now: datetime) -> None:
    """Note that the viewer opened a page about the person."""
    people.note_access(session, viewer_id=viewer.id, person_id=person.id, page=page, now=now)


def openings(session: Session, viewer: Viewer) -> Sequence[people.Opening]:
    """Return who has opened which pages about the viewer, and how often, the latest first."""
    return people.openings_of(session, viewer.id)


def own_roles(session: Session, viewer: Viewer) -> Sequence[Membership]:
    """Return the viewer's own roles on units, by the unit's name."""
    return people.memberships_of(session, viewer.id)
