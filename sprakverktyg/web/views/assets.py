"""Files that come from installed packages: htmx, served by ourselves."""

from pathlib import Path

import js_lib_htmx
from flask import Blueprint, Response, send_from_directory

from sprakverktyg.web.access import public

bp = Blueprint("assets", __name__)

FOLDER = Path(js_lib_htmx.__file__).parent / "static" / "htmx"


@bp.get("/htmx.min.js")
@public
def htmx() -> Response:
    return send_from_directory(FOLDER, "htmx.min.js")
