"""Style, scripts and pictures packed for slow networks.

Pages are not: they hold secrets beside what people have typed, and the length of a packed page could tell them
(BREACH).
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

FILES = ("static", "assets.htmx")
PACKED = frozenset({"text/css", "text/javascript", "application/javascript", "image/svg+xml"})
SMALLEST = 500
"""Bytes; packing less gains nothing."""

FILES_KEPT = 128


def init_app(app: Flask) -> None:
    app.after_request(_pack)


def _pack(response: Response) -> Response:
    if request.endpoint not in FILES or response.mimetype not in PACKED:
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code != 200 or not request.accept_encodings["gzip"]:
        return response
    response.direct_passthrough = False
    data = response.get_data()
    if len(data) >= SMALLEST:
        response.set_data(_packed(data))
        response.headers["Content-Encoding"] = "gzip"
        etag, _ = response.get_etag()
        if etag:
            response.set_etag(etag, weak=True)
    return response


@lru_cache(maxsize=FILES_KEPT)
def _packed(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)
