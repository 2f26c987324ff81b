"""What one row of `permits` says of an operation, and the rows that doors have in common."""

from __future__ import annotations

from dataclasses import dataclass

from chassis.identity import Role
from tests.contracts.people import NOBODY, Names, those


@dataclass(frozen=True)
class Permit:
    """Who finds the thing (all others: 404, or an empty list), and who of them may do it (all others: 403)."""

    finds: Names
    may: Names = NOBODY


def does(role: Role, *places: str) -> Names:
    """Who holds this role there."""
    return those(*places, only=(role,))


def reads(thing: str, things: str, finds: Names) -> dict[str, Permit]:
    """The three reading operations of a door."""
    return {name: Permit(finds) for name in (f"list_{things}", f"read_{thing}", f"read_{thing}_history")}


def begins(thing: str, finds: Names) -> dict[str, Permit]:
    """Who finds the thing is told what may be begun at it."""
    return {f"read_{thing}_begins": Permit(finds)}


def has_documents(thing: str, finds: Names) -> dict[str, Permit]:
    """Who finds the thing finds what was put on paper of it."""
    return {name: Permit(finds) for name in (f"list_{thing}_documents", f"download_{thing}_document")}


def takes_evidence(thing: str, finds: Names, may: Names) -> dict[str, Permit]:
    """Who finds the thing finds what shows it; who may bring some takes it back too."""
    read = {name: Permit(finds) for name in (f"list_{thing}_evidence", f"download_{thing}_evidence")}
    return read | {f"{action}_evidence_{thing}": Permit(finds, may) for action in ("add", "remove")}
