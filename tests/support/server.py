"""The real server as a process of its own, so that a test can kill it and start it again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

SECONDS_TO_START = 180


class Server:
    """`sprakverktyg run` on a database, on a free port that stays the same over restarts."""

    def __init__(self, database: str, folder: Path, *command: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.database = database
        self.address = f"http://127.0.0.1:{self.port}"
        run = (sys.executable, "-m", "sprakverktyg", "run")
        self._command = (*command, "--port", str(self.port)) if command else run
        self._log = folder / "server.log"
        self._environment = {
            **os.environ,
            "SPRAKVERKTYG_SECRET": "a secret for the tests of this machine",
            "SPRAKVERKTYG_DATABASE": database,
            "SPRAKVERKTYG_PORT": str(self.port),
            "SPRAKVERKTYG_QUEUE": str(folder / "queue.db"),
            "SPRAKVERKTYG_SECURE_COOKIES": "no",
        }
        self.start()

    def start(self) -> None:
        with self._log.open("a") as log:
            self._process = subprocess.Popen(self._command, env=self._environment, stdout=log, stderr=log)
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"{self.address}/halsa", timeout=5).close()
                return
            except OSError:
                assert self._process.poll() is None, self._log.read_text()
                time.sleep(0.1)
        self._process.kill()
        self._process.wait()
        raise AssertionError(f"the server did not start: {self._log.read_text()}")

    def kill(self) -> None:
        """End the process as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def log(self) -> str:
        return self._log.read_text()
