"""The administrator's form for how long what is kept."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from wtforms import IntegerField
from wtforms.validators import InputRequired, NumberRange

from sprakverktyg.domain.retention import RULES, Kept
from sprakverktyg.web.forms import Form
from sprakverktyg.web.labels import LABELS


class RetentionForm(Form):
    """A number of days per kind. The fields are named by the kinds."""

    @classmethod
    def with_days(cls, days: Mapping[Kept, int]) -> "RetentionForm":
        """Return the form, with the days as they are where nothing was sent."""
        return cls(data={kind.value: number for kind, number in days.items()})

    def chosen(self) -> dict[Kept, int]:
        return {kind: self[kind.value].data for kind in Kept}


for _kind, _rule in RULES.items():
    setattr(
        RetentionForm,
        _kind.value,
        IntegerField(
            LABELS[Kept][_kind],
            [
                InputRequired(_l("Skriv ett antal dagar.")),
                NumberRange(_rule.least, _rule.most, _l("Skriv mellan %(min)s och %(max)s dagar.")),
            ],
            render_kw={"min": _rule.least, "max": _rule.most, "inputmode": "numeric", "type": "number"},
        ),
    )
