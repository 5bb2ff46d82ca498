"""How many words somebody knows, is learning, and should meet again, per module."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework, Module, Requirement
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import memory


@dataclass(frozen=True, slots=True)
class ModuleProgress:
    """How many words of a module are known, being learnt, and there are in all; and how many are due now."""

    module: Module
    known: int
    learning: int
    total: int
    due: int


def progress_per_requirement(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime
) -> list[tuple[Requirement, list[ModuleProgress]]]:
    """Return the progress on the modules of each Yrkeskrav; modules without words are left out."""
    rows = {row.module.id: row for row in progress_per_module(session, framework, library, person_id, now=now)}
    return [
        (requirement, found)
        for requirement in framework.requirements
        if (found := [rows[module.id] for module in requirement.modules if module.id in rows])
    ]


def progress_per_module(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime
) -> list[ModuleProgress]:
    """Return the progress on every module that has words, in the order of the framework."""
    met = memory.states_of(session, person_id)
    rows = []
    for module in framework.modules.values():
        if words := library.module_words(module.id):
            states = [met[word.id] for word in words if word.id in met]
            known = sum(state.known for state in states)
            due = sum(state.due <= now for state in states)
            rows.append(ModuleProgress(module, known, len(states) - known, len(words), due))
    return rows
