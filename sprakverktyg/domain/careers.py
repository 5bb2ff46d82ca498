"""The path through the occupations of elder care, and what each step asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CareerStep:
    """A step of the path. `profile_id` names the profile that says what its Swedish asks for; empty for none."""

    id: str
    name: str
    what: str
    asks: tuple[str, ...]
    profile_id: str
