"""Files to domain values: the frameworks, the corpora, and documents that people bring."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sprakverktyg.content.plain_words import load_plain_words
from sprakverktyg.content.texts import read_text
from sprakverktyg.content.toml import Faults
from sprakverktyg.content.vocabulary import read_vocabulary
from sprakverktyg.content.yrkeskrav import read_framework, read_profile
from sprakverktyg.domain.competence import Framework, Profile
from sprakverktyg.domain.errors import BrokenContent, NotFound
from sprakverktyg.domain.text import PlainWord
from sprakverktyg.domain.vocabulary import CareText, Library, Word

DEFAULT_FRAMEWORK = "aldreomsorg"


@dataclass(frozen=True)
class Content:
    """Everything that the program knows from files."""

    frameworks: tuple[Framework, ...]
    profiles: tuple[Profile, ...]
    library: Library
    plain_words: tuple[PlainWord, ...]

    @property
    def framework(self) -> Framework:
        return next(framework for framework in self.frameworks if framework.id == DEFAULT_FRAMEWORK)

    def profile(self, profile_id: str) -> Profile:
        """Return the profile, or raise NotFound."""
        for profile in self.profiles:
            if profile.id == profile_id:
                return profile
        raise NotFound(f"profile {profile_id!r}")

    @cached_property
    def known_terms(self) -> frozenset[str]:
        """All forms of the professional terms, in lower case."""
        return frozenset(form.lower() for word in self.library.words if word.term for form in word.used_forms)


def load_content(yrkeskrav: Path, corpora: Path) -> Content:
    """Read all content.

    Raises: BrokenContent with every fault found, in order of file and line.
    """
    faults = Faults()
    frameworks = tuple(read_framework(path.parent, faults) for path in sorted(yrkeskrav.glob("*/framework.toml")))
    if not any(framework.id == DEFAULT_FRAMEWORK for framework in frameworks):
        faults.add(yrkeskrav, 0, "framework-missing", f"Add the folder {DEFAULT_FRAMEWORK} with framework.toml.")
    profiles = tuple(read_profile(path, faults) for path in sorted(yrkeskrav.glob("profiles/*.toml")))
    modules = frozenset(module_id for framework in frameworks for module_id in framework.modules)
    words: list[Word] = []
    for path in sorted(corpora.glob("vocabulary/**/*.toml")):
        words += read_vocabulary(path, modules, faults)
    texts: list[CareText] = []
    for path in sorted(corpora.glob("texts/**/*.md")):
        texts += read_text(path, modules, faults)
    faults.refuse_duplicates()
    plain_words: tuple[PlainWord, ...] = ()
    try:
        plain_words = load_plain_words(corpora / "plain_words.toml")
    except BrokenContent as broken:
        faults.extend(broken.faults)
    faults.stop()
    return Content(frameworks, profiles, Library(tuple(words), tuple(texts)), plain_words)
