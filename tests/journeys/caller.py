"""Somebody who uses the public API, as a person or a program with a token does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass
class Caller:
    """Somebody who uses the public API."""

    username: str
    client: httpx.Client

    def get(self, address: str, **parameters: Any) -> Any:
        answer = self.client.get(f"/api{address}", params=parameters)
        assert answer.status_code == 200, f"{self.username} GET {address}: {answer.status_code} {answer.text}"
        return answer.json()

    def sees(self, address: str) -> int:
        """The status with which a reading is answered."""
        return self.client.get(f"/api{address}").status_code

    def post(self, address: str, said: Any = None, **headers: str) -> httpx.Response:
        return self.client.post(f"/api{address}", json={} if said is None else said, headers=headers)

    def does(self, address: str, said: Any = None, **headers: str) -> Any:
        """Take a step that is allowed; answer the thing."""
        answer = self.post(address, said, **headers)
        assert answer.is_success, f"{self.username} POST {address}: {answer.status_code} {answer.text}"
        return answer.json()

    def brings(self, address: str, title: str, content: bytes) -> str:
        """Bring a PDF as evidence; its id."""
        file = {"file": ("belge.pdf", content, "application/pdf")}
        answer = self.client.post(f"/api{address}/add_evidence", data={"kind": "file", "title": title}, files=file)
        assert answer.is_success, f"{self.username} POST {address}: {answer.status_code} {answer.text}"
        return str(answer.json()["id"])

    def refused(self, address: str, said: Any = None) -> tuple[int, str]:
        """Try a step that is refused; answer status and code."""
        answer = self.post(address, said)
        return answer.status_code, answer.json().get("code", "")

    def edits(self, address: str, said: Any) -> Any:
        """Save over the version that stands there."""
        version = self.get(address)["version"]
        answer = self.client.put(f"/api{address}", json=said, headers={"If-Match": f'"{version}"'})
        assert answer.is_success, f"{self.username} PUT {address}: {answer.status_code} {answer.text}"
        return answer.json()

    def messages(self) -> list[dict[str, Any]]:
        """What they were told, newest first."""
        found: list[dict[str, Any]] = self.get("/notifications/v1/messages", limit=200)["items"]
        return found

    def tasks(self) -> list[dict[str, Any]]:
        """What waits for them."""
        found: list[dict[str, Any]] = self.get("/gateway/v1/tasks", limit=200)["items"]
        return found
