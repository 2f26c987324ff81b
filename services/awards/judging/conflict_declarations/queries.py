"""Who sees a declaration: the juror, and those who oversee the board but do not judge."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, lies_in
from services.awards.judging.conflict_declarations.model import ConflictDeclaration
from services.awards.years.bodies.model import Kind

_OVERSEEING = (Role.PROVINCE_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[ConflictDeclaration]:
    """One's own; the executive board, the province's officers and auditors all of theirs."""
    ways: list[ColumnElement[bool]] = []
    if actor.person and actor.posts:
        ways.append(ConflictDeclaration.juror == actor.person)
    ways += [lies_in(ConflictDeclaration, post.unit) for post in actor.posts if post.role in _OVERSEEING]
    ways += [
        lies_in(ConflictDeclaration, post.unit)
        for post in actor.posts
        if post.role is Role.BIGEP_BODY_MEMBER and post.branch == Kind.PROVINCE_EXECUTIVE_BOARD
    ]
    return in_any_of(select(ConflictDeclaration), ways)
