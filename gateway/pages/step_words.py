"""What the page of a step says: its heading, and why it cannot be taken now."""

from __future__ import annotations

import hashlib
from typing import Any

from flask import Response, render_template

from chassis.asking import actor
from gateway.pages.step_page import Page
from gateway.wording import basis, sentence

CONFLICT = 409


def why_not(page: Page) -> Response | None:
    """A page that says why the step cannot be taken now; None where it can."""
    assert page.thing  # noqa: S101  # only a step on a thing has buttons
    button = next((one for one in page.thing["actions"] if one["action"] == page.act.name), None)
    if button and button["allowed"]:
        return None
    reason = button["why_not"][0] if button else {"code": "", "text": ""}
    status = 403 if reason["code"] == "role_not_allowed" else CONFLICT
    drawn = render_template(
        "problem.html",
        page_title=page.title,
        status=status,
        detail=reason["text"],
        basis=basis(reason),
        back_href=page.back,
    )
    return Response(drawn, status=status)


def heading(page: Page) -> dict[str, Any]:
    """What stands above the form; of a form in screens which of them this is, and where the others are."""
    if page.screen is None or page.thing is None:
        return {"title": page.title}
    last = page.screens[-1] is page.screen
    return {
        "title": page.screen.title,
        "above": page.title,
        "saved_at": page.thing["changed_at"],
        "button": sentence(page.lang, "form.save" if last else "screens.save"),
        "screens": [
            {"title": one.title, "href": page.at(one), "is_filled": one.is_filled, "is_here": one is page.screen}
            for one in page.screens
        ],
    }


def draft_name(page: Page) -> str:
    """What the device keeps it under: two people at one device never meet each other's words."""
    return f"{hashlib.sha256(actor().name.encode()).hexdigest()[:12]}{page.href}"
