"""What teachers' judgements and handledare's observations say of people, by requirement. Never what somebody wrote."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.standing import (
    NOTES_FOR_MODULE,
    NOTES_FOR_WRITING,
    Source,
    Verdicts,
    shown_at_work,
    shown_in_writing,
)
from sprakverktyg.domain.supervision import TaskState
from sprakverktyg.storage import writing
from sprakverktyg.usecases.introduction import plans_of, states_of


def verdicts_of(
    session: Session, content: Content, person_ids: Collection[UUID], *, on: date
) -> Mapping[Source, Mapping[UUID, Verdicts]]:
    """Return what writing and work had shown of people by the end of a day."""
    return {
        Source.WRITING: _in_writing(session, content, person_ids, on),
        Source.OBSERVED: _at_work(session, content, person_ids, on),
    }


def _in_writing(session: Session, content: Content, person_ids: Collection[UUID], on: date) -> dict[UUID, Verdicts]:
    modules = {task.id: task.module_id for task in content.writing}
    found: dict[UUID, Verdicts] = {}
    for person_id, judged in writing.judged_tasks(session, person_ids, until=end_of(on)).items():
        by_module: dict[str, list[bool]] = defaultdict(list)
        for task_id, good in judged.items():
            if task_id in modules:
                by_module[modules[task_id]].append(good)
        found[person_id] = {
            Skill.SKRIVA.value: shown_in_writing(list(judged.values()), needed=NOTES_FOR_WRITING),
            **{module_id: shown_in_writing(notes, needed=NOTES_FOR_MODULE) for module_id, notes in by_module.items()},
        }
    return found


def _at_work(session: Session, content: Content, person_ids: Collection[UUID], on: date) -> dict[UUID, Verdicts]:
    states = states_of(session, person_ids, until=end_of(on))
    found: dict[UUID, Verdicts] = {}
    for person_id, tasks in plans_of(session, content.introduction, person_ids, on=on).items():
        by_module: dict[str, list[TaskState]] = defaultdict(list)
        for task in tasks:
            by_module[task.module_id].append(states[person_id].get(task.id, TaskState.NOT_SEEN))
        found[person_id] = {module_id: shown_at_work(seen) for module_id, seen in by_module.items()}
    return found
