"""With whom a thing lies, in words: who is awaited, whether that is you, and the tag that says it at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from chassis.identity import DISTRICT, MINISTRY, PROVINCE, SCHOOL, Actor, level_of
from gateway import wording
from gateway.pages.names import Names, role
from gateway.wording import sentence

_LEVELS = {MINISTRY: "ministry", PROVINCE: "province", DISTRICT: "district", SCHOOL: "school"}
Whom = Mapping[str, Any]


def is_you(one: Whom, actor: Actor) -> bool:
    """Whether this person is meant: by id, or by a post they act in."""
    if one.get("person"):
        return str(one["person"]) == str(actor.person)
    branch = one.get("branch")
    return any(
        (post.role, post.unit) == (one.get("role"), one.get("unit")) and branch in {None, post.branch}
        for post in actor.posts
    )


def called(one: Whom, names: Names, lang: str) -> str:
    """The unit and the role there, or the person's name."""
    if one.get("person"):
        return names.person(one["person"]) or sentence(lang, "whose.person")
    parts = [names.unit(one.get("unit", "")), str(one.get("role_text") or role(str(one.get("role", "")), lang))]
    return ", ".join([*parts, str(one["branch"])] if one.get("branch") else parts)


def expected(one: Whom, lang: str) -> str:
    """What is awaited of you, as a sentence; nothing where the event or the service had no words for it."""
    what = one.get("what")
    said = what[lang] if isinstance(what, Mapping) else what
    return wording.raised(sentence(lang, "case.expected", what=said), lang) if said else ""


def waiting(one: Whom, actor: Actor, names: Names, lang: str) -> dict[str, Any]:
    """One of those awaited, as the case page says it: you by what you are expected to do, others by who they are."""
    mine = expected(one, lang) if is_you(one, actor) else ""
    return {"text": mine or sentence(lang, "case.waits_for", who=called(one, names, lang)), "due": one.get("due")}


def tag(awaiting: Sequence[Whom], actor: Actor, lang: str, state: str) -> dict[str, str]:
    """With you, elsewhere, or nobody is awaited: then the state alone says where it stands."""
    if not awaiting:
        return {"code": "done", "label": state}
    if any(is_you(one, actor) for one in awaiting):
        return {"code": "you", "label": sentence(lang, "whose.you")}
    return {"code": "elsewhere", "label": sentence(lang, f"whose.{_place(awaiting[0], actor)}")}


def _place(one: Whom, actor: Actor) -> str:
    if one.get("person") or not one.get("unit"):
        return "person"
    unit = str(one["unit"])
    level = level_of(unit)
    own_schools = [post.unit for post in actor.posts if level_of(post.unit) == SCHOOL]
    return "partner" if level == SCHOOL and own_schools and unit not in own_schools else _LEVELS.get(level, "person")
