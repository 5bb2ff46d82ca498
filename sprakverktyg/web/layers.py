"""What the composition root hands to the views: the content, the analyser, the guard and the coach, as values."""

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from sprakverktyg.content import Content
from sprakverktyg.language.analysis import Analyser
from sprakverktyg.language.feedback.coach import Coach
from sprakverktyg.usecases.guarding import Find


@dataclass(frozen=True, slots=True)
class Layers:
    content: Content
    analyse: Analyser
    find_personal_data: Find
    coach: Coach


def init_app(app: Flask, content: Content, analyse: Analyser, find_personal_data: Find, coach: Coach) -> None:
    app.extensions["layers"] = Layers(content, analyse, find_personal_data, coach)


def layers() -> Layers:
    return layers_of(current_app)


def layers_of(app: Flask) -> Layers:
    return cast(Layers, app.extensions["layers"])
