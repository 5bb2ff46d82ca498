"""The forms of the workspace."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, DateField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from sprakverktyg.usecases.rewriting import LONGEST_WORDING
from sprakverktyg.web.forms import CHOOSE, MUST, Form, UuidSelect

LONGEST_COMMENT = 1000


class WordingForm(Form):
    """Own words for a sentence; `sure` when the person has seen what the guard says."""

    wording = TextAreaField(
        _l("Dina egna ord"),
        [Length(max=LONGEST_WORDING, message=_l("Skriv kortare."))],
        render_kw={"rows": 3, "lang": "sv"},
    )
    sure = BooleanField()


class CommentForm(Form):
    text = TextAreaField(
        _l("Kommentar"),
        [DataRequired(MUST), Length(max=LONGEST_COMMENT, message=_l("Skriv högst 1000 tecken."))],
        render_kw={"rows": 2},
    )


class AskForm(Form):
    """Whom to ask whether a version still says the same."""

    person = UuidSelect(_l("Vem ska godkänna fakta?"), validators=[DataRequired(CHOOSE)])


class OpinionForm(Form):
    comment = TextAreaField(
        _l("Vad är fel?"),
        [Length(max=LONGEST_COMMENT, message=_l("Skriv högst 1000 tecken."))],
        render_kw={"rows": 3},
    )


class ShelfForm(Form):
    review_on = DateField(_l("Läs om senast"), [Optional()])


class SearchForm(Form):
    sok = StringField(_l("Sök ett ord"), [Length(max=100)], render_kw={"type": "search"})
