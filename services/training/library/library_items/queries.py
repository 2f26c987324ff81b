"""Who sees the library, and how it is looked through."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Select, false, select

from chassis.identity import Actor, Role
from chassis.opened import chosen_from
from chassis.scope import below, in_any_of
from services.training.library.library_items.model import Kind, Language, LibraryItem, State

# A dash stands for them in the row "read and download library" of ledger 4.2.
_NOT_READERS = {Role.PLATFORM_ADMIN, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER}
_YEAR = re.compile("[0-9]{4}")
_SEE_ALL = (Role.OYGGM_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[LibraryItem]:
    """Everybody reads what is published; ÖYGGM and the ministry's auditors also what is not yet, or no more."""
    seen = [below(LibraryItem.unit, unit) for unit in actor.units(*_SEE_ALL)]
    if {post.role for post in actor.posts} - _NOT_READERS:
        seen.append(LibraryItem.state == State.PUBLISHED)
    return in_any_of(select(LibraryItem), seen)


@chosen_from(*(kind.value for kind in Kind), called="library_kind")
def of_kind(wanted: Select[Any], kind: str) -> Select[Any]:
    """Those of one kind."""
    return wanted.where(LibraryItem.kind == kind)


@chosen_from(*(language.value for language in Language), called="library_language")
def in_language(wanted: Select[Any], language: str) -> Select[Any]:
    """Those in one language."""
    return wanted.where(LibraryItem.language == language)


def of_year(wanted: Select[Any], year: str) -> Select[Any]:
    """Those of one year."""
    return wanted.where(LibraryItem.year == int(year)) if _YEAR.fullmatch(year) else wanted.where(false())
