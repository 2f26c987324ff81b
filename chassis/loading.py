"""While a process loads what it consists of, none of that is garbage; and afterwards it never is."""

from __future__ import annotations

import gc


def begin() -> None:
    """Look for no garbage: of a service's start that would be a quarter."""
    gc.disable()


def end() -> None:
    """Look for it again, but no more through what is loaded by now.

    Looking through all of it stopped everybody for 75 ms, once in three thousand answers.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
