"""Which words may stand for which: the plainer words that somebody has approved, and other ways of writing a word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcceptedWords:
    """Plainer phrases by the phrase they may replace, all in small letters, as forms or base forms.

    Lists of words: ("vid", "behov") and ("när", "det", "behövs"). What is not here is no synonym. `settled` are those
    that say the same wherever they stand. `longest` is, by first word, the number of words of the longest phrase that
    may be replaced.
    """

    plainer: Mapping[Phrase, frozenset[Phrase]] = field(default_factory=dict)
    settled: Mapping[Phrase, frozenset[Phrase]] = field(default_factory=dict)
    longest: Mapping[str, int] = field(default_factory=dict)

    def with_pairs(self, pairs: Iterable[tuple[str, str]]) -> "AcceptedWords":
        """Return these and more."""
        more = accept(pairs)
        plainer = {**self.plainer}
        for phrase, plain in more.plainer.items():
            plainer[phrase] = plainer.get(phrase, frozenset()) | plain
        return AcceptedWords(plainer, self.settled, _longest(plainer))


def accept(
    pairs: Iterable[tuple[str, str]], *, settled: Iterable[tuple[str, str]] = (), both_ways: bool = False
) -> AcceptedWords:
    """Return the accepted words of pairs (what may be replaced, what may replace it); `settled` are some of them."""
    plainer = _by_phrase(pairs, both_ways=both_ways)
    return AcceptedWords(plainer, _by_phrase(settled, both_ways=both_ways), _longest(plainer))


def _by_phrase(pairs: Iterable[tuple[str, str]], *, both_ways: bool) -> dict[Phrase, frozenset[Phrase]]:
    found: dict[Phrase, set[Phrase]] = {}
    for hard, plain in pairs:
        one, other = tuple(hard.lower().split()), tuple(plain.lower().split())
        found.setdefault(one, set()).add(other)
        if both_ways:
            found.setdefault(other, set()).add(one)
    return {phrase: frozenset(plain) for phrase, plain in found.items()}


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    """Return the number of words of the longest phrase with each first word."""
    found: dict[str, int] = {}
    for phrase in phrases:
        found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found


def _pairs(lines: str) -> list[tuple[str, str]]:
    return [(hard.strip(), plain.strip()) for line in lines.strip().splitlines() for hard, plain in [line.split("=")]]


_SAME = _pairs("""
    samtliga = alla
    samtlig = all
    vardera = varje
    dagligen = varje dag
    dagligen = om dagen
    daglig = varje dag
    veckovis = varje vecka
    månadsvis = varje månad
    årligen = varje år
    nattligen = varje natt
    behovsvis = vid behov
    eventuellt = kanske
    ev. = eventuellt
    ev = eventuellt
    ev = eventuell
    resp. = respektive
    resp = respektive
    omkring = ungefär
    cirka = ungefär
    ca = cirka
    ca = ungefär
    ca. = cirka
    kl = klockan
    kl. = klockan
    m.m. = med mera
    osv = och så vidare
    t.ex. = till exempel
    bl.a. = bland annat
    dvs = det vill säga
    fr.o.m. = från och med
    t.o.m. = till och med
    f.n. = just nu
    avd = avdelning
    avd. = avdelningen
    ang. = angående
    enl. = enligt
    enl = enligt
    inkl. = inklusive
    exkl. = exklusive
    obs = observera
    bt = blodtryck
    temp = temperatur
    p-glukos = blodsocker
    au = arbetsterapeut
    at = arbetsterapeut
    ft = fysioterapeut
    vtg = vårdtagare
    milligram = mg
    milliliter = ml
    idag = i dag
    imorgon = i morgon
    ikväll = i kväll
    inatt = i natt
    igår = i går
    """)

SAME = accept(_SAME, settled=_SAME, both_ways=True)
"""What says the same both ways, whoever has written the lexicon."""
