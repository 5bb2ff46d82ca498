"""Work that somebody waits for, told of line by line.

The answer begins at once, says how far the work has come, and ends with where to go or with the page to show. Nothing
is stored between: the work lives and dies with its request. A browser without our script gets an ordinary answer.
"""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event
from typing import TypeVar

from flask import Response, current_app, request, stream_with_context
from flask.typing import ResponseReturnValue

from sprakverktyg.web.database import end

ASKED = "X-Tell"
"""The header of a request whose page can show lines."""

Tell = Callable[[str, float, float], None]
"""What the work tells: the step, how much of it is done, and of how much."""

Done = TypeVar("Done")


def while_telling(
    work: Callable[[Tell], Done], answer: Callable[[Callable[[], Done]], ResponseReturnValue]
) -> ResponseReturnValue:
    """Do some work that uses neither the database nor the request, and answer with its result.

    `answer` gets a function that returns what the work did, or raises what it raised.
    """
    if ASKED in request.headers:
        # A proxy that gathers an answer before it hands it on would keep the lines to itself.
        lines = stream_with_context(_lines(work, answer))
        return Response(lines, mimetype="application/x-ndjson", headers={"X-Accel-Buffering": "no"})
    return answer(lambda: work(lambda _step, _done, _of: None))


def _lines(work: Callable[[Tell], Done], answer: Callable[[Callable[[], Done]], ResponseReturnValue]) -> Iterator[str]:
    told: SimpleQueue[tuple[str, float, float] | None] = SimpleQueue()
    left = Event()

    def tell(step: str, done: float, of: float) -> None:
        if left.is_set():
            raise InterruptedError
        told.put((step, done, of))

    with ThreadPoolExecutor(1) as pool:
        outcome = pool.submit(work, tell)
        outcome.add_done_callback(lambda _: told.put(None))
        try:
            while line := told.get():
                yield json.dumps(line) + "\n"
        finally:
            left.set()  # Who left the page waits for nothing: the work stops at what it next tells.
    try:
        response = current_app.make_response(answer(outcome.result))
    except Exception as fault:
        response = current_app.make_response(current_app.handle_user_exception(fault))
    end(response)
    last = {"go": response.location} if response.location else {"page": response.get_data(as_text=True)}
    yield json.dumps(last) + "\n"
