"""Names are found however they are typed: `isik`, `IŞIK` and `Işık` fold to the same letters, in Python as in SQL.

Both do the same three plain things with the same table, so no locale makes them differ; a test holds them together.
"""

from __future__ import annotations

import re
import unicodedata

_BLANKS = "\t\n\r\x0b\x0c\u00a0"
_MARKS = "".join(chr(point) for point in range(0x0300, 0x0370))


def _table() -> tuple[str, str]:
    """Every letter that is not a small ASCII one, and the small ASCII one it is found by."""
    found = {chr(point): chr(point).lower() for point in range(ord("A"), ord("Z") + 1)} | {"ı": "i"}
    for point in range(0x00C0, 0x0180):
        plain = unicodedata.normalize("NFKD", chr(point))[0].lower()
        if plain.isascii() and plain.isalpha():
            found.setdefault(chr(point), plain)
    found |= dict.fromkeys(_BLANKS, " ")
    return "".join(found), "".join(found.values())


_FOLD = str.maketrans(*_table(), _MARKS)
_SPACES = re.compile(" +")


def fold(name: str) -> str:
    """The letters a name is found by: small, without marks, one blank between words.

    One goes before too, so that the beginning of any word is found by `LIKE '% word%'`.
    """
    return " " + _SPACES.sub(" ", name.translate(_FOLD)).strip(" ")


def words(asked: str) -> list[str]:
    """The words of a search, ready for `LIKE '% word%'`."""
    return [for_like(word) for word in fold(asked).split()]


def for_like(word: str) -> str:
    """The word as itself in a pattern: whoever types `%` means it."""
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
