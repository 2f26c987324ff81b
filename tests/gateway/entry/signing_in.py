"""Somebody signs in on the pages."""

from __future__ import annotations

import re

import httpx


def form_token(browser: httpx.Client) -> str:
    found = re.search(r'name="csrf_token" value="([0-9a-f]+)"', browser.get("/sign-in").text)
    assert found
    return found[1]


def sign_in(browser: httpx.Client, username: str, following: str = "/") -> httpx.Response:
    said = {"person": username, "csrf_token": form_token(browser), "next": following}
    answer = browser.post("/demo/sign-in", data=said)
    assert answer.status_code == 302, answer.text
    return answer
