from sprakverktyg.domain.roles import RIGHTS, Right, Role, rights_of, roles_with


def test_every_role_is_in_the_table_and_every_right_is_given_to_somebody() -> None:
    assert set(RIGHTS) == set(Role)
    assert set().union(*RIGHTS.values()) == set(Right)


def test_a_manager_neither_practises_nor_teaches() -> None:
    assert rights_of([Role.MANAGER]) == {Right.OWN_PAGE, Right.READ_LIBRARY, Right.SEE_READINESS, Right.COUPLE_TABLETS}


def test_several_roles_give_the_rights_of_all() -> None:
    assert rights_of([Role.CARE_WORKER, Role.SPRAKOMBUD]) >= {Right.PRACTISE, Right.PLAIN_DOCUMENTS}
    assert rights_of([]) == {Right.OWN_PAGE, Right.READ_LIBRARY}


def test_roles_with_a_right() -> None:
    assert roles_with(Right.SEE_READINESS) == {Role.MANAGER}
