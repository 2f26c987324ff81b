"""Which fields of a form are asked: some only where another has one of some values (`x-asked-if`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from chassis.asked_if import ASKED_IF

if TYPE_CHECKING:
    from gateway.forms.schemas import Schema

# With it a page says which of the fields that hang on others it has shown.
SHOWN = "_shown"
Known = Mapping[str, Any]


def asked_of(parts: Mapping[str, Schema], said: Known, known: Known) -> set[str]:
    """Those that are asked when this is said, of a thing of which that is known.

    What stands there already stays as long as that on which it hangs does: nobody takes it away unseen.
    """
    asked = {name for name, part in parts.items() if ASKED_IF not in part}
    while True:
        # What a field that is not asked would say is nothing; what the form does not have stands in the thing.
        there = {**known, **dict.fromkeys(parts), **{name: said.get(name) for name in asked}}
        more = {name for name in parts.keys() - asked if _is_asked(name, parts[name][ASKED_IF], there, known)}
        if not more:
            return asked
        asked |= more


def hangs_on(part: Schema, parts: Collection[str]) -> dict[str, list[str]]:
    """On which others of the form, with the values at which it is asked: what can change while it is filled in."""
    return {name: values for name, values in part.get(ASKED_IF, {}).items() if name in parts}


def not_shown(parts: Mapping[str, Schema], said: Known, known: Known, shown: Collection[str]) -> set[str]:
    """What is asked by what was just chosen and stood on no page yet: without a script that is seen only now."""
    return {name for name in asked_of(parts, said, known) - {*shown} if hangs_on(parts[name], parts)}


def _is_asked(name: str, on: Mapping[str, list[str]], there: Known, known: Known) -> bool:
    fits = all(_words(there.get(one)) & {*values} for one, values in on.items())
    stays = all(_words(there.get(one)) == _words(known.get(one)) for one in on)
    return fits or (stays and bool(known.get(name)))


def _words(value: Any) -> set[str]:
    """As they are written in a form."""
    some = value if isinstance(value, list | tuple) else [value]
    return {str(one).lower() if isinstance(one, bool) else str(one) for one in some if one is not None}
