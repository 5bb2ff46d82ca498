"""Phrases of several words that mean what one word means, and phrases that only open a list."""

from collections.abc import Mapping
from typing import TypeAlias, TypeVar

T = TypeVar("T")

ByFirstWord: TypeAlias = Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]
"""Phrases with their meanings by their first word, the longest first."""


def _by_first_word(phrases: Mapping[tuple[str, ...], T]) -> ByFirstWord[T]:
    longest_first = sorted(phrases.items(), key=lambda item: -len(item[0]))
    return {
        first: tuple(item for item in longest_first if item[0][0] == first) for first in {key[0] for key in phrases}
    }


def _phrases(lines: str, pos: str) -> dict[tuple[str, ...], tuple[str, str]]:
    found = {}
    for line in lines.strip().splitlines():
        lemma, _, forms = line.strip().partition(":")
        for form in forms.split(","):
            found[tuple(form.split())] = (lemma.strip(), pos)
    return found


PHRASES: ByFirstWord[tuple[str, str]] = _by_first_word(
    {
        **_phrases(
            """
        på_grund_av: på grund av, p.g.a., med anledning av, till följd av, på grundval av, som en följd av
        vid: i samband med
        om: när det gäller, vad gäller, vad avser, med avseende på, i fråga om, vad beträffar
        enligt: i enlighet med
        i_händelse_av: i händelse av
        i_stället_för: i stället för, istället för
        med_hjälp_av: med hjälp av
        utom: med undantag för, med undantag av, bortsett från
        upp_till: upp till
        från_och_med: från och med, fr.o.m., fr o m
        till_och_med: till och med, t.o.m., t o m
        """,
            "ADP",
        ),
        **_phrases(
            """
        förutsatt_att: förutsatt att, under förutsättning att, på villkor att, bara om, endast om, enbart om
        såvida_inte: såvida inte, om inte, såvitt inte
        även_om: även om, trots att
        eftersom: med anledning av att, på grund av att, till följd av att, därför att
        när: i samband med att
        för_att: för att, i syfte att
        innan: före det att
        efter_att: efter att, efter det att
        tills: till dess att, till dess, fram till, ända tills
        så_snart: så snart, så fort, så snart som
        så_länge: så länge som, så länge
        varje_gång: varje gång
        """,
            "SCONJ",
        ),
        **_phrases(
            """
        högst: som mest, allra högst, inte mer än, inte fler än
        minst: som minst, inte mindre än, inte färre än
        över: mer än, fler än
        under: mindre än, färre än
        senast: inte senare än
        tidigast: inte tidigare än
        till_exempel: till exempel, t.ex., t ex, exempelvis, bland annat, bl.a.
        i_så_fall: i så fall
        aldrig: under inga omständigheter
        genast: utan dröjsmål, utan fördröjning, utan ytterligare dröjsmål, utan onödigt dröjsmål
        snarast: så snart som möjligt, så fort som möjligt
        """,
            "ADV",
        ),
    }
)
"""The word that stands for the phrase, and its class."""

FORMULAS: ByFirstWord[None] = _by_first_word(
    {
        tuple(phrase.split()): None
        for phrase in (
            "gör så här",
            "så här gör du",
            "det här gäller",
            "tänk på det här",
            "tänk på detta",
            "gör det här",
            "gör detta",
        )
    }
)
