"""A service's refusal, field by field, in the words it used: in the summary at the top and at the field itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from gateway.forms.field import Fault, Field

if TYPE_CHECKING:
    from collections.abc import Iterable

WHOLE = "_schema"


def flattened(errors: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Nested problems ({"rows": {"0": {"name": [...]}}}) as dotted paths ({"rows.0.name": (...)})."""
    # flask-smorest says where in the request it looked; a form has only the one place.
    inside = errors["json"] if set(errors) == {"json"} and isinstance(errors["json"], Mapping) else errors
    found: dict[str, tuple[str, ...]] = {}
    for path, words in _walked(inside, ""):
        found[path] = (*found.get(path, ()), *words)
    return found


def summary(errors: Mapping[str, Any], drawn: Iterable[Field]) -> list[Fault]:
    """The lines of the error summary, in the order of the form; each leads to its field, or to what holds it."""
    problems = flattened(errors)
    order = [field for top in drawn for field in top.every()]
    known = {field.path: field for field in order}
    faults = [Fault(text, field.focus_id, field.label) for field in order for text in problems.get(field.path, ())]
    for path, words in problems.items():
        if path not in known:
            holder = next((known[above] for above in _above(path) if above in known), None)
            faults += [Fault(text, holder.focus_id if holder else None, path) for text in words]
    return faults


def _walked(errors: Any, path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(errors, Mapping):
        for name, below in errors.items():
            here = path if name == WHOLE else f"{path}.{name}" if path else str(name)
            yield from _walked(below, here)
    elif isinstance(errors, Sequence) and not isinstance(errors, str):
        yield path, tuple(str(words) for words in errors)
    else:
        yield path, (str(errors),)


def _above(path: str) -> Iterator[str]:
    while "." in path:
        path = path.rpartition(".")[0]
        yield path
