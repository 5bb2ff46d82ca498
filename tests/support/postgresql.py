"""A PostgreSQL server of our own, for the time of the tests."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.support.missing import skip_or_fail

UNPRIVILEGED = "nobody"
"""PostgreSQL refuses to run as root."""


def server() -> Iterator[str]:
    """Yield the address of a running server with an empty database."""
    initdb = shutil.which("initdb") or next(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")), None)
    if initdb is None:
        skip_or_fail("no PostgreSQL server: install the package postgresql")
    binaries = Path(initdb).resolve().parent
    user = UNPRIVILEGED if os.getuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="sprakverktyg-pg-") as folder:
        if user:
            os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
        data = f"{folder}/data"
        _run(binaries / "initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", user=user, folder=folder)
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        log = f"{folder}/log"
        _run(binaries / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start", user=user, folder=folder)
        try:
            yield f"postgresql+psycopg://test@/postgres?host={folder}"
        finally:
            _run(binaries / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop", user=user, folder=folder)


def _run(*command: object, user: str | None, folder: str) -> None:
    subprocess.run(
        list(map(str, command)),
        check=True,
        user=user,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        env={"PATH": os.environ["PATH"]},
    )
