from datetime import date

import pytest

from sprakverktyg.domain.competence import PROFILE_SKILLS, EvidenceKind, Level, Profile, Skill
from sprakverktyg.domain.evidence import Coverage, ExternalEvidence
from sprakverktyg.domain.readiness import NextStep, Reason, Verdict, assess

PROFILE = Profile(
    id="p",
    name="P",
    framework_id="f",
    description="",
    levels=dict.fromkeys(PROFILE_SKILLS, Level.B1),
    evidence=(
        EvidenceKind("sfi_d", "sfi D", Level.B1, PROFILE_SKILLS),
        EvidenceKind("sfi_c", "sfi C", Level.A2, PROFILE_SKILLS),
        EvidenceKind("skrivprov", "Skrivprov", Level.B2, (Skill.SKRIVA,)),
    ),
)
ON = date(2026, 11, 1)
STRONG, WEAK, THIN = Coverage(40, 38, 6), Coverage(40, 20, 6), Coverage(10, 10, 3)


def paper(kind: str, day: date = date(2026, 1, 1)) -> ExternalEvidence:
    return ExternalEvidence(kind, day, "skolan")


@pytest.mark.parametrize(
    ("coverage", "evidence", "verdict", "reason"),
    [
        (None, [], Verdict.UNKNOWN, Reason.NOTHING),
        (THIN, [], Verdict.UNKNOWN, Reason.PRACTICE_THIN),
        (Coverage(40, 40, 2), [], Verdict.UNKNOWN, Reason.PRACTICE_THIN),
        (STRONG, [], Verdict.ON_THE_WAY, Reason.PRACTICE_STRONG),
        (Coverage(40, 32, 6), [], Verdict.ON_THE_WAY, Reason.PRACTICE_STRONG),
        (WEAK, [], Verdict.MISSING, Reason.PRACTICE_WEAK),
        (None, [paper("sfi_d")], Verdict.SHOWN, Reason.EVIDENCE_REACHES),
        (WEAK, [paper("sfi_d")], Verdict.SHOWN, Reason.EVIDENCE_REACHES),
        (None, [paper("sfi_c")], Verdict.MISSING, Reason.EVIDENCE_BELOW),
        (STRONG, [paper("sfi_c")], Verdict.ON_THE_WAY, Reason.PRACTICE_STRONG),
        (None, [paper("skrivprov")], Verdict.UNKNOWN, Reason.NOTHING),
        (None, [paper("okänt")], Verdict.UNKNOWN, Reason.NOTHING),
        (None, [paper("sfi_d", date(2026, 12, 1))], Verdict.UNKNOWN, Reason.NOTHING),
    ],
)
def test_verdict_on_reading(
    coverage: Coverage | None, evidence: list[ExternalEvidence], verdict: Verdict, reason: Reason
) -> None:
    found = assess(PROFILE, {Skill.LASA: coverage} if coverage else {}, evidence, on=ON)
    reading = next(skill for skill in found.skills if skill.skill is Skill.LASA)
    assert (reading.verdict, reading.reason, reading.required) == (verdict, reason, Level.B1)


@pytest.mark.parametrize("coverage", [STRONG, Coverage(10_000, 10_000, 900)])
def test_practice_alone_never_shows_a_level(coverage: Coverage) -> None:
    found = assess(PROFILE, dict.fromkeys(Skill, coverage), [], on=ON)
    assert Verdict.SHOWN not in {skill.verdict for skill in found.skills}


@pytest.mark.parametrize(
    ("coverage", "evidence", "step"),
    [
        ({}, [], NextStep.START_PRACTICE),
        ({Skill.ORD: THIN}, [], NextStep.KEEP_PRACTISING),
        ({Skill.LASA: WEAK}, [], NextStep.TALK),
        ({Skill.LASA: STRONG}, [], NextStep.KEEP_PRACTISING),
        (dict.fromkeys(Skill, STRONG), [], NextStep.TAKE_TEST),
        ({}, [paper("sfi_d")], NextStep.READY),
    ],
)
def test_next_step(coverage: dict[Skill, Coverage], evidence: list[ExternalEvidence], step: NextStep) -> None:
    assert assess(PROFILE, coverage, evidence, on=ON).next_step is step
