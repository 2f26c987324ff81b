"""What the world hears: a class per event, and the CloudEvents 1.0 envelope around its facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Self
from uuid import UUID

from structlog.contextvars import get_contextvars

from chassis.identity import Post
from chassis.settings import settings

_NAMED: dict[str, type[Event]] = {}


@dataclass(frozen=True)
class Event:
    """The facts of one kind of event; a subclass names it and lists them.

    A name never changes and facts are only added. No fact is a T.C. kimlik no, a phone, an address or an e-mail.
    """

    name: ClassVar[str]

    def __init_subclass__(cls, name: str, **rest: Any) -> None:
        """Register the class under the event's name."""
        super().__init_subclass__(**rest)
        cls.name = name
        _NAMED[name] = cls

    @classmethod
    def of(cls, thing: Any, inputs: Mapping[str, Any]) -> Self:
        """The facts, each from what was said with the step or from the thing itself."""
        said = {
            fact.name: inputs[fact.name] if fact.name in inputs else getattr(thing, fact.name) for fact in fields(cls)
        }
        return cls(**said)

    def facts(self) -> dict[str, Any]:
        """The facts by name."""
        return {fact_of(fact): getattr(self, fact.name) for fact in fields(self)}


def fact_of(one: Field[Any]) -> str:
    """What a fact is called in the event: as its field, or as `metadata={"fact": …}` says where the word is taken."""
    called: str = one.metadata.get("fact", one.name)
    return called


@cache
def declared(name: str, sentence: str, facts: tuple[tuple[str, Any], ...]) -> type[Event]:
    """An event that the chassis tells on behalf of a thing or a service, whose name begins with theirs."""
    titled = "".join(part.title() for part in name.rpartition(".")[2].split("_"))
    body = {"__doc__": sentence, "__annotations__": dict(facts), "__module__": __name__}
    return dataclass(frozen=True)(type(titled, (Event,), body, name=name))


def named(service: str) -> dict[str, type[Event]]:
    """Every event that a service tells, by name."""
    return {name: event for name, event in sorted(_NAMED.items()) if name.startswith(f"{service}.")}


@dataclass(frozen=True)
class Told:
    """One event about to leave: what happened, to which thing, by whom and when."""

    event: Event
    subject: UUID
    sequence: int
    unit: str
    at: datetime
    person: UUID | None
    post: Post | None
    data: dict[str, Any]
    cause: str | None = None

    def envelope(self, event_id: UUID) -> dict[str, Any]:
        """The structured CloudEvent, ready to be kept in the outbox."""
        service = self.event.name.split(".", 1)[0]
        context = get_contextvars()
        envelope = {
            "specversion": "1.0",
            "id": event_id,
            "type": self.event.name,
            "source": f"/{service}",
            "subject": self.subject,
            "time": self.at,
            "sequence": self.sequence,
            "unit": self.unit,
            "actor": self._actor(),
            "correlationid": context.get("request_id"),
            "causationid": self.cause or context.get("event_id"),
            "traceparent": context.get("traceparent"),
            "datacontenttype": "application/json",
            "dataschema": f"{settings().public_url}/api/{service}/v1/events/{self.event.name}",
            "data": self.data | {"facts": self.event.facts()},
        }
        return {name: value for name, value in envelope.items() if value is not None}

    def _actor(self) -> dict[str, Any]:
        post = self.post
        said = {
            "person": self.person,
            "role": post.role if post else "system",
            "unit": post.unit if post else None,
            "deputy_for": post.deputy_for if post else None,
        }
        return {name: value for name, value in said.items() if value is not None}
