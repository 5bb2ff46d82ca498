"""Codes that are read from paper or a screen and typed once."""

import hashlib
import secrets

_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which look alike in handwriting."""

_LENGTH = 8
"""32 ** 8 is a million million: guessing is hopeless while the code lives, also without counting attempts."""


def new_code() -> str:
    """Return a fresh code in two groups, such as KX7M-2P9Q."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def new_password() -> str:
    """Return a fresh password in three groups. It is used once, and then changed."""
    return f"{new_code()}-{new_code()[:4]}"


def hash_of(code: str) -> str:
    """Return what is stored of a code. Small letters, spaces and hyphens do not matter.

    A plain hash is enough, because a code is drawn at random from a million million and lives for days at most.
    """
    return hashlib.sha256("".join(filter(str.isalnum, code)).upper().encode()).hexdigest()
