"""The handledare's learners: who they are and how far they are per module."""

from uuid import UUID

from flask import Blueprint, render_template

from sprakverktyg.domain.introduction import ObservableTask
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import introduction
from sprakverktyg.usecases.accounts import colleague_for, open_record
from sprakverktyg.usecases.progress import progress_per_requirement
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.layers import layers

bp = Blueprint("introduction", __name__, url_prefix="/handledning")


@bp.get("/")
@requires(Right.INTRODUCE)
def learners() -> str:
    return render_template("introduction/learners.html", units=introduction.learners_for(db(), viewer()))


@bp.get("/<uuid:person_id>")
@requires(Right.INTRODUCE, audits=True)
def learner(person_id: UUID) -> str:
    person = colleague_for(db(), viewer(), Right.INTRODUCE, person_id)
    open_record(db(), viewer(), person, "handledning", now=now())
    content = layers().content
    progress = progress_per_requirement(db(), content.framework, content.library, person.id, now=now())
    tasks: dict[str, list[ObservableTask]] = {}
    for task in content.introduction:
        tasks.setdefault(task.module_id, []).append(task)
    return render_template("introduction/learner.html", person=person, progress=progress, tasks=tasks)
