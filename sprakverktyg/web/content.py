"""The content as the person who is signed in meets it."""

from flask import g

from sprakverktyg.content import Content
from sprakverktyg.usecases.own_content import content_for
from sprakverktyg.web.access import viewer
from sprakverktyg.web.database import db
from sprakverktyg.web.layers import layers


def my_content() -> Content:
    """Return the shipped content with what the viewer, or the viewer's teachers, have added. Looked up once a page."""
    if "content" not in g:
        g.content = content_for(db(), layers().content, viewer().id)
    content: Content = g.content
    return content
