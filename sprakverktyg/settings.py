"""The settings, read from the environment once, strictly, at start."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent


class WrongSetting(Exception):
    """A setting that is missing or cannot be used, with what to do."""


def data_folder(name: str) -> Path:
    """Return templates, yrkeskrav or corpora: inside an installed package, beside it in the repository."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


@dataclass(frozen=True, slots=True)
class Setting:
    """How a setting is called in the environment, its default (None: must be given), and what it is for."""

    name: str
    default: str | None
    help: str


SETTINGS = {
    "secret": Setting("SPRAKVERKTYG_SECRET", None, "Signs sessions and forms; at least 32 characters"),
    "database": Setting(
        "SPRAKVERKTYG_DATABASE", "sqlite:///sprakverktyg.db", "Where the data is kept; SQLite or PostgreSQL"
    ),
    "host": Setting("SPRAKVERKTYG_HOST", "127.0.0.1", "The address that the server listens on"),
    "port": Setting("SPRAKVERKTYG_PORT", "8000", "The port that the server listens on"),
    "secure_cookies": Setting("SPRAKVERKTYG_SECURE_COOKIES", "yes", "Send cookies over HTTPS only: yes or no"),
    "proxies": Setting("SPRAKVERKTYG_PROXIES", "0", "How many trusted proxies stand in front of the server"),
    "upload_mb": Setting("SPRAKVERKTYG_UPLOAD_MB", "20", "The largest upload, in megabytes"),
    "idle_minutes": Setting("SPRAKVERKTYG_IDLE_MINUTES", "60", "Minutes without use until one must sign in again"),
    "queue": Setting(
        "SPRAKVERKTYG_QUEUE", "sprakverktyg-queue.db", "The file of the queue from the server to its worker"
    ),
    "worker": Setting(
        "SPRAKVERKTYG_WORKER", "yes", "Read long documents beside the server; no where `sprakverktyg worker` runs"
    ),
    "local": Setting("SPRAKVERKTYG_LOCAL", "", "A folder with the municipality's own yrkeskrav/ and corpora/"),
    "rate_limits": Setting(
        "SPRAKVERKTYG_RATE_LIMITS",
        "memory://",
        "Where sign-in attempts are counted; shared storage for several servers",
    ),
}

SHORTEST_SECRET = 32


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of the settings. With an empty `queue` nothing is left to a worker (for tests)."""

    secret: str
    database: str = "sqlite:///sprakverktyg.db"
    host: str = "127.0.0.1"
    port: int = 8000
    secure_cookies: bool = True
    proxies: int = 0
    upload_mb: int = 20
    idle_minutes: int = 60
    queue: str = "sprakverktyg-queue.db"
    worker: bool = True
    local: str = ""
    rate_limits: str = "memory://"

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read all settings.

        Raises: WrongSetting for the first one that is missing or cannot be used.
        """
        kinds = {field.name: field.type for field in fields(cls)}
        values = {name: _read(setting, kinds[name], environ) for name, setting in SETTINGS.items()}
        if len(values["secret"]) < SHORTEST_SECRET:
            raise WrongSetting(f"{SETTINGS['secret'].name} is shorter than {SHORTEST_SECRET} characters. {_HOW}")
        return cls(**values)


_HOW = "Make one with: python3 -c 'import secrets; print(secrets.token_hex(32))'"


def _read(setting: Setting, kind: Any, environ: Mapping[str, str]) -> Any:
    text = environ.get(setting.name, setting.default)
    if text is None or (not text and setting.default):
        what_to_do = _HOW if setting.default is None else f"Remove it to get {setting.default}."
        raise WrongSetting(f"{setting.name} is not set. {setting.help}. {what_to_do}")
    if kind is int:
        if not text.isdecimal():
            raise WrongSetting(f"{setting.name} is {text!r}; write a whole number.")
        return int(text)
    if kind is bool:
        if text not in ("yes", "no"):
            raise WrongSetting(f"{setting.name} is {text!r}; write yes or no.")
        return text == "yes"
    return text


def kept_secret(file: Path) -> str:
    """Return the secret in a file, made the first time, so that a demo keeps its sessions over a restart."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_hex(32), encoding="ascii")
    return file.read_text(encoding="ascii")
