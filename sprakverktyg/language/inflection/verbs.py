"""The cells of a verb and how one follows from another."""

import re
from collections.abc import Mapping

_VOWELS = "aeiouyåäö"
_PRESENT_PARTICIPLES = {"ta": "tagande", "dra": "dragande", "ge": "givande", "ha": "havande", "bli": "blivande"}
_PARTICLE_VERB = re.compile(
    "(an|av|efter|fram|från|före|god|in|med|ned|om|till|under|undan|upp|ur|ut|vid|å|åter|återupp|över)(ta|dra|ge|ha|se|gå|stå|slå)"
)
_SUFFIXES = (("ade", "ad"), ("dde", "dd"), ("de", "d"), ("te", "t"))


def verb_cell(feats: Mapping[str, str]) -> str | None:
    """Return the cell of a verb's features: empty for the infinitive, None for what no verb has."""
    if feats.get("VerbForm") == "Sup":
        return "supine"
    if feats.get("Mood") == "Imp":
        return "imperative"
    if feats.get("VerbForm") == "Inf":
        return ""
    return {"Pres": "present", "Past": "past", None: ""}.get(feats.get("Tense"))


def passive(infinitive: str, cell: str, form: str) -> str | None:
    """Return the passive with -s of an active form; deponents have it already."""
    if infinitive.endswith("s"):
        return form
    if cell == "imperative":
        return None
    if cell != "present":
        return form + "s"
    if form.endswith("ar") or not infinitive.endswith("a"):
        return infinitive + "s"
    stem = imperative(infinitive, form)
    return stem + ("es" if stem.endswith(("s", "x", "z")) else "s")


def imperative(infinitive: str, present: str) -> str:
    """Return the imperative that follows from the present tense."""
    if present.endswith("ar") or not infinitive.endswith("a"):
        return infinitive
    return re.sub(r"mm$", "m", infinitive[:-1])


def past_participle(past: str, supine: str) -> str | None:
    """Return the base form of the past participle that follows from the past tense and the supine, else None."""
    for ending, participle in _SUFFIXES:
        if past.endswith(ending) and not supine.endswith("it"):
            return past.removesuffix(ending) + participle
    return supine[:-2] + "en" if supine.endswith("it") else None


def present_participle(infinitive: str) -> str:
    """Return the present participle."""
    if infinitive in _PRESENT_PARTICIPLES:
        return _PRESENT_PARTICIPLES[infinitive]
    base = infinitive.removesuffix("s")
    return base + ("nde" if base.endswith("a") and len(base) > 2 and base[-2] not in _VOWELS else "ende")


def particle_and_verb(infinitive: str) -> tuple[str, str] | None:
    """Return the parts of a short strong verb with a particle (*från* + *ta*), whose end says too little."""
    match = _PARTICLE_VERB.fullmatch(infinitive)
    return (match[1], match[2]) if match else None


def is_infinitive(lemma: str) -> bool:
    """Return whether a base form can be an infinitive and not that of a participle."""
    return lemma.removesuffix("s")[-1:] in _VOWELS and not lemma.endswith("nde")
