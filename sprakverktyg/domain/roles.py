"""Who may see and do what: the one table of rights. Everything that is not in it is refused."""

from collections.abc import Iterable
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a person is on a unit. One person can have several roles, on several units."""

    CARE_WORKER = "care_worker"
    SPRAKOMBUD = "sprakombud"
    TEACHER = "teacher"
    HANDLEDARE = "handledare"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """Something that a person can do on a unit."""

    OWN_PAGE = "own_page"
    READ_LIBRARY = "read_library"
    PRACTISE = "practise"
    PLAIN_DOCUMENTS = "plain_documents"
    TEACH_GROUPS = "teach_groups"
    EXPLAIN_WORDS = "explain_words"
    INTRODUCE = "introduce"
    SEE_READINESS = "see_readiness"
    COUPLE_TABLETS = "couple_tablets"
    ADMINISTER = "administer"


_EVERYBODY = frozenset({Right.OWN_PAGE, Right.READ_LIBRARY})

RIGHTS = MappingProxyType(
    {
        Role.CARE_WORKER: _EVERYBODY | {Right.PRACTISE},
        Role.SPRAKOMBUD: _EVERYBODY | {Right.PRACTISE, Right.PLAIN_DOCUMENTS, Right.EXPLAIN_WORDS},
        Role.TEACHER: _EVERYBODY | {Right.TEACH_GROUPS, Right.EXPLAIN_WORDS},
        Role.HANDLEDARE: _EVERYBODY | {Right.PRACTISE, Right.INTRODUCE, Right.COUPLE_TABLETS},
        Role.MANAGER: _EVERYBODY | {Right.SEE_READINESS, Right.COUPLE_TABLETS},
        Role.ADMINISTRATOR: _EVERYBODY | {Right.ADMINISTER, Right.COUPLE_TABLETS},
    }
)


def roles_with(right: Right) -> frozenset[Role]:
    """Return the roles that give a right."""
    return frozenset(role for role, rights in RIGHTS.items() if right in rights)


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Return the rights that a set of roles gives together.

    Somebody with an account and no role, such as between two units, still has their own page and the library.
    """
    return _EVERYBODY | frozenset(right for role in roles for right in RIGHTS[role])
