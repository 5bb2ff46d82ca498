"""How near a person is to what a profile asks for, with *not known* as an answer of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sprakverktyg.domain.competence import PROFILE_SKILLS, Level, Profile, Skill
from sprakverktyg.domain.evidence import Coverage, ExternalEvidence

ANSWERS_NEEDED = 20
"""Fewer answers say too little: with 20, the 90 % interval of a share is still about ±0.15 (Wilson)."""

DAYS_NEEDED = 3
"""One good day is not a habit; three different days are asked for."""

SHARE_RIGHT_NEEDED = 0.8


class Verdict(StrEnum):
    """What is known about a skill. Only external evidence makes it SHOWN."""

    SHOWN = "shown"
    ON_THE_WAY = "on_the_way"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a verdict is what it is."""

    EVIDENCE_REACHES = "evidence_reaches"
    EVIDENCE_BELOW = "evidence_below"
    PRACTICE_STRONG = "practice_strong"
    PRACTICE_WEAK = "practice_weak"
    PRACTICE_THIN = "practice_thin"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class SkillReadiness:
    """The verdict on one skill: the level asked for, the verdict, and why."""

    skill: Skill
    required: Level
    verdict: Verdict
    reason: Reason


class NextStep(StrEnum):
    """What makes most sense to do next, most pressing first."""

    START_PRACTICE = "start_practice"
    TALK = "talk"
    KEEP_PRACTISING = "keep_practising"
    TAKE_TEST = "take_test"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Readiness:
    skills: tuple[SkillReadiness, ...]
    next_step: NextStep


def assess(
    profile: Profile, coverage: Mapping[Skill, Coverage], evidence: Sequence[ExternalEvidence], *, on: date
) -> Readiness:
    """Return the verdict per skill that the profile asks for, and the next sensible step.

    Evidence dated after `on` does not count.
    """
    known = [item for item in evidence if item.issued_on <= on]
    skills = tuple(
        _assess_skill(profile, skill, coverage.get(skill, Coverage()), known)
        for skill in PROFILE_SKILLS
        if skill in profile.levels
    )
    return Readiness(skills, _next_step(skills, coverage))


def _assess_skill(
    profile: Profile, skill: Skill, coverage: Coverage, evidence: Sequence[ExternalEvidence]
) -> SkillReadiness:
    required = profile.levels[skill]
    accepted = (profile.evidence_kind(item.kind) for item in evidence)
    levels = [kind.level for kind in accepted if kind and skill in kind.skills]
    if levels and max(levels) >= required:
        verdict, reason = Verdict.SHOWN, Reason.EVIDENCE_REACHES
    elif coverage.answers < ANSWERS_NEEDED or coverage.days < DAYS_NEEDED:
        if levels:
            verdict, reason = Verdict.MISSING, Reason.EVIDENCE_BELOW
        else:
            verdict = Verdict.UNKNOWN
            reason = Reason.PRACTICE_THIN if coverage.answers else Reason.NOTHING
    elif coverage.right >= SHARE_RIGHT_NEEDED * coverage.answers:
        verdict, reason = Verdict.ON_THE_WAY, Reason.PRACTICE_STRONG
    else:
        verdict, reason = Verdict.MISSING, Reason.PRACTICE_WEAK
    return SkillReadiness(skill, required, verdict, reason)


def _next_step(skills: Sequence[SkillReadiness], coverage: Mapping[Skill, Coverage]) -> NextStep:
    verdicts = {skill.verdict for skill in skills}
    if verdicts == {Verdict.SHOWN}:
        return NextStep.READY
    if not any(item.answers for item in coverage.values()):
        return NextStep.START_PRACTICE
    if Verdict.MISSING in verdicts:
        return NextStep.TALK
    if Verdict.ON_THE_WAY in verdicts and Verdict.UNKNOWN not in verdicts:
        return NextStep.TAKE_TEST
    return NextStep.KEEP_PRACTISING
