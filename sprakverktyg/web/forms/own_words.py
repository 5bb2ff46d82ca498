"""Words that one looks for and asks about."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import DataRequired, Length

from sprakverktyg.usecases.own_words import LONGEST_WISH
from sprakverktyg.web.forms import MUST, Form


class WishForm(Form):
    text = StringField(
        _l("Ordet"), [DataRequired(MUST), Length(max=LONGEST_WISH, message=_l("Skriv högst 60 tecken."))]
    )
