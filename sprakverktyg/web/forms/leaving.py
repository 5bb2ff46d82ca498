"""The form that ends an account."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, PasswordField
from wtforms.validators import DataRequired

from sprakverktyg.web.forms import MUST, Form


class LeaveForm(Form):
    """The label of `proof` says whether one proves it with a PIN or with a password."""

    sure = BooleanField(_l("Ja, jag vill avsluta mitt konto nu"), [DataRequired(_l("Kryssa i rutan först."))])
    proof = PasswordField(_l("Ditt lösenord"), [DataRequired(MUST)], render_kw={"autocomplete": "off"})
