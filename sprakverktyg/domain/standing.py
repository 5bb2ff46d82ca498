"""What is known of a person and a requirement, each kind of evidence by itself. Nothing here adds kinds together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.competence import PROFILE_SKILLS, Framework, Level, Profile, Skill
from sprakverktyg.domain.evidence import Coverage, ExternalEvidence
from sprakverktyg.domain.readiness import ANSWERS_NEEDED, DAYS_NEEDED, SHARE_RIGHT_NEEDED, Verdict
from sprakverktyg.domain.supervision import TaskState

SHARE_RIGHT_SEEN = 0.6
"""Below this, enough answers say that the requirement is not seen in practice yet."""

NOTES_FOR_MODULE, NOTES_FOR_WRITING = 2, 4
"""Notes on different tasks that must be good enough for the work. One good note can be luck."""

SHARE_OF_NOTES = SHARE_OF_TASKS = 0.8


class Source(StrEnum):
    """Where evidence comes from. Only EXTERNAL says anything of a CEFR level."""

    PRACTICE = "practice"
    WRITING = "writing"
    OBSERVED = "observed"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement of a profile, a skill or a module, and the kinds of evidence that can say something of it."""

    id: str
    name: str
    level: Level | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Requirements that are looked at together: the skills, or the modules of a Yrkeskrav."""

    id: str
    name: str
    asked: tuple[Asked, ...]


SKILLS_PART = "fardigheter"

Verdicts = Mapping[str, Verdict]
"""By the id of a requirement. What is not there is not known."""


def parts_of(profile: Profile, framework: Framework) -> tuple[Part, ...]:
    """Return what the profile asks for: its skills first, then the modules of each Yrkeskrav."""
    skills = tuple(
        Asked(skill, skill, profile.levels[skill], _skill_sources(skill))
        for skill in PROFILE_SKILLS
        if skill in profile.levels
    )
    modules = (Source.PRACTICE, Source.WRITING, Source.OBSERVED)
    return (
        Part(SKILLS_PART, SKILLS_PART, skills),
        *(
            Part(
                requirement.id,
                requirement.name,
                tuple(Asked(module.id, module.name, None, modules) for module in requirement.modules),
            )
            for requirement in framework.requirements
        ),
    )


def _skill_sources(skill: Skill) -> tuple[Source, ...]:
    writing = (Source.WRITING,) if skill is Skill.SKRIVA else ()
    return (Source.PRACTICE, *writing, Source.EXTERNAL)


def shown_in_practice(coverage: Coverage) -> Verdict:
    """Return what answers alone say. It is a word about exercises, never about a level."""
    if coverage.answers < ANSWERS_NEEDED or coverage.days < DAYS_NEEDED:
        return Verdict.UNKNOWN
    if coverage.right >= SHARE_RIGHT_NEEDED * coverage.answers:
        return Verdict.SHOWN
    return Verdict.ON_THE_WAY if coverage.right >= SHARE_RIGHT_SEEN * coverage.answers else Verdict.MISSING


def shown_by_others(profile: Profile, skill: Skill, evidence: Sequence[ExternalEvidence]) -> Verdict:
    """Return what grades, tests and validations alone say of a skill."""
    accepted = (profile.evidence_kind(item.kind) for item in evidence)
    levels = [kind.level for kind in accepted if kind and skill in kind.skills]
    if not levels:
        return Verdict.UNKNOWN
    return Verdict.SHOWN if max(levels) >= profile.levels[skill] else Verdict.MISSING


def shown_in_writing(judged: Collection[bool], *, needed: int) -> Verdict:
    """Return what teachers' judgements say: for each task that somebody wrote on, whether the newest one reaches."""
    if not judged:
        return Verdict.UNKNOWN
    good = sum(judged)
    if good >= needed and good >= SHARE_OF_NOTES * len(judged):
        return Verdict.SHOWN
    return Verdict.ON_THE_WAY if good else Verdict.MISSING


def shown_at_work(states: Collection[TaskState]) -> Verdict:
    """Return what handledare have seen, from the states of all tasks of a requirement that are part of the plan."""
    if all(state is TaskState.NOT_SEEN for state in states):
        return Verdict.UNKNOWN
    alone = sum(state in (TaskState.SHOWN, TaskState.DONE) for state in states)
    if alone >= SHARE_OF_TASKS * len(states):
        return Verdict.SHOWN
    return Verdict.ON_THE_WAY if alone or TaskState.WITH_SUPPORT in states else Verdict.MISSING
