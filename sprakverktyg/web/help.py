"""Help in another language. It is chosen for the session on the device, and never stored on the person."""

from dataclasses import dataclass

from flask import session

from sprakverktyg.web.layers import layers

LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "so": "Soomaali",
    "fa": "فارسی / دری",
    "ti": "ትግርኛ",
    "uk": "Українська",
    "pl": "Polski",
    "fi": "Suomi",
}
RIGHT_TO_LEFT = frozenset({"ar", "fa"})


@dataclass(frozen=True, slots=True)
class Help:
    """A word in the help language, with the direction of its script, and whether a person has checked it."""

    text: str
    language: str
    direction: str
    checked: bool


def choose(language: str) -> None:
    """Take a help language for this session; anything unknown means none."""
    if language in LANGUAGES:
        session["help"] = language
    else:
        session.pop("help", None)


def chosen() -> str:
    return str(session.get("help", ""))


def help_with(word_id: str) -> Help | None:
    """Return the help with a word in the chosen language, if there is any."""
    language = chosen()
    translation = layers().content.translations.get(language, {}).get(word_id)
    if translation is None:
        return None
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return Help(translation.text, language, direction, translation.checked)
