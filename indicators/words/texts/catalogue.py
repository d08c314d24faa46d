"""The one catalogue that the texts of every subject stand in."""

from __future__ import annotations


class Catalogue(dict[str, dict[str, str]]):
    """Texts by key, and under each key by language; a key is written once.

    Raises:
        ValueError: If a key is given a second text. A ``dict`` would keep that one and say nothing.
    """

    def __setitem__(self, key: str, text: dict[str, str]) -> None:
        if key in self:
            raise ValueError(f"{key} has its text already")
        super().__setitem__(key, text)


WORDS = Catalogue()


def both(*, sv: str, en: str) -> dict[str, str]:
    """A text in Swedish and in English, neither of which can be left out."""
    return {"sv": sv, "en": en}
