import pytest
from argon2 import PasswordHasher

from sprakverktyg.usecases import accounts


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash the passwords of the cast cheaply. Hashing as it is in earnest takes seconds for a whole cast."""
    monkeypatch.setattr(accounts, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
