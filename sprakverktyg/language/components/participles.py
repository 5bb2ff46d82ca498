"""Which participles have a verb: "betalda" has "betala", "barncentrerade" and "obetalda" have none.

In today's UD Swedish Talbanken an adjective that only looks like a participle has no VerbForm=Part. The training part
of the treebank and PUD have it still, so the model cannot learn the difference from them.
"""

from collections.abc import Iterator

from sprakverktyg.language.components.word_forms import WordForms

PARTICLES = (
    "vidare sönder genom ihop fram bort åter hem hit dit upp till över under före från miss med mot ner ned vid "
    "sam för på av ut in om be an er"
).split()

ALWAYS = frozenset("gift gifta nuvarande given givna givet dåvarande".split())
"""Participles of verbs whose other forms differ too much."""

_INFINITIVE = ("ade", "ad", "at")
_STRONG = ("ena", "na", "en", "et")
_SHORT = ("dda", "tta", "dd", "tt")
_WEAK = ("da", "de", "ta", "te", "d", "t")


def has_verb(form: str, forms: WordForms) -> bool:
    """Return whether the word list has a verb for a participle in small letters, with or without its particle."""
    if _has_verb(form, forms):
        return True
    rests = (form[len(particle) :] for particle in PARTICLES if form.startswith(particle))
    return any(len(rest) > 3 and _has_verb(rest, forms) for rest in rests)


def _has_verb(form: str, forms: WordForms) -> bool:
    nominative = form.removesuffix("s")
    return nominative in ALWAYS or any(_is_verb(verb, forms) for verb in _verb_forms(nominative))


def _verb_forms(participle: str) -> Iterator[str]:
    """Yield forms that the verb would have: infinitive, past or supine."""
    if participle.endswith("nde"):
        yield participle[:-3]
        yield participle[:-4]
        return
    for endings, verb_endings in (
        (_INFINITIVE, ("a",)),
        (_STRONG, ("it",)),
        (_SHORT, ("dde", "tt", "tte")),
        (_WEAK, ("de", "t", "te")),
    ):
        for ending in endings:
            if participle.endswith(ending):
                yield from (participle[: -len(ending)] + verb_ending for verb_ending in verb_endings)


def _is_verb(form: str, forms: WordForms) -> bool:
    row = forms.row(form)
    return row >= 0 and any(reading.tag.startswith("VERB|") for reading in forms.readings[row])
