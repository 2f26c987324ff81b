"""The API's own pages: Redoc over each service's description, and the description as a file."""

from __future__ import annotations

import secrets

from flask import Blueprint, Response, render_template

from chassis.asking import language
from chassis.errors import NotFound
from gateway.entrance import HEADERS
from gateway.pages.programmes import title_of
from gateway.upstreams import upstreams
from gateway.wording import sentence

routes = Blueprint("docs", __name__, url_prefix="/docs")
OWN = "gateway"
CSP = "Content-Security-Policy"


@routes.get("")
@routes.get("/<service>")
def docs(service: str = OWN) -> Response:
    """One service's API; Redoc writes its styles itself, which only this page lets it."""
    names = [OWN, *upstreams()]
    if service not in names:
        raise NotFound
    lang, nonce = language(), secrets.token_urlsafe(16)
    page = render_template(
        "docs.html",
        page_title=sentence(lang, "docs.title"),
        services=[{"name": title_of(one, lang), "href": f"/docs/{one}", "current": one == service} for one in names],
        spec_href=f"/api/{service}/openapi.json",
        nonce=nonce,
    )
    answer = Response(page)
    looser = HEADERS[CSP].replace("style-src 'self'", f"style-src 'self' 'nonce-{nonce}'")
    answer.headers[CSP] = f"{looser}; worker-src blob:"
    return answer
