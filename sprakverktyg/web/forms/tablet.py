"""Forms of shared tablets and PINs."""

from flask_babel import lazy_gettext as _l
from wtforms import IntegerField, PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from sprakverktyg.domain.devices import LONGEST_IDLE, PIN_LENGTH, SHORTEST_IDLE
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.web.forms import MUST, Form

_DIGITS = {"inputmode": "numeric", "maxlength": PIN_LENGTH, "pattern": "[0-9]{6}"}
_NEW = {**_DIGITS, "autocomplete": "new-password"}
_CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class PinForm(Form):
    pin = PasswordField(_l("Pinkod, sex siffror"), [DataRequired(MUST)], render_kw={**_DIGITS, "autocomplete": "off"})


class NewPinForm(Form):
    new = PasswordField(_l("Ny pinkod, sex siffror"), [DataRequired(MUST)], render_kw=_NEW)
    again = PasswordField(_l("Samma pinkod en gång till"), [DataRequired(MUST)], render_kw=_NEW)

    def chosen(self) -> str:
        """Return the new PIN.

        Raises: InvalidInput if the two fields differ.
        """
        if self.new.data != self.again.data:
            raise InvalidInput("different_pins")
        return str(self.new.data)


class ChangePinForm(NewPinForm):
    """For somebody who has a PIN. The label says whether they prove it with it or with their password."""

    proof = PasswordField(_l("Pinkoden som du har nu"), [DataRequired(MUST)], render_kw={"autocomplete": "off"})


class CodePinForm(NewPinForm):
    """For somebody who has a one-time code on paper."""

    code = StringField(_l("Engångskod"), [DataRequired(MUST)], render_kw=_CODE)


class TabletForm(Form):
    name = StringField(
        _l("Plattans namn"), [DataRequired(MUST), Length(max=100, message=_l("Skriv högst 100 tecken."))]
    )


class TabletCodeForm(Form):
    code = StringField(_l("Kod för plattan"), [DataRequired(MUST)], render_kw=_CODE)


class IdleForm(Form):
    minutes = IntegerField(
        _l("Minuter tills plattan låser sig"),
        [InputRequired(MUST)],
        render_kw={"min": SHORTEST_IDLE, "max": LONGEST_IDLE, "type": "number"},
    )
