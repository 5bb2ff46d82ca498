from datetime import timedelta
from uuid import uuid4

import pytest
from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import RIGHTS, Right, Role
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import accounts
from tests.support.cast import PASSWORD, PROFILE, Cast, email_of
from tests.support.rows import START

EMAIL = email_of(Role.CARE_WORKER)
EARNEST = PasswordHasher()


def add_person(session: Session, cast: Cast, email: str = "ny@test.example", password: str = PASSWORD) -> Person:
    return accounts.add_person(
        session, organisation_id=cast.bjorken.organisation_id, name=" Ny Person ", email=email, password=password
    )


def test_signing_in(session: Session, cast: Cast) -> None:
    for email in (EMAIL, EMAIL.upper(), f" {EMAIL} "):
        assert accounts.sign_in(session, email, PASSWORD) is cast.people[Role.CARE_WORKER]


def test_an_unknown_address_and_a_wrong_password_are_told_alike(session: Session, cast: Cast) -> None:
    faults = []
    for email, password in ((EMAIL, "fel"), (EMAIL, ""), ("ingen@test.example", PASSWORD), ("", "")):
        with pytest.raises(InvalidInput) as caught:
            accounts.sign_in(session, email, password)
        faults.append((str(caught.value), caught.value.details))
    assert faults == [("wrong_sign_in", {})] * 4


def test_an_unknown_address_costs_a_hash_in_earnest(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the time to answer does not tell which addresses exist."""
    verified = []

    class Hasher(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:
            verified.append(extract_parameters(str(hash)))
            return super().verify(hash, password)

    monkeypatch.setattr(accounts, "_HASHER", Hasher())
    with pytest.raises(InvalidInput):
        accounts.sign_in(session, "ingen@test.example", PASSWORD)
    assert verified == [extract_parameters(EARNEST.hash(PASSWORD))]


def test_the_password_of_nobody_opens_nothing(session: Session) -> None:
    with pytest.raises(InvalidInput):
        accounts.sign_in(session, "ingen@test.example", "nobody has this password")


def test_somebody_who_has_left_cannot_sign_in(session: Session, cast: Cast) -> None:
    cast.people[Role.CARE_WORKER].ended_at = START
    session.flush()
    with pytest.raises(InvalidInput, match="wrong_sign_in"):
        accounts.sign_in(session, EMAIL, PASSWORD)
    assert accounts.viewer(session, cast.people[Role.CARE_WORKER].id) is None


def test_a_broken_hash_opens_nothing(session: Session, cast: Cast) -> None:
    cast.people[Role.CARE_WORKER].password_hash = "no hash"
    with pytest.raises(InvalidInput, match="wrong_sign_in"):
        accounts.sign_in(session, EMAIL, PASSWORD)


def test_passwords_are_kept_as_argon2id_and_made_anew_when_the_cost_rises(
    session: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = cast.people[Role.CARE_WORKER]
    cheap = person.password_hash
    assert extract_parameters(cheap).type is Type.ID
    assert PASSWORD not in cheap
    accounts.renew_hash(session, person.id, PASSWORD)
    assert person.password_hash == cheap
    monkeypatch.setattr(accounts, "_HASHER", EARNEST)
    accounts.renew_hash(session, person.id, PASSWORD)
    assert extract_parameters(person.password_hash).memory_cost == EARNEST.memory_cost
    assert accounts.sign_in(session, EMAIL, PASSWORD) is person


def test_a_person_is_added_with_a_tidy_name_and_address(session: Session, cast: Cast) -> None:
    person = add_person(session, cast, " Ny@Test.Example ")
    assert (person.name, person.email) == ("Ny Person", "ny@test.example")
    assert accounts.sign_in(session, "ny@test.example", PASSWORD) is person


@pytest.mark.parametrize("email", [EMAIL, EMAIL.upper(), email_of(Role.MANAGER, stranger=True)])
def test_an_address_belongs_to_one_person_everywhere(session: Session, cast: Cast, email: str) -> None:
    with pytest.raises(InvalidInput, match="email_taken") as caught:
        add_person(session, cast, email)
    assert caught.value.details == {"email": email.lower()}
    assert add_person(session, cast)  # the session can still be used


def test_a_short_password_is_refused(session: Session, cast: Cast) -> None:
    with pytest.raises(InvalidInput, match="short_password") as caught:
        add_person(session, cast, password="x" * (accounts.SHORTEST_PASSWORD - 1))
    assert caught.value.details == {"length": accounts.SHORTEST_PASSWORD}
    assert add_person(session, cast, password="å" * accounts.SHORTEST_PASSWORD)


def test_a_unit_is_administered_by_whoever_adds_it(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    unit = accounts.add_unit(
        session, organisation_id=viewer.organisation_id, name=" Eken ", profile_id=PROFILE, added_by=viewer.id
    )
    assert unit.name == "Eken"
    assert accounts.unit_for(session, viewer, Right.ADMINISTER, unit.id) is unit


@pytest.mark.parametrize("name", ["Björken", " BJÖRKEN "])
def test_a_unit_name_stands_once_in_an_organisation(session: Session, cast: Cast, name: str) -> None:
    def add_to(organisation_id: object) -> object:
        return accounts.add_unit(
            session,
            organisation_id=organisation_id,  # type: ignore[arg-type]
            name=name,
            profile_id=PROFILE,
            added_by=None,
        )

    with pytest.raises(InvalidInput, match="unit_exists"):
        add_to(cast.bjorken.organisation_id)
    assert add_to(cast.almen.organisation_id)


@pytest.mark.parametrize("name", ["Solängs kommun", " Solängs kommun "])
def test_an_organisation_stands_once(session: Session, cast: Cast, name: str) -> None:
    with pytest.raises(InvalidInput, match="organisation_exists") as caught:
        accounts.add_organisation(session, name)
    assert caught.value.details == {"name": "Solängs kommun"}
    assert accounts.add_organisation(session, "Lunda kommun").name == "Lunda kommun"


def test_the_rights_of_each_role_hold_on_its_unit_alone(session: Session, cast: Cast) -> None:
    for role, person in cast.people.items():
        viewer = cast.viewer(session, person)
        assert (viewer.roles, viewer.rights) == ({role}, RIGHTS[role])
        for right in Right:
            expected = [cast.bjorken] if right in RIGHTS[role] else []
            assert accounts.units_for(session, viewer, right) == expected
            for unit_id in (cast.linden.id, cast.almen.id, uuid4()):
                with pytest.raises(NotFound):
                    accounts.unit_for(session, viewer, right, unit_id)


def test_a_colleague_is_a_learner_where_one_has_the_right(session: Session, cast: Cast) -> None:
    manager, learner = cast.viewer(session, cast.people[Role.MANAGER]), cast.people[Role.CARE_WORKER]
    assert accounts.colleague_for(session, manager, Right.SEE_READINESS, learner.id) is learner
    for right, person in (
        (Right.SEE_READINESS, cast.neighbour),
        (Right.SEE_READINESS, cast.people[Role.TEACHER]),
        (Right.SEE_READINESS, cast.strangers[Role.CARE_WORKER]),
        (Right.ADMINISTER, learner),
    ):
        with pytest.raises(NotFound):
            accounts.colleague_for(session, manager, right, person.id)


def test_one_sees_who_opened_ones_record(session: Session, cast: Cast) -> None:
    learner = cast.people[Role.CARE_WORKER]
    me, manager = cast.viewer(session, learner), cast.viewer(session, cast.people[Role.MANAGER])
    accounts.open_record(session, manager, learner, "laget", now=START)
    accounts.open_record(session, me, learner, "min-sida", now=START)
    accounts.open_record(session, manager, learner, "person", now=START + timedelta(days=1))
    accounts.open_record(session, manager, learner, "laget", now=START + timedelta(days=2))
    session.flush()
    assert [(row.name, row.page, row.times, row.last_at) for row in accounts.openings(session, me)] == [
        ("Own Manager", "laget", 2, START + timedelta(days=2)),
        ("Own Manager", "person", 1, START + timedelta(days=1)),
    ]
    assert accounts.openings(session, manager) == []


def test_ones_own_roles(session: Session, cast: Cast) -> None:
    learner = cast.people[Role.CARE_WORKER]
    accounts.give_role(session, person_id=learner.id, unit_id=cast.bjorken.id, role=Role.SPRAKOMBUD)
    memberships = accounts.own_roles(session, cast.viewer(session, learner))
    assert [(row.unit, row.role) for row in memberships] == [
        (cast.bjorken, Role.CARE_WORKER),
        (cast.bjorken, Role.SPRAKOMBUD),
    ]


@pytest.mark.parametrize(("name", "initials"), [("Amina Yusuf", "AY"), ("Åsa", "Å"), ("anna maria ek", "AM")])
def test_initials(name: str, initials: str) -> None:
    viewer = accounts.Viewer(uuid4(), uuid4(), name, frozenset(), frozenset())
    assert viewer.initials == initials
    assert 0 <= viewer.colour < 8
