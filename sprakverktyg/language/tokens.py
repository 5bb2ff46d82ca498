"""The tokenizer for care text: spaCy's Swedish rules with the abbreviations, doses and times of care notes.

It keeps to the conventions of the Swedish treebank: an abbreviation with its full stops, a time, a date, a range
("1-2") and a unit ("mg/ml") are one token each; so are a number with spaces ("19 500") and a spaced abbreviation
("t ex"), which makes them the only tokens with a space inside.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from spacy.lang.sv import SwedishDefaults
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language

ABBREVIATIONS = (
    "anm. ang. avd. bl.a. ca. d.v.s. dr. dvs. e.d. e.dyl. e.Kr. e.m. enl. ev. exkl. f.d. f.Kr. f.m. "
    "f.n. f.o.m. f.v.b. f.ö. forts. fr.o.m. i.m. i.st.f. i.v. inj. inkl. instr. jfr. kap. kl. kompl. "
    "leg. m.a.o. m.fl. m.h.a. m.h.t. m.m. nr. o.d. o.dyl. o.s.v. p.g.a. p.o. p.r.n. resp. s.a.s. s.c. "
    "s.k. sid. t.ex. t.h. t.o.m. t.v. tabl. tel. temp. tfn. u.a. u.p.a. v.b. övr."
).split()
"""One token with their full stops. Those whose full stop mostly ends the sentence ("etc.", "ssk.") are left out."""

NOT_ABBREVIATIONS = frozenset(
    "el. etc. f. jur. kor. kr. lat. max. milj. min. mos. mt. mån. obs. osv. proc. ref. ung. v. vol.".split()
)
"""spaCy keeps these together; in care text the full stop after them mostly ends the sentence."""

UNITS = (
    "mg g kg hg µg ug mcg mikrogram ml cl dl l liter mmol mol mmHg mm cm dm m km kcal kJ IE E ie ME st "
    "tabl tablett kaps tabletter kapsel kapslar droppar ggr gånger gång min h t tim sek s dag dagar "
    "dygn vecka veckor v mån månad år kväll natt pass dos doser person kr % ‰ sek m3"
).split()

_SPACED = (
    "bl a|d v s|e d|e m|f d|f m|f n|f o m|f ö|fr o m|m a o|m fl|m m|o d|o s v|p g a|s a s|s k|t ex|t h|t o m|t v|v b"
)
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_RATIO = re.compile(rf"(?:{_UNIT})/(?:{_UNIT})(?:/(?:{_UNIT}))?\Z")

_NUMBER = r"(?<![\w.,:/+-])(?<!\d )(?:\d{2,3}|\d(?![  ]\d{3}[  ]?(?:mg|ml|g|µg|mikrogram)\b))(?:[  ]\d{3})+(?![\w-])"
_ABBREVIATION = rf"(?<![\w.])(?i:{_SPACED})(?![\w.])"
_ITEM = r"(?m:^[ \t]*(?P<item>\d{1,2}[.)]))(?=[ \t])"
_BROKEN = r"(?<![\w-])[^\W\d_]{2,}-[ \t]*\r?\n[ \t]*(?!(?:och|eller|samt|respektive|resp\.?|till|som)\b)[a-zåäö]{2,}"
_TOGETHER = re.compile("|".join((_NUMBER, _ABBREVIATION, _ITEM, _BROKEN)))

_LONG = re.compile(r"\S{400,}")
_PIECE = 200
"""Characters. spaCy's tokenizer takes quadratic time on a run without spaces, so long runs are cut."""


class CareTokenizer(Tokenizer):
    """spaCy's tokenizer, which then joins what belongs together over spaces and line breaks. Linear in the text."""

    def __call__(self, text: str) -> Doc:
        """Return the text as a document; `doc.text` is the text given."""
        doc = self._in_pieces(text) if _LONG.search(text) else super().__call__(text)
        spans = [match.span("item") if match["item"] else match.span() for match in _TOGETHER.finditer(text)]
        return _joined(doc, spans) if spans else doc

    def _in_pieces(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for start, end in _pieces(text):
            for token in super().__call__(text[start:end]):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)


def create_care_tokenizer() -> "Callable[[Language], CareTokenizer]":
    """Return a function that makes the tokenizer for a pipeline (`sprakverktyg.CareTokenizer.v1` in a config)."""

    def create(nlp: "Language") -> CareTokenizer:
        defaults = SwedishDefaults
        exceptions = {text: parts for text, parts in defaults.tokenizer_exceptions.items() if not _left_out(text)}
        for abbreviation in ABBREVIATIONS:
            for text in (abbreviation, abbreviation[0].upper() + abbreviation[1:]):
                exceptions[text] = [{ORTH: text}]
        prefixes = [*(defaults.prefixes or ()), r"[Kk]l\.(?=\d)"]
        suffixes = [*(defaults.suffixes or ()), rf"(?<=\d)(?:{_UNIT})(?:/(?:{_UNIT}))?", r"(?<=\d)°C"]
        return CareTokenizer(
            nlp.vocab,
            rules=exceptions,
            prefix_search=compile_prefix_regex(prefixes).search,
            suffix_search=compile_suffix_regex(suffixes).search,
            infix_finditer=compile_infix_regex(defaults.infixes or ()).finditer,
            token_match=_RATIO.match,
            url_match=defaults.url_match,
        )

    return create


FULL_WORDS = {
    "ang": "angående", "anh": "anhörig", "avd": "avdelning", "beh": "behov", "bltr": "blodtryck", "bt": "blodtryck",
    "dsk": "distriktssköterska", "ggr": "gånger", "inj": "injektion",
    "kaps": "kapslar", "op": "operation",
    "pat": "patienten", "sjg": "sjukgymnast", "ssk": "sjuksköterska",
    "tabl": "tabletter", "temp": "temperatur", "tim": "timmar", "tfn": "telefon", "usk": "undersköterska",
    "v.b": "behovsvis", "vb": "behovsvis", "vtg": "vårdtagaren", "vårdt": "vårdtagaren",
}  # fmt: skip
"""Short forms of care notes that the treebank has not, and the word whose place they take."""


def plain_form(word: str) -> str:
    """Return a token's text as one would look it up: "läke-⏎medel" is "läkemedel", "t ex" is "t.ex."."""
    if "\n" in word:
        return re.sub(r"-\s*\n\s*", "", word)
    if " " in word and word[0].isalpha():
        return word.replace(" ", ".") + "."
    return word


def full_word(word: str) -> str:
    """Return the word in small letters, a short form of care notes as the word whose place it takes."""
    word = word.lower()
    return FULL_WORDS.get(word.removesuffix("."), word)


def _left_out(text: str) -> bool:
    return text.lower() in NOT_ABBREVIATIONS


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for run in _LONG.finditer(text):
        if start < run.start():
            yield start, run.start()
        for cut in range(run.start(), run.end(), _PIECE):
            yield cut, min(cut + _PIECE, run.end())
        start = run.end()
    if start < len(text):
        yield start, len(text)


def _joined(doc: Doc, spans: list[tuple[int, int]]) -> Doc:
    """Return the document with the tokens inside each span as one; spans that cut through a token are passed over."""
    ends = {token.idx + len(token): token.i for token in doc}
    starts = {token.idx: token.i for token in doc}
    last_of = {starts[start]: ends[end] for start, end in spans if start in starts and end in ends}
    words: list[str] = []
    spaces: list[bool] = []
    text = doc.text
    i = 0
    while i < len(doc):
        last = last_of.get(i, i)
        words.append(text[doc[i].idx : doc[last].idx + len(doc[last])])
        spaces.append(bool(doc[last].whitespace_))
        i = last + 1
    return Doc(doc.vocab, words=words, spaces=spaces)
