"""The form with which one changes one's own password."""

from flask_babel import lazy_gettext as _l
from wtforms import PasswordField
from wtforms.validators import DataRequired

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.web.forms import MUST, Form

_NEW = {"autocomplete": "new-password"}


class PasswordForm(Form):
    now_used = PasswordField(
        _l("Lösenordet som du har nu"), [DataRequired(MUST)], render_kw={"autocomplete": "current-password"}
    )
    new = PasswordField(_l("Nytt lösenord"), [DataRequired(MUST)], render_kw=_NEW)
    again = PasswordField(_l("Samma lösenord en gång till"), [DataRequired(MUST)], render_kw=_NEW)

    def chosen(self) -> str:
        """Return the new password.

        Raises: InvalidInput if the two fields differ.
        """
        if self.new.data != self.again.data:
            raise InvalidInput("different_passwords")
        return str(self.new.data)
