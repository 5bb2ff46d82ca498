"""The invariant *medicine*: what is given, by which way, on which side."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree

SIDES = frozenset("höger vänster högra vänstra".split())
ROUTES = frozenset(
    "peroral peroralt oral oralt subkutan subkutant intramuskulär intramuskulärt intravenös intravenöst rektal rektalt "
    "sublingual sublingualt inhalation s.c. i.m. i.v. p.o. v.b. p.r.n. fastande".split()
)
SUBSTANCES = frozenset(
    "insulin paracetamol alvedon panodil ipren ibuprofen waran morfin furix metformin digoxin kortison penicillin "
    "antibiotika levaxin omeprazol citalopram mirtazapin heracillin kåvepenin trombyl eliquis metoprolol enalapril "
    "amlodipin simvastatin oxazepam sobril zopiklon imovane laktulos laxoberal cilaxoral movicol betapred prednisolon "
    "ventoline spiriva novorapid lantus oxynorm oxycontin dolcontin nitroglycerin kalcipos behepan folsyra".split()
)


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield sides, ways of giving and known medicines, each with what it belongs to."""
    for word in tree.words:
        lemma = word.lemma.lower()
        if word.lower in SIDES or lemma in ROUTES or word.lower in ROUTES or lemma in SUBSTANCES:
            value = {"högra": "höger", "vänstra": "vänster"}.get(word.lower, lemma)
            anchors = {constructions.carried(word.head)} - {word.i}
            if word.i > 1 and tree.words[word.i - 1].lower == "till" and tree.words[word.i - 2].pos == "NOUN":
                anchors = {word.i - 2}  # "skåpet till vänster", which the parser seldom holds together
            yield make_fact(tree.words, value, (word.i,), anchors)
