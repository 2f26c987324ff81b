"""The buttons of a thing: what this person may do now and, for what they may not, why not."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis import history, signatures
from chassis.errors import Problem
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
    offered = []
    for row in process.steps:
        if row.state is None and SYSTEM not in row.roles:
            may = actor.person is not None and any(map(row.made_with, actor.posts))
            unmet = [] if may else [_reason("role_not_allowed", language, roles=sorted(row.roles))]
            offered.append(told(process, row, f"/v1/{process.path}", language, unmet))
    return offered


def _button(session: Session, process: Process, row: Step, thing: Any, actor: Actor, language: str) -> dict[str, Any]:
    href = f"/v1/{process.path}/{thing.id}" + ("" if row.edits else f"/{row.action}")
    return told(process, row, href, language, why_not(session, row, thing, actor, language))


def told(process: Process, row: Step, href: str, language: str, unmet: list[dict[str, Any]]) -> dict[str, Any]:
    """One button, with what stands against it."""
    return {
        "action": row.action,
        "text": text(f"action.{process.thing}.{row.action}", language),
        "method": "PUT" if row.edits else "POST",
        "href": href,
        "allowed": not unmet,
        "asks": row.takes is not None,
        "awaited": not row.optional,
        "why_not": unmet,
    }


def why_not(session: Session, row: Step, thing: Any, actor: Actor, language: str) -> list[dict[str, Any]]:
    """What stands against it before anything is said: whoever may never take it, and every rule that says no."""
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


def reason_of(refused: Problem, language: str) -> dict[str, Any]:
    """A refusal as the reason for which a button is not offered."""
    said = {"code": refused.code, "text": refusal(refused.code, language, **refused.values)}
    return said | basis(refused.source, language)


def _reason(code: str, language: str, **said: Any) -> dict[str, Any]:
    return {"code": code, "text": refusal(code, language)} | {name: value for name, value in said.items() if value}
