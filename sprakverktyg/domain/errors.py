"""The faults that the rest of the program answers to. Each says what is wrong and what to do."""

from dataclasses import dataclass


class SprakverktygError(Exception):
    """A fault with a sentence that a person can read."""


class NotFound(SprakverktygError):
    """Something does not exist, or not for the person who asks."""


class NotAllowed(SprakverktygError):
    """The person's roles do not give the right."""


class CannotBackUp(SprakverktygError):
    """A backup cannot be made, or not be put back."""


class InvalidInput(SprakverktygError):
    """Input that cannot be used.

    `code` names the fault; the sentences for the screen live in `web/messages.py`, one per code.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """A broken rule in a content file: which file, which line (1-based, 0 if unknown), which rule, what to do."""

    file: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"


class BrokenContent(SprakverktygError):
    """Content files that break their rules."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
