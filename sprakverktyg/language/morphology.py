"""Forms of Swedish words: `inflect("dusch", "NOUN", Number="Plur", Definite="Def")` is *duscharna*."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.inflection.adjectives import (
    COMPARED,
    adjective_cell,
    has_one_form,
    is_present_participle,
    masculine,
    weak,
)
from sprakverktyg.language.inflection.endings import apply_edit, find_edit, find_edits, whole_word_edit
from sprakverktyg.language.inflection.nouns import genitive, noun_cell
from sprakverktyg.language.inflection.verbs import (
    is_infinitive,
    particle_and_verb,
    passive,
    present_participle,
    verb_cell,
)

DATA = Path(__file__).parent / "data" / "inflection"
ENDINGS = DATA / "endings.tsv"
FORMS = DATA / "forms.tsv"

LONGEST_KNOWN = 60
"""Letters; the dictionary is not asked about longer words."""


def inflect(lemma: str, upos: str, **feats: str) -> str | None:
    """Return the form of a word that has the features (UD names and values), or None if there is none.

    Known are NOUN, VERB, AUX, ADJ, PRON and DET. What is not said is indefinite, singular, nominative, active,
    positive; a noun's gender is looked up. The letters before the ending are kept as they are in the lemma.
    """
    if not lemma.strip():
        return None
    if (form := _listed(upos, lemma, feats)) is not None:
        return form
    if "Abbr" in feats:
        return None
    if "Foreign" in feats:
        return lemma
    match upos:
        case "NOUN":
            return _noun(lemma, feats)
        case "ADJ":
            return _adjective(lemma, feats)
        case "VERB" | "AUX":
            return _verb(lemma, feats)
    return None


def noun_gender(lemma: str) -> str:
    """Return `Com` or `Neut` for a noun, by its last part or its ending where it is not known itself."""
    return find_edit(_endings()["gender"], lemma.lower()) or "Com"


def _noun(lemma: str, feats: Mapping[str, str]) -> str | None:
    cell = noun_cell(feats)
    own = noun_gender(lemma)
    genders = dict.fromkeys([feats.get("Gender") or own, own])
    form = _form(lemma, *(f"{gender}_{cell}" for gender in genders)) if cell else lemma
    return genitive(form) if form and feats.get("Case") == "Gen" else form


def _adjective(lemma: str, feats: Mapping[str, str]) -> str | None:
    cell = adjective_cell(feats)
    if cell in COMPARED and (is_present_participle(lemma) or (_form(lemma, "plural") or lemma).endswith("e")):
        return None  # participles take mer and mest
    if has_one_form(lemma) and cell not in COMPARED:
        return lemma
    form = _form(lemma, cell) if cell else lemma
    if form is None:
        return None
    if cell == "superlative" and feats.get("Definite") == "Def":
        form = weak(form)
    elif cell == "definite" and feats.get("Gender") in ("Com", "Masc"):
        form = masculine(form)
    return genitive(form) if feats.get("Case") == "Gen" else form


def _verb(lemma: str, feats: Mapping[str, str]) -> str | None:
    if parts := particle_and_verb(lemma):
        particle, verb = parts
        return particle + form if (form := _verb(verb, feats)) else None
    if feats.get("VerbForm") == "Part":
        return _participle(lemma, feats)
    cell = verb_cell(feats)
    if cell is None:
        return None
    if cell == "imperative" and lemma.endswith("s"):
        cell = "present"
    form = _form(lemma, cell) if cell else lemma
    if cell and form and lemma.endswith("as") and not _in_dictionary(form):
        form = _passive_as_deponent(lemma, feats) or form
    return passive(lemma, cell, form) if form and feats.get("Voice") == "Pass" else form


def _passive_as_deponent(lemma: str, feats: Mapping[str, str]) -> str | None:
    """Return the form of a verb in *-s* that is the passive of another (*drabbas* of *drabba*), if it is a word."""
    form = _verb(lemma[:-1], {**feats, "Voice": "Pass"})
    return form if form and _in_dictionary(form) else None


def _participle(lemma: str, feats: Mapping[str, str]) -> str | None:
    """Return the form of a participle, whose base form may be given in place of the infinitive."""
    if is_infinitive(lemma):
        present = feats.get("Tense") == "Pres"
        if not present and lemma.endswith("s"):
            return None
        participle = present_participle(lemma) if present else _form(lemma, "participle")
    else:
        participle = lemma
    return _adjective(participle, feats) if participle else None


def _form(lemma: str, *cells: str) -> str | None:
    """Return the first form, of the likeliest cell and the longest ending, that the dictionary has.

    The very first if it has none, or not the lemma: it lacks many compounds and all new words.
    """
    tables = [_endings().get(cell, {}) for cell in cells]
    word = lemma.lower()
    if tables and (edit := whole_word_edit(tables[0], word)) is not None:
        return apply_edit(lemma, edit)
    edits = (
        edit
        for table in tables
        for place, edit in enumerate(find_edits(table, word))
        if edit or not place  # every lemma is in the dictionary, so it proves nothing
    )
    forms = [form for edit in dict.fromkeys(edits) if (form := apply_edit(lemma, edit))]
    if len(forms) < 2 or not _in_dictionary(lemma):
        return forms[0] if forms else None
    return next(filter(_in_dictionary, forms), forms[0])


def _in_dictionary(word: str) -> bool:
    return len(word) <= LONGEST_KNOWN and word.replace("-", "").isalpha() and is_known(word)


def _listed(upos: str, lemma: str, feats: Mapping[str, str]) -> str | None:
    """Return the listed form with the features asked for that has the fewest others."""
    asked = {f"{name}={value}" for name, value in feats.items()}
    exact = upos not in ("PRON", "DET")
    found = [
        (len(have - asked), place, form)
        for place, (have, form) in enumerate(_forms().get((upos, lemma), ()))
        if (asked == have if exact else asked <= have)
    ]
    return min(found)[2] if found else None


@cache
def _endings() -> dict[str, dict[str, str]]:
    endings: dict[str, dict[str, str]] = defaultdict(dict)
    for line in ENDINGS.read_text(encoding="utf-8").splitlines():
        cell, ending, edit = line.split("\t")
        endings[cell][ending] = edit
    return endings


@cache
def _forms() -> dict[tuple[str, str], list[tuple[frozenset[str], str]]]:
    """Read the forms that no ending explains, and those of pronouns, the most usual first."""
    forms: dict[tuple[str, str], list[tuple[frozenset[str], str]]] = defaultdict(list)
    for line in FORMS.read_text(encoding="utf-8").splitlines():
        upos, lemma, feats, form = line.split("\t")
        forms[upos, lemma].append((frozenset(filter(None, feats.split("|"))), form))
    return forms
