"""Two main clauses with *och* or *men*, or with a shared subject, become two sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import Cut, end_of, is_conditioned, split
from sprakverktyg.language.simplify.rules.tree import NEGATIONS
from sprakverktyg.language.simplify.rules.wording import joined, mid_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "two_clauses"
OWN_SUBJECT = Cut(NAME, "Två korta meningar är lättare än en lång.", Mode.TICKED, 0.95)
WHILE = Cut(NAME, "Två korta meningar är lättare än en lång med ”medan”.", Mode.OFFERED, 0.85)

SHARED = "shared_subject"
SHARED_SUBJECT = Cut(SHARED, "Två korta meningar är lättare än en lång.", Mode.OFFERED, 0.85)

_LINKS = frozenset({"och", "men", "samt", "medan"})

LONG = 18
"""Words from which a sentence with one subject is worth parting."""


def own_subjects(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    for clause in sentence:
        if clause.dep_ not in ("conj", "advcl", "parataxis") or clause.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        first, link = clause.head, _link(clause)
        if first.dep_ != "ROOT" or link is None or not (first.i < link.i < clause.i or link.i < clause.i):
            continue
        finite, who = tree.finite_verb(clause), tree.subject(clause)
        if finite is None or who is None or tree.finite_verb(first) is None or finite.i < link.i or who.i < link.i:
            continue
        if is_conditioned(first, link.i) or clause.right_edge.i + 1 < end - 1:
            continue
        if _is_inside_pair(link) or _is_after_initial(sentence, link):
            continue
        words = doc[link.i + 1 : end]
        if link.lower_ == "medan":
            if link.i and doc[link.i - 1].text == "," and _is_main(words, finite, who):
                proposal = split(sentence, link.i, "Men " + mid_sentence(words[0], words.text), WHILE)
            else:
                proposal = None
        else:
            if not _is_main(words, finite, who):
                continue
            kept = "Men " if link.lower_ in ("men", "utan") else ""
            text = mid_sentence(words[0], words.text) if kept else words.text
            proposal = split(sentence, link.i, kept + text, OWN_SUBJECT)
        if proposal is not None:
            yield proposal


def shared_subjects(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if tree.words_in(sentence) < LONG:
        return
    doc, end = sentence.doc, end_of(sentence)
    for verb in sentence:
        if verb.dep_ != "conj" or verb.head.dep_ != "ROOT" or tree.subject(verb) is not None:
            continue
        first, link = verb.head, _link(verb)
        who = tree.subject(first)
        if any(item.lower_ == "att" for item in doc[sentence.start : first.i]):
            continue  # the first verb may be that of the clause with *att*
        if link is None or who is None or link.lower_ not in ("och", "samt", "men") or who.i > first.i + 1:
            continue
        if _has_several(first) or is_conditioned(first, link.i) or verb.right_edge.i + 1 < end - 1:
            continue
        subject = tree.phrase(who)
        if subject.start != _first_word(sentence) or tree.words_in(subject) > 3 or who.lower_ == "det":
            continue
        helper = _helper(first, verb, link)
        if helper is None:
            continue
        called = mid_sentence(subject[0], subject.text)
        kept = "Men " if link.lower_ == "men" else ""
        second = joined([kept, called, helper, doc[link.i + 1 : end].text])
        if doc[link.i + 1].i != verb.i and not helper and not tree.is_finite(doc[link.i + 1]):
            continue
        if (proposal := split(sentence, link.i, second, SHARED_SUBJECT)) is not None:
            yield proposal


def _link(clause: "Token") -> "Token | None":
    return next(
        (item for item in clause.lefts if item.dep_ in ("cc", "mark") and item.lower_ in _LINKS),
        None,
    )


def _is_inside_pair(link: "Token") -> bool:
    """Return whether *och* stands between two ends: *mellan det sista man äter och det första*."""
    before = [item.lower_ for item in link.doc[link.sent.start : link.i]]
    return "mellan" in before and "och" not in before[before.index("mellan") :]


def _is_after_initial(sentence: "Span", link: "Token") -> bool:
    """Return whether a sentence may have ended at an initial: *ring Eva P. Efter klockan 16 och på helger …*."""
    before = link.doc[sentence.start : link.i]
    return any(
        len(item) == 2 and item.text[0].isupper() and item.text[1] == "." and item.nbor(1).is_title for item in before
    )


def _is_main(words: "Span", finite: "Token", who: "Token") -> bool:
    """Return whether the words begin as a main clause does: one phrase before the verb, and no *inte* before it."""
    before = words.doc[words.start : finite.i]
    if not len(before) or any(item.lower_ in NEGATIONS or item.text in ",;:" for item in before):
        return False
    return who.left_edge.i == words.start if who.i < finite.i else True


def _has_several(first: "Token") -> bool:
    return sum(item.dep_ == "conj" for item in first.subtree if item.head == first or item.head.dep_ == "conj") > 1


def _first_word(sentence: "Span") -> int:
    return next((item.i for item in sentence if not item.is_punct and not item.is_space), sentence.start)


def _helper(first: "Token", verb: "Token", link: "Token") -> str | None:
    """Return the auxiliary that both verbs share, "" if the second has its own, None if it is unclear."""
    finite = tree.finite_verb(verb)
    if finite is not None:
        may_share = finite == verb and inflect(verb.lemma_, "VERB", VerbForm="Inf", Voice="Pass") == verb.lower_
        return None if may_share and tree.child(first, "aux") is not None else ""
    helpers = [item for item in first.children if item.dep_ == "aux" and item.i < first.i]
    negated = any(item.lower_ in NEGATIONS for item in first.children if item.i < link.i)
    if not helpers or negated or tree.feature(verb, "VerbForm") != tree.feature(first, "VerbForm"):
        return None
    return " ".join(item.text for item in helpers) if len(helpers) == 1 else None


OWN_SUBJECT_RULE = Rule(NAME, Family.SENTENCES, own_subjects, splits=True, triggers=_LINKS)
SHARED_SUBJECT_RULE = Rule(SHARED, Family.SENTENCES, shared_subjects, splits=True, triggers=_LINKS)
