"""A verb in place of a verb: the form, and the particle or phrase in its right place."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import AGREES
from sprakverktyg.language.morphology import inflect, noun_gender
from sprakverktyg.language.simplify.rules.pronouns import shows_number
from sprakverktyg.language.simplify.rules.words.forms import REFLEXIVES, easy_verb, reflexive
from sprakverktyg.language.simplify.rules.words.matching import Match

_ADVERBS = frozenset(
    "inte ej icke aldrig alltid även också alltså därför dock då nu sedan ofta sällan ibland bara endast enbart "
    "genast redan ännu fortfarande längre ju väl nog kanske normalt vanligtvis vanligen först själv".split()
)
"""Adverbs that stand between a finite verb and its particle (*tar inte bort*)."""

_CLOSING = frozenset({";", ":"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_TIMES = ("pass", "dag", "dygn", "vecka", "månad", "morgon", "kväll", "natt")
"""What the parser may take for a subject though it says when (*lämnas tillbaka samma pass*)."""

_PREPOSITIONS = frozenset("av för i med om på till vid".split())
_PRONOUNS = frozenset("den det dem honom henne mig dig oss er detta denna dessa".split())


def verb_changes(match: Match, sentence: Span) -> dict[int, str] | None:
    """Return the texts of the verb and of the words after it that change; None where the easy verb has no such form."""
    verb, *tail = match.tokens
    if verb.dep_ in ("conj", "xcomp") and verb.lemma_.endswith("s"):
        return None  # *hålls kopplade och inte vistas i köket*: its present and infinitive are the same
    if any(child.dep_ == "conj" for token in tail for child in token.children):
        return None  # *har nedsatt hörsel, artros och …*: the rest would lose its verb
    easy = match.entry.easy_words
    form = easy_verb(easy, match.feats)
    if form is None:
        return None
    rest = _fitted(easy[1:], verb, tail)
    if rest is None:
        return None
    changes = {verb.i: form} | {token.i: "" for token in tail}
    if not rest:
        return changes
    phrase = " ".join(rest)
    if tail:
        if rest[-1] in _PREPOSITIONS and any(one.dep_ in _SUBJECTS and one.i > tail[-1].i for one in verb.rights):
            return None
        if adverbs := _adverbs(verb, tail[-1].i + 1, sentence.end):
            return changes | {adverbs[-1].i: f"{adverbs[-1].text} {phrase}"}
        return changes | {tail[0].i: phrase}
    is_finite = match.feats.get("VerbForm") == "Fin"
    begins = verb.i == sentence.start or verb.doc[verb.i - 1].text in _CLOSING
    if is_finite and match.feats["Mood"] == "Ind" and begins and not _subject_after(verb, sentence):
        return None  # a question or a condition, and who does it was not found
    place = _place(verb, sentence, is_finite=is_finite)
    if rest[-1] in _PREPOSITIONS and not _is_before_object(place.after, verb):
        return None
    if place.moved:
        order = " ".join(token.text for token in place.adverbs)
        changes |= {token.i: "" for token in place.adverbs}
        changes[place.moved[0].i] = f"{order} {phrase} {place.moved[0].text}"
        return changes
    if place.after.i == verb.i:
        return changes | {verb.i: f"{form} {phrase}"}
    return changes | {place.after.i: f"{place.after.text} {phrase}"}


def _is_before_object(place: Token, verb: Token) -> bool:
    """Return whether nothing stands between a place and the object of a verb, if it has one after it."""
    objects = [child for child in verb.rights if child.dep_ == "obj"]
    return not objects or objects[0].left_edge.i == place.i + 1


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a particle goes: `after` a token; or, behind `adverbs` that go first, before a pronoun that has `moved`."""

    after: Token
    moved: Sequence[Token] = ()
    adverbs: Sequence[Token] = ()


def _place(verb: Token, sentence: Span, *, is_finite: bool) -> _Place:
    if not is_finite:
        return _Place(verb)
    at = verb.i
    if "Imp" not in verb.morph.get("Mood", []) and (subject := _subject_after(verb, sentence)):
        at = max(token.i for token in subject.subtree if _is_close(token, subject))
    end, doc = sentence.end, verb.doc
    adverbs = _adverbs(verb, at + 1, end)
    if adverbs:
        return _Place(adverbs[-1])
    if at + 1 < end and doc[at + 1].lower_ in _PRONOUNS and doc[at + 1].head.i == verb.i:
        shifted = _adverbs(verb, at + 2, end)
        if shifted:
            return _Place(verb, (doc[at + 1],), shifted)
    return _Place(doc[at])


def _subject_after(verb: Token, sentence: Span) -> Token | None:
    """Return the subject that stands after a finite verb, as after a word put first and in a question."""
    before = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
    after = [child for child in verb.rights if child.dep_ in _SUBJECTS and not child.lemma_.endswith(_TIMES)]
    joined = verb.i > sentence.start and (verb.nbor(-1).pos_ in ("CCONJ", "SCONJ") or verb.nbor(-1).lower_ == "man")
    if before or not after or joined or after[0].i > verb.i + 1 + _premodifiers(after[0]):
        return None
    return after[0]


def _premodifiers(noun: Token) -> int:
    return noun.i - noun.left_edge.i


def _is_close(token: Token, subject: Token) -> bool:
    """Return whether a token belongs to the subject before any clause that follows it."""
    while token.i != subject.i:
        if token.dep_ in ("acl:relcl", "acl", "advcl", "parataxis", "appos"):
            return False
        if token.dep_ == "nmod" and token.lemma_.endswith(_TIMES):
            return False  # *upphör avtalet efter en månad*
        token = token.head
    return True


def _adverbs(verb: Token, start: int, end: int) -> list[Token]:
    found = []
    for token in verb.doc[start:end]:
        if token.lower_ not in _ADVERBS:
            break
        found.append(token)
    return found


def _fitted(rest: Sequence[str], verb: Token, tail: Sequence[Token]) -> list[str] | None:
    """Return the words after the easy verb, *sig* and starred words in the form for the subject."""
    subject = _subject(verb)
    words: list[str] = []
    for word in rest:
        if word == "sig":
            had = next((token.text for token in tail if token.lower_ in REFLEXIVES), None)
            words.append(had or reflexive(subject.lower_ if subject is not None else ""))
        elif word.endswith(AGREES):
            form = _predicative(word.removesuffix(AGREES), subject)
            if form is None:
                return None
            words.append(form)
        else:
            words.append(word)
    return words


def _subject(verb: Token) -> Token | None:
    """Return the subject of a verb, for an infinitive and for *är* that of the word it depends on."""
    while True:
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return verb.head if child.lower_ == "som" and verb.dep_ == "acl:relcl" else child
        if verb.dep_ not in ("xcomp", "conj", "cop") or verb.head.i == verb.i:
            return None
        verb = verb.head


def _is_many(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", []) or (token.pos_ == "NUM" and token.lower_ not in ("en", "ett", "1"))


def _predicative(adjective: str, subject: Token | None) -> str | None:
    """Return an adjective said of the subject; None where the subject is not known to be one or many."""
    if subject is None or subject.lower_ in ("som", "man", "vem"):
        return None
    number = subject.morph.get("Number", []) if shows_number(subject) else []
    counted = any(_is_many(child) for child in subject.lefts)
    if "Plur" in number or counted or list(subject.conjuncts) or subject.lower_ in ("vi", "ni", "de"):
        return inflect(adjective, "ADJ", Number="Plur")
    if not number:
        return None
    gender = (
        noun_gender(subject.lemma_) if subject.pos_ == "NOUN" else next(iter(subject.morph.get("Gender", [])), "Com")
    )
    return inflect(adjective, "ADJ", Gender=gender)
