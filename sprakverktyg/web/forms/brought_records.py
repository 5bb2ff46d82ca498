"""Forms for what one brings along, and for the keys of other workplaces."""

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import BooleanField, StringField
from wtforms.validators import DataRequired, Length

from sprakverktyg.web.forms import MUST, Form


class BringForm(Form):
    file = FileField(_l("Filen från den förra arbetsplatsen"))


class ShareForm(Form):
    handledare = BooleanField(_l("Min handledare får se det här"))
    manager = BooleanField(_l("Min chef får se det här"))


class IssuerForm(Form):
    name = StringField(_l("Arbetsplatsens namn"), [DataRequired(MUST), Length(max=200)])
    key_id = StringField(_l("Nyckelns namn"), [DataRequired(MUST), Length(max=60)], render_kw={"autocomplete": "off"})
