"""How the gateway is entered: what is open to everybody, what is checked of each request, what each answer carries."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from flask import Response, g, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from chassis import asking
from chassis.answers import complete
from chassis.errors import NotFound, NotSignedIn, TooLarge
from chassis.files.taking import LARGEST_UPLOAD, UPLOAD
from chassis.public import BELOW as BELOW_PUBLIC
from chassis.refusals import as_problem
from chassis.settings import settings
from chassis.web import LARGEST_BODY, Entrance, check_body
from gateway import sessions, who, wording
from gateway.forward import is_description

BELOW = "/api/gateway"
UPLOADS = (f"{BELOW}/v1/imports", "/directory/import", "/check")
# Read by everybody alike, whatever cookie a browser may send along.
FOR_EVERYBODY = f"{BELOW_PUBLIC}/"
# Everything else asks who is there: a page that is forgotten here is closed, not open.
OPEN = (
    "/.well-known/",
    "/check",
    "/demo/",
    "/docs",
    "/favicon.ico",
    "/health/",
    "/language",
    "/oauth/",
    FOR_EVERYBODY,
    "/sign-in",
    "/sign-out",
    "/static/",
)
# These take no cookie, so there is nothing that a page elsewhere could make a browser send.
WITHOUT_COOKIE = ("/oauth/token", "/demo/token", "/demo/clock")
FOR_PROGRAMS = ("/api/", "/.well-known/", "/health/", *WITHOUT_COOKIE)
SAFE = {"GET", "HEAD", "OPTIONS"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# Pages for everybody have no script and no form; their block may stand in a frame of any site.
PUBLIC = HEADERS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
BLOCK = {name: value for name, value in PUBLIC.items() if name != "X-Frame-Options"} | {
    "Content-Security-Policy": PUBLIC["Content-Security-Policy"].replace("frame-ancestors 'none'", "frame-ancestors *"),
    "Cross-Origin-Opener-Policy": "unsafe-none",
}
SAME_FOR_ALL = {200, 304, 404}
TWO_YEARS = 63_072_000


def gate() -> None:
    """What every request passes: language, size, who asks, and that a change comes from a page of ours."""
    path, is_safe = request.path, request.method in SAFE
    if path.startswith("/static/") or (path.startswith(FOR_EVERYBODY) and is_safe):
        return
    if path.startswith("/demo/") and not settings().demo:
        raise NotFound
    if not path.startswith(FOR_PROGRAMS) and (visit := sessions.current()) and visit.language:
        g.language = visit.language
    if not is_open():
        asking.actor()
    _check_size()
    if not is_safe and not _is_without_cookie():
        sessions.check_form_token()


def is_open() -> bool:
    """Whether this address is for everybody."""
    path = request.path
    return path.startswith(OPEN) or (path.startswith("/api/") and is_description(path))


def _is_without_cookie() -> bool:
    return "Authorization" in request.headers or request.path in WITHOUT_COOKIE


def _check_size() -> None:
    path = request.path
    if path.startswith(UPLOADS) or (not path.startswith("/api/") and path.endswith(UPLOAD)):
        request.max_content_length = LARGEST_UPLOAD
    elif path.startswith("/api/"):
        check_body()
    if (request.content_length or 0) > (request.max_content_length or LARGEST_BODY):
        raise TooLarge


def for_a_program() -> bool:
    """Whether a program asks, which reads problem+json, or a person, who reads a page."""
    accepts = request.accept_mimetypes
    return request.path.startswith(FOR_PROGRAMS) or accepts["text/html"] < accepts["application/json"]


def refuse(problem: dict[str, Any]) -> Response:
    """A refusal as whoever asked can read it; who is not signed in is led to where they sign in."""
    if for_a_program():
        return as_problem(problem)
    if problem["status"] == NotSignedIn.status and request.method in SAFE:
        return _as_response(redirect(sign_in_address()))
    page = render_template(
        "problem.html",
        page_title=problem["title"],
        status=problem["status"],
        detail=problem["title"],
        basis=wording.basis(problem),
        request_id=g.get("request_id"),
        retry_after=problem.get("retry_after"),
        sign_in_href=sign_in_address() if problem["status"] == NotSignedIn.status else None,
    )
    return Response(page, status=problem["status"])


def sign_in_address() -> str:
    """Where one signs in to come back to this page."""
    return "/sign-in" if request.path == "/" else "/sign-in?" + urlencode({"next": request.full_path.rstrip("?")})


def _headers(response: Response) -> dict[str, str]:
    """What this answer is protected by: only what everybody reads alike may be read elsewhere too."""
    if not request.path.startswith(FOR_EVERYBODY) or response.status_code not in SAME_FOR_ALL:
        return HEADERS
    return BLOCK if request.path.endswith("/block") else PUBLIC


def _as_response(answer: AnyResponse) -> Response:
    return Response(answer.get_data(), status=answer.status_code, headers=answer.headers)


def protect(response: Response) -> Response:
    """What every answer carries, refusals included."""
    headers, path = response.headers, request.path
    if path.startswith("/static/") and response.status_code in {200, 304}:
        headers["Cache-Control"] = "public, max-age=3600"
    complete(headers, _headers(response))
    if sessions.is_https():
        headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}; includeSubDomains"
    if "public" not in headers.get("Cache-Control", ""):
        headers["Vary"] = "Accept-Language, Authorization, Cookie"
    if path.startswith(f"{BELOW}/v1/") and headers.get("Location", "").startswith("/v1/"):
        headers["Location"] = BELOW + headers["Location"]
    return sessions.set_cookie(response)


ENTRANCE = Entrance(below=BELOW, who=who.of_request, gate=gate, refuse=refuse)
