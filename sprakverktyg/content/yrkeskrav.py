"""The folder yrkeskrav/ to frameworks and profiles."""

from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.competence import (
    PROFILE_SKILLS,
    EvidenceKind,
    Framework,
    Level,
    Module,
    Profile,
    Requirement,
    Skill,
)

STATEMENT_LEVELS = (Level.A2, Level.B1, Level.B2)


def read_framework(folder: Path, faults: Faults) -> Framework:
    """Read framework.toml and the Yrkeskrav files it names."""
    file = folder / "framework.toml"
    table = read_table(file, faults)
    if table is None:
        return Framework(folder.name, folder.name, ())
    framework_id, name = table.text("id"), table.text("name")
    order = table.texts("yrkeskrav", at_least=1)
    table.refuse_unknown()
    found = {}
    for path in sorted(folder.glob("*.toml")):
        if path != file and (requirement := _read_requirement(path, faults)):
            found[requirement.id] = requirement
    for missing in [item for item in order if item not in found]:
        table.fault("yrkeskrav-missing", f"No file in {folder.name}/ has id = {missing!r}.")
    for extra in found.keys() - set(order):
        table.fault("yrkeskrav-unlisted", f"Add {extra!r} to the list yrkeskrav.")
    return Framework(framework_id, name, tuple(found[item] for item in order if item in found))


def _read_requirement(file: Path, faults: Faults) -> Requirement | None:
    table = read_table(file, faults)
    if table is None:
        return None
    modules = tuple(_read_module(item) for item in table.tables("module"))
    requirement = Requirement(table.text("id"), table.number("number"), table.text("name"), modules)
    table.unique("yrkeskrav", requirement.id)
    table.refuse_unknown()
    return requirement


def _read_module(table: Table) -> Module:
    language = table.table("language")
    module = Module(
        id=table.text("id"),
        name=table.text("name"),
        can=table.texts("can", 3, 8),
        risks=table.texts("risks", 1, 4),
        situations=table.texts("situations", 2, 6),
        texts=table.texts("texts", 2, 6),
        language={skill: _read_statements(language.table(skill)) for skill in PROFILE_SKILLS},
    )
    table.unique("module", module.id)
    table.refuse_unknown()
    language.refuse_unknown()
    return module


def _read_statements(table: Table) -> dict[Level, str]:
    statements = {level: table.text(level) for level in STATEMENT_LEVELS}
    table.refuse_unknown()
    return statements


def read_profile(file: Path, faults: Faults) -> list[Profile]:
    """Read a profile: the level asked for per skill, and the evidence that counts. A list of none after a fault."""
    table = read_table(file, faults)
    if table is None:
        return []
    levels = table.table("levels")
    profile = Profile(
        id=table.text("id"),
        name=table.text("name"),
        framework_id=table.text("framework"),
        description=table.text("description"),
        levels={skill: levels.one_of(skill, Level) for skill in PROFILE_SKILLS},
        evidence=tuple(_read_evidence_kind(item) for item in table.tables("evidence")),
    )
    table.unique("profile", profile.id)
    table.refuse_unknown()
    levels.refuse_unknown()
    return [profile]


def _read_evidence_kind(table: Table) -> EvidenceKind:
    names = table.texts("skills", at_least=1)
    for name in names:
        if name not in PROFILE_SKILLS:
            table.fault("unknown-value", f"skills: {name!r} must be one of {', '.join(PROFILE_SKILLS)}.")
    kind = EvidenceKind(
        kind=table.text("kind"),
        name=table.text("name"),
        level=table.one_of("level", Level),
        skills=tuple(Skill(name) for name in names if name in PROFILE_SKILLS),
    )
    table.refuse_unknown()
    return kind
