"""One sentence that says why an answer was judged as it was."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from sprakverktyg.domain.judging import Judgement, Reason

SENTENCES = {
    Reason.SAME: _l("Ditt svar stämmer."),
    Reason.OTHER_ORDER: _l("Så kan man också säga. Vi skrev: %(first)s."),
    Reason.OTHER_WORD: _l("Det ordet passar också. Här övar du på ordet %(first)s."),
    Reason.DOTS: _l("Titta på å, ä och ö. Ordet skrivs %(first)s."),
    Reason.LETTER_MISSING: _l("Bokstaven %(first)s saknas. Ordet skrivs %(second)s."),
    Reason.LETTER_EXTRA: _l("Det är en bokstav för mycket: %(first)s. Ordet skrivs %(second)s."),
    Reason.LETTER_CHANGED: _l("Det ska vara bokstaven %(first)s, inte %(second)s."),
    Reason.LETTERS_SWAPPED: _l("Två bokstäver har bytt plats. Ordet skrivs %(first)s."),
    Reason.SLIPS: _l("Meningen är rätt, men %(first)s ord har en fel bokstav."),
    Reason.OTHER_FORM: _l("Ordet är rätt, men här passar formen %(first)s."),
    Reason.WRONG_WORD: _l("Här passar ett annat ord."),
    Reason.WRONG_CHOICE: _l("Titta på det rätta svaret och läs en gång till."),
    Reason.WORDS_DIFFER: _l("Antal ord som inte stämmer: %(first)s."),
    Reason.PARTS_LACKING: _l("Antal delar som saknas: %(first)s."),
    Reason.WRONG_PARTS: _l("Någon del hör till ett annat ord."),
    Reason.WRONG_ORDER: _l("Ordningen är rätt till och med ordet %(first)s."),
    Reason.ROWS: _l("%(first)s av %(second)s rader är rätt."),
    Reason.PRACTISED: _l("Det här räknas inte som rätt eller fel."),
}


def why(judgement: Judgement) -> str:
    """Return the reason as a sentence in the language of the page."""
    if judgement.reason is Reason.WRONG_ORDER and not judgement.values[0]:
        return _("Meningen kan inte börja så.")
    first, second = (*judgement.values, "", "")[:2]
    return str(SENTENCES[judgement.reason]) % {"first": first, "second": second}
