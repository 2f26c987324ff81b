"""The buttons of a thing: what this person may do now and, for what they may not, why not."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis import history, signatures
from chassis.identity import Actor
from chassis.processes import SYSTEM, Process, Rule, Step, ask, missed, needs, processes_of
from chassis.texts import basis, refusal, text


def open_to(session: Session, thing: Any, actor: Actor, language: str) -> list[dict[str, Any]]:
    """Every step that begins in the thing's present state, in the order of its tables."""
    offered: dict[str, dict[str, Any]] = {}
    for process in processes_of(type(thing)):
        for row in process.open_rows(thing):
            if SYSTEM in row.roles or (row.when and not ask(row.when, thing, actor=actor)):
                continue
            button = _button(session, process, row, thing, actor, language)
            if row.action not in offered or button["allowed"]:
                offered[row.action] = button
    return list(offered.values())


def making(process: Process, actor: Actor, language: str) -> list[dict[str, Any]]:
    """The steps that make a thing of this kind, for the list they will stand in."""
    held = {post.role for post in actor.posts if actor.person}
    offered = []
    for row in process.steps:
        if row.state is None and SYSTEM not in row.roles:
            why_not = [] if held & set(row.roles) else [_reason("role_not_allowed", language, roles=sorted(row.roles))]
            offered.append(_told(process, row, f"/v1/{process.path}", language, why_not))
    return offered


def _button(session: Session, process: Process, row: Step, thing: Any, actor: Actor, language: str) -> dict[str, Any]:
    href = f"/v1/{process.path}/{thing.id}" + ("" if row.edits else f"/{row.action}")
    return _told(process, row, href, language, _why_not(session, row, thing, actor, language))


def _told(process: Process, row: Step, href: str, language: str, why_not: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "action": row.action,
        "text": text(f"action.{process.thing}.{row.action}", language),
        "method": "PUT" if row.edits else "POST",
        "href": href,
        "allowed": not why_not,
        "asks": row.takes is not None,
        "awaited": not row.optional,
        "why_not": why_not,
    }


def _why_not(session: Session, row: Step, thing: Any, actor: Actor, language: str) -> list[dict[str, Any]]:
    found = row.post_of(thing, actor)
    if found is None:
        return [_reason("role_not_allowed", language, roles=sorted(row.roles))]
    if row.decides and history.had_a_hand(session, thing.made_of(), actor.own_names()):
        return [_reason("own_record", language)]
    if row.by_all and signatures.place_of(found[1]) in signatures.signed_places(session, thing.id, row.action):
        return [_reason("already_signed", language)]
    known = {"session": session, "actor": actor, "post": found[0]}
    unmet = [asked for asked in row.asked if not needs(asked, "inputs") and not ask(asked, thing, **known)]
    return [_unmet(asked, missed(asked, thing, **known), language) for asked in unmet]


def _unmet(asked: Rule, names: list[str], language: str) -> dict[str, Any]:
    said = refusal(asked.__name__, language, **({"names": names} if names else {}))
    return {"code": asked.__name__, "text": said} | basis(getattr(asked, "source", ""), language)


def _reason(code: str, language: str, **said: Any) -> dict[str, Any]:
    return {"code": code, "text": refusal(code, language)} | {name: value for name, value in said.items() if value}
