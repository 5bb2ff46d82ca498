"""The parts of the compounds among our words."""

from functools import lru_cache

from sprakverktyg.domain.vocabulary import Library, Pos, Word
from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.dictionary import is_known

SHORTEST = 3
"""Letters of a part. Shorter ones are found in everything."""

LINKS = frozenset({"s", "o", "e", "u", "a"})


@lru_cache(maxsize=8192)
def parts_of(word: Word) -> tuple[str, ...]:
    """Return the two or three parts of a compound noun or adjective, each with its link; else nothing.

    The last part must be a word of its own. Parts that share a letter (*nattillsyn*) or have a hyphen are left out.
    """
    if word.pos not in (Pos.NOUN, Pos.ADJ) or not word.lemma.isalpha():
        return ()
    parts: list[str] = []
    for piece in split(word.lemma):
        if parts and piece in LINKS:
            parts[-1] += piece
        else:
            parts.append(piece)
    whole = "".join(parts) == word.lemma and len(parts) in (2, 3) and min(map(len, parts)) >= SHORTEST
    return tuple(parts) if whole and is_known(parts[-1]) else ()


def other_parts(word: Word, library: Library) -> list[str]:
    """Return first and last parts of other compounds of the module, in file order, none of them a part of the word."""
    mine = set(parts_of(word))
    others = (part for other in library.module_words(word.module_id) for part in parts_of(other))
    return [part for part in dict.fromkeys(others) if not any(part in one or one in part for one in mine)]
