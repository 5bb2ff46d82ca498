"""What the composition root hands to the views: the content and the analyser, as values."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from sprakverktyg.content import Content
from sprakverktyg.language.analysis import Analyser


@dataclass(frozen=True, slots=True)
class Layers:
    content: Content
    analyse: Analyser


def init_app(app: Flask, content: Content, analyse: Analyser) -> None:
    app.extensions["layers"] = Layers(content, analyse)


def layers() -> Layers:
    return cast(Layers, current_app.extensions["layers"])
