"""The forms of writing and marking."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import SelectMultipleField, StringField, TextAreaField
from wtforms.validators import Length

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.usecases.marking import OwnWords
from sprakverktyg.usecases.writing import LONGEST_TEXT
from sprakverktyg.web.forms import Form

OWN_REMARKS = 3
"""How many remarks of one's own the marking page has room for: a learner can act on a few."""


class TextForm(Form):
    """A text, and the passages in it that its writer says are nobody."""

    text = TextAreaField(
        _l("Din text"), render_kw={"rows": 12, "data-count": "", "lang": "sv", "maxlength": LONGEST_TEXT}
    )
    kept = SelectMultipleField(validate_choice=False)


class MessageForm(Form):
    text = StringField(_l("Ett meddelande"), [Length(max=1000, message=_l("Skriv högst 1000 tecken."))])


class MarkingForm(Form):
    """A judgement. Scores and own remarks have fields of their own, read by the two functions below."""

    comment = TextAreaField(
        _l("Kommentar till skribenten"),
        [Length(max=1000, message=_l("Skriv högst 1000 tecken."))],
        render_kw={"rows": 3},
    )
    agreed = SelectMultipleField(coerce=int, validate_choice=False)


def scores_of(given: dict[str, str], criteria: Sequence[Criterion]) -> dict[Criterion, int]:
    """Return the scores that were given; what is no number is left out."""
    found = {criterion: given.get(f"score-{criterion}", "") for criterion in criteria}
    return {criterion: int(value) for criterion, value in found.items() if value in ("1", "2", "3", "4")}


def own_words_of(given: dict[str, str]) -> list[OwnWords]:
    """Return the teacher's own remarks that have words. A place is written `start-end`.

    Raises: InvalidInput for words without a place.
    """
    own = []
    for number in range(OWN_REMARKS):
        text = given.get(f"own-{number}-text", "").strip()[:1000]
        if not text:
            continue
        try:
            start, end = map(int, given.get(f"own-{number}-place", "").split("-"))
        except ValueError:
            raise InvalidInput("remark_without_place") from None
        own.append(OwnWords(start, end, text))
    return own
