"""What the words of a text are found by. The pipeline is loaded at the first call."""

SHORTEST_PART = 4
"""Letters; shorter parts of compounds find too much."""


def forms(text: str) -> frozenset[str]:
    """Return the forms, the base forms and the parts of compounds of a text, in small letters."""
    from sprakverktyg.language.components.compounds import split

    words = base_forms(text)
    parts = {part for word in words if word.isalpha() for part in split(word) if len(part) >= SHORTEST_PART}
    return words | parts


def base_forms(text: str) -> frozenset[str]:
    """Return the forms and the base forms of a text, in small letters: what a question is asked with."""
    from sprakverktyg.language.long_texts import read
    from sprakverktyg.language.pipeline import load_pipeline

    doc = read(load_pipeline(), text, disable=["ner"])
    tokens = [token for token in doc if any(letter.isalnum() for letter in token.text)]
    return frozenset(word for token in tokens for word in (token.lower_, token.lemma_.lower()) if " " not in word)
