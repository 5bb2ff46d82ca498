"""The folders yrkeskrav/quality/ and yrkeskrav/careers/ to the quality agreement and the path of occupations."""

from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.careers import CareerStep
from sprakverktyg.domain.quality import Fills, QualityPoint


def read_quality(file: Path, faults: Faults) -> list[QualityPoint]:
    """Read the points of a quality agreement."""
    table = read_table(file, faults)
    if table is None:
        return []
    points = [_read_point(item) for item in table.tables("point")]
    table.refuse_unknown()
    return points


def _read_point(table: Table) -> QualityPoint:
    filled_from = table.text("filled_from", "nothing")
    if filled_from not in set(Fills):
        table.fault("unknown-value", f"filled_from = {filled_from!r}: write one of {', '.join(Fills)}.")
        filled_from = Fills.NOTHING
    point = QualityPoint(table.text("id"), table.text("name"), table.text("why"), Fills(filled_from))
    table.unique("point of the quality agreement", point.id)
    table.refuse_unknown()
    return point


def read_careers(file: Path, profiles: Collection[str], faults: Faults) -> list[CareerStep]:
    """Read the steps of a path, in order."""
    table = read_table(file, faults)
    if table is None:
        return []
    steps = [_read_step(item, profiles) for item in table.tables("step")]
    table.refuse_unknown()
    return steps


def _read_step(table: Table, profiles: Collection[str]) -> CareerStep:
    step = CareerStep(
        table.text("id"), table.text("name"), table.text("what"), table.texts("asks", 1, 5), table.text("profile", "")
    )
    table.unique("career step", step.id)
    table.refuse_unknown()
    if step.profile_id and step.profile_id not in profiles:
        table.fault("unknown-profile", f"{step.profile_id!r} is no profile. Correct its spelling.")
    return step
