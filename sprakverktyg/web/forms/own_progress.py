"""The forms of one's own progress."""

from wtforms import DateField, HiddenField
from wtforms.validators import AnyOf, InputRequired

from sprakverktyg.web.forms import Form


class PracticeTimeForm(Form):
    day = DateField(validators=[InputRequired()])
    paid = HiddenField(validators=[AnyOf(("0", "1"))])
