"""Frameworks of Yrkeskrav, their modules, and the profiles that say which level is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sprakverktyg.domain.errors import NotFound


class Skill(StrEnum):
    """A language skill. `ORD` (vocabulary) is practised but never asked for by a profile."""

    LASA = "lasa"
    LYSSNA = "lyssna"
    SAMTALA = "samtala"
    SKRIVA = "skriva"
    ORD = "ord"


PROFILE_SKILLS = (Skill.LASA, Skill.LYSSNA, Skill.SAMTALA, Skill.SKRIVA)


class Level(StrEnum):
    """A CEFR (GERS) level. Levels compare by order: `Level.A2 < Level.B1`."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    # StrEnum compares as text, and the CEFR names happen to sort as the levels do.


@dataclass(frozen=True, slots=True)
class Module:
    """A learning module of a Yrkeskrav: what one must be able to do, and what that asks of the language.

    `language` maps a skill to its can-do statement per level.
    """

    id: str
    name: str
    can: tuple[str, ...]
    risks: tuple[str, ...]
    situations: tuple[str, ...]
    texts: tuple[str, ...]
    language: Mapping[Skill, Mapping[Level, str]]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One Yrkeskrav with its modules, in order."""

    id: str
    number: int
    name: str
    modules: tuple[Module, ...]


@dataclass(frozen=True)
class Framework:
    """A set of Yrkeskrav for one kind of care. It lives in files and is referred to by id."""

    id: str
    name: str
    requirements: tuple[Requirement, ...]

    @cached_property
    def modules(self) -> Mapping[str, Module]:
        """All modules by id, in the order of the framework."""
        return {module.id: module for requirement in self.requirements for module in requirement.modules}

    def module(self, module_id: str) -> Module:
        """Return the module, or raise NotFound."""
        try:
            return self.modules[module_id]
        except KeyError:
            raise NotFound(f"module {module_id!r}") from None


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """A kind of external evidence (a grade, a test) that a profile accepts, and the level it shows."""

    kind: str
    name: str
    level: Level
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The level asked for per skill, and the external evidence that counts."""

    id: str
    name: str
    framework_id: str
    description: str
    levels: Mapping[Skill, Level]
    evidence: tuple[EvidenceKind, ...]

    def evidence_kind(self, kind: str) -> EvidenceKind | None:
        """Return what a kind of evidence shows under this profile; None if it does not count."""
        return next((accepted for accepted in self.evidence if accepted.kind == kind), None)
