"""A list too long to read: the choices are narrowed by the words somebody looks for; what is chosen always stays."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from gateway.directory.folding import fold
from gateway.forms.field import Choice

MOST_CHOICES = 200
# Of this source only those near at hand are listed; whoever serves elsewhere is looked for by name.
EVERYBODY = "everybody"
BUTTON, WORDS = "_find", "_sought."


def narrowed(
    choices: Sequence[Choice], sought: str, chosen: Collection[str], *, searched: bool = False
) -> tuple[Choice, ...]:
    """Those whose words begin with what is looked for, and no more than people can read.

    A short list is read as it is, unless it holds what was found by these words elsewhere (`searched`).
    """
    if len(choices) <= MOST_CHOICES and not (searched and sought):
        return tuple(choices)
    words = fold(sought).split()
    found = [one for one in choices if _fits(one, words)][:MOST_CHOICES]
    kept = {one.value for one in found} | set(chosen)
    return tuple(one for one in choices if one.value in kept)


def _fits(choice: Choice, words: Sequence[str]) -> bool:
    beginnings = fold(choice.label)
    return all(f" {word}" in beginnings for word in words)
