"""Learners at their tablets: each signs in, practises, and stays a while on every page."""

import html
import http.client
import random
import re
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from sprakverktyg.load.history import PASSWORD

MINUTES = 10
LONGEST_WAIT = 60
"""Seconds for an answer of the server."""

_VALUE = r'name="{name}" value="([^"]*)"'
_ROW = re.compile(r'name="(rad-\d+)"')
_CHOICE = re.compile(r'name="answer"[^>]*value="([^"]*)"')

STORED, SHOWN, BOTH, BEGUN, SIGNED_IN = "stored", "shown", "both", "begun", "signed in"


@dataclass
class Times:
    """Seconds per kind of request, and what went wrong. `running` ends the visits.

    `spent` is what `clock` went on while it was counted.
    """

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)
    spent: float = 0.0
    counting: bool = False
    running: bool = True

    def note(self, kind: str, seconds: float) -> None:
        if self.counting or kind == SIGNED_IN:
            self.seconds[kind].append(seconds)


class Tablet:
    """One connection that stays open, with its cookies."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=LONGEST_WAIT)
        self._cookies: dict[str, str] = {}

    @property
    def cookies(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def request(self, path: str, form: dict[str, str] | None = None, *, fragment: bool = False) -> tuple[int, str, str]:
        """Return status, body and the address one is sent on to."""
        headers = {"Cookie": self.cookies}
        if fragment:
            headers["HX-Request"] = "true"
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urlencode(form)
        self._connection.request("GET" if form is None else "POST", path, body, headers)
        response = self._connection.getresponse()
        text = response.read().decode()
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        return response.status, text, urlsplit(response.headers.get("Location", "")).path


def practise(address: str, email: str, times: Times, *, pause: float, rng: random.Random) -> None:
    """Practise until the time is over, at random pauses around `pause` seconds between two pages."""
    tablet = Tablet(address)
    try:
        _sign_in(tablet, email, times)
        while times.running:
            _session(tablet, times, pause, rng)
    except (OSError, http.client.HTTPException, AssertionError, AttributeError) as fault:
        times.faults.append(f"{email}: {fault!r}")


def begin(address: str, email: str, times: Times) -> tuple[str, str]:
    """Sign in and begin a session. Return its address, and the cookies."""
    tablet = Tablet(address)
    _sign_in(tablet, email, times)
    return _begin(tablet), tablet.cookies


def _begin(tablet: Tablet) -> str:
    _, start, _ = tablet.request("/")
    status, _, path = tablet.request("/ova/", {"csrf_token": _value(start, "csrf_token"), "minutes": str(MINUTES)})
    assert status == 303, f"beginning answered {status}"
    return path


def _sign_in(tablet: Tablet, email: str, times: Times) -> None:
    _, page, _ = tablet.request("/logga-in")
    form = {"csrf_token": _value(page, "csrf_token"), "email": email, "password": PASSWORD}
    began = time.perf_counter()
    status, _, _ = tablet.request("/logga-in", form)
    assert status == 303, f"signing in answered {status}"
    times.note(SIGNED_IN, time.perf_counter() - began)


def _session(tablet: Tablet, times: Times, pause: float, rng: random.Random) -> None:
    began = time.perf_counter()
    address = _begin(tablet)
    _, page, _ = tablet.request(address)
    times.note(BEGUN, time.perf_counter() - began)
    while times.running and 'name="answer_id"' in page:
        time.sleep(rng.uniform(0.5, 1.5) * pause)
        form = {name: _value(page, name) for name in ("csrf_token", "answer_id", "position")}
        form |= {"seconds": str(rng.randrange(5, 30)), **_answer(page, rng)}
        began = time.perf_counter()
        status, text, _ = tablet.request(address, form, fragment=True)
        stored = time.perf_counter() - began
        assert status == 200, f"an answer got {status}"
        assert 'class="feedback' in text, "an answer was not judged"
        time.sleep(rng.uniform(0.5, 1.5) * pause / 2)
        began = time.perf_counter()
        status, page, _ = tablet.request(address, fragment=True)
        shown = time.perf_counter() - began
        assert status == 200, f"the next item got {status}"
        for kind, seconds in ((STORED, stored), (SHOWN, shown), (BOTH, stored + shown)):
            times.note(kind, seconds)


def _value(page: str, name: str) -> str:
    found = re.search(_VALUE.format(name=name), page)
    assert found, f"no {name} on the page"
    return html.unescape(found[1])


def _answer(page: str, rng: random.Random) -> dict[str, str]:
    rows = dict.fromkeys(_ROW.findall(page), "0")
    choices = [html.unescape(value) for value in _CHOICE.findall(page) if value]
    return {**rows, "answer": rng.choice(choices) if choices else "ett svar"}


def visit(
    address: str,
    emails: tuple[str, ...],
    *,
    pause: float,
    warming: float,
    seconds: float,
    clock: Callable[[], float] = time.monotonic,
) -> Times:
    """Let all of them practise at once, and return the times after the first ones have warmed the server up."""
    times = Times()
    threads = [
        threading.Thread(
            target=practise,
            args=(address, email, times),
            kwargs={"pause": pause, "rng": random.Random(email)},  # noqa: S311 – for variety
            daemon=True,
        )
        for email in emails
    ]
    for thread in threads:
        thread.start()
    deadline = time.monotonic() + LONGEST_WAIT
    while len(times.seconds[SIGNED_IN]) + len(times.faults) < len(emails) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(warming)
    times.counting, before = True, clock()
    time.sleep(seconds)
    times.counting, times.spent = False, clock() - before
    times.running = False
    for thread in threads:
        thread.join(timeout=LONGEST_WAIT)
    for fault in times.faults[:5]:
        print(f"sprakverktyg: {fault}", file=sys.stderr)
    return times
