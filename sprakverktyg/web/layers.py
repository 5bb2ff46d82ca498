"""What the composition root hands to the views: the content, and what reads, judges, rewrites and drafts."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from flask import Flask, current_app, g

from sprakverktyg.content import Content, load_content
from sprakverktyg.domain.easy_lines import Starts
from sprakverktyg.language import phrases, search
from sprakverktyg.language.analysis import Analyser
from sprakverktyg.language.drafting.drafter import Drafter
from sprakverktyg.language.feedback.coach import Coach
from sprakverktyg.language.simplify.workshop import Workshop
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases.content_check import right_spellings
from sprakverktyg.usecases.guarding import Find
from sprakverktyg.usecases.own_content import content_for
from sprakverktyg.usecases.shelf import Forms
from sprakverktyg.usecases.text_exercises import Draft
from sprakverktyg.web.access import viewer
from sprakverktyg.web.database import db


@dataclass(frozen=True, slots=True)
class Layers:
    content: Content
    analyse: Analyser
    find_personal_data: Find
    coach: Coach
    workshop: Workshop
    draft: Draft
    forms: Forms
    base_forms: Forms
    spellings: frozenset[str]
    phrase_starts: Starts


def make_layers(local: Path | None = None) -> Layers:
    """Return the layers on the shipped content, with a municipality's own folder laid over it."""
    content = load_content(data_folder("yrkeskrav"), data_folder("corpora"), local)
    analyse = Analyser(content.plain_words, content.known_terms)
    spellings = right_spellings(content, data_folder("corpora"))
    return Layers(
        content,
        analyse,
        analyse.personal_data,
        Coach(spellings),
        Workshop(content.plain_words, content.explanations),
        Drafter(content.library, content.known_terms, analyse.readability),
        search.forms,
        search.base_forms,
        spellings,
        phrases.phrase_starts,
    )


def init_app(app: Flask, layers: Layers) -> None:
    app.extensions["layers"] = layers


def layers() -> Layers:
    return layers_of(current_app)


def layers_of(app: Flask) -> Layers:
    return cast(Layers, app.extensions["layers"])


def my_content() -> Content:
    """Return the content with what the viewer, or the viewer's teachers, have added. It is looked up once a page."""
    if "content" not in g:
        g.content = content_for(db(), layers().content, viewer().id)
    content: Content = g.content
    return content
