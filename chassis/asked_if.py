"""A field that a form asks only where another has one of some values: a long form is as short as its case.

Pages show and hide it (`gateway/forms/asked.py`). A program may say it at any time: what does not belong is for a rule.
"""

from __future__ import annotations

from collections.abc import Iterable

ASKED_IF = "x-asked-if"
# Nobody is told that it may stay empty: a rule asks for it, at once or before the thing goes on.
NEEDED = {"x-needed": True}


def asked_if(**values: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Of a field: the others on which it hangs, each with the values at which it is asked.

    They stand in the same form before it, or in the thing on which the step is taken.
    """
    return {ASKED_IF: {name: [*some] for name, some in values.items()}}
