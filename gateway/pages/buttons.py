"""What may be done on the page of a thing, what may be begun there, and what not just now and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gateway.pages import papers
from gateway.pages.names import role
from gateway.pages.programmes import Kind
from gateway.wording import basis

Thing = Mapping[str, Any]


def offered(thing: Thing) -> list[dict[str, Any]]:
    """Every step that has no form of its own on the page."""
    return [one for one in thing["actions"] if one["action"] not in papers.ELSEWHERE]


def allowed(thing: Thing) -> list[dict[str, Any]]:
    """Those that this person may take now."""
    return [one for one in offered(thing) if one["allowed"]]


def buttons(shown: Kind, thing: Thing, begun: Sequence[Thing], lang: str) -> list[dict[str, Any]]:
    """What is awaited before the rest; what begins something else comes last."""
    here = f"{shown.href}/{thing['id']}"
    steps = sorted(allowed(thing), key=lambda one: (not one["awaited"], one["method"] != "PUT"))
    return [
        *(
            {
                "label": one["text"],
                "href": f"{here}/{one['action']}",
                "danger": _is_grave(shown, one["action"], lang),
                # What is awaited, else the writing itself, is the main thing to do; ending it all never is.
                "main": place == 0 and (one["awaited"] or one["method"] == "PUT"),
            }
            for place, one in enumerate(steps)
        ),
        *(
            {"label": one["text"], "href": one["href"], "danger": False, "main": False}
            for one in begun
            if one["allowed"]
        ),
    ]


def refused(thing: Thing, begun: Sequence[Thing], lang: str) -> list[dict[str, Any]]:
    """What may not be done or begun now, with the reason."""
    return [_refusal(one, lang) for one in (*offered(thing), *begun) if not one["allowed"]]


def _is_grave(shown: Kind, action: str, lang: str) -> bool:
    """The service warns of it."""
    return bool(shown.programme.word(f"warning.{shown.thing}.{action}", lang, ""))


def _refusal(action: Thing, lang: str) -> dict[str, Any]:
    reasons = action["why_not"]
    roles = dict.fromkeys(role(one, lang) for reason in reasons for one in reason.get("roles", ()))
    return {
        "label": action["text"],
        "reason": " ".join(reason["text"] for reason in reasons),
        "basis": "; ".join(filter(None, map(basis, reasons))),
        "who": ", ".join(roles),
    }
