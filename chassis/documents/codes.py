"""The code of a document: nineteen signs that nobody guesses and a check sign, in five groups as official letters have.

`7K3M-9PDA-XV2Y-HT6B-R4CN` can be dictated: no sign is mistaken for another, and capitals do not matter.
"""

from __future__ import annotations

import hashlib
import secrets

from chassis.things import ALPHABET

RANDOM, GROUP = 19, 4
# A prime above the number of signs: every wrong sign and every two that were swapped show.
_PRIME = 29


def new_code() -> str:
    """A code that was never given: of 28¹⁹ there are enough for everybody."""
    while True:
        signs = [secrets.randbelow(len(ALPHABET)) for _ in range(RANDOM)]
        check = _check(signs)
        if check < len(ALPHABET):
            return _grouped("".join(ALPHABET[sign] for sign in (*signs, check)))


def read_code(said: str) -> str | None:
    """The code as it was given, however it was typed; None for what can be none."""
    # Only plain capitals have a place among the signs: a dotless ı, say, is none of them.
    signs = [sign for sign in said.upper() if sign.isalnum()]
    if len(signs) != RANDOM + 1 or any(sign not in ALPHABET for sign in signs):
        return None
    *random, check = (ALPHABET.index(sign) for sign in signs)
    return _grouped("".join(signs)) if _check(random) == check else None


def digest_of(code: str) -> str:
    """What is told of a code: whoever hears it can check a code, and give none."""
    return hashlib.sha256(code.encode()).hexdigest()


def _check(signs: list[int]) -> int:
    return sum(place * sign for place, sign in enumerate(signs, start=1)) % _PRIME


def _grouped(signs: str) -> str:
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))
