"""Events that every programme with such a thing tells, each under its own name and with the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from chassis import texts
from chassis.events import Event, declared

# What has happened, as a sentence, and which facts are told of it.
Sentence: TypeAlias = tuple[str, tuple[tuple[str, Any], ...]]


def events_of(service: str, thing: str, sentences: Mapping[str, Sentence]) -> dict[str, type[Event]]:
    """The events of this programme's things by what has happened; people read `event.<thing>.<what has happened>`."""
    told = {}
    for verb, (sentence, facts) in sentences.items():
        texts.share(service, f"event.{service}.{thing}.{verb}", f"event.{thing}.{verb}")
        told[verb] = declared(f"{service}.{thing}.{verb}", sentence, facts)
    return told
