"""Which service answers where: one table, short name → address, from KOPRU_UPSTREAMS."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from chassis.errors import NotFound
from chassis.settings import MissingSettingError, settings


def address_of(service: str) -> str:
    """Where this service answers. Raises NotFound for one that is not in the table: the gateway is no open proxy."""
    address = upstreams().get(service)
    if address is None:
        raise NotFound
    return address


@lru_cache(maxsize=1)
def upstreams() -> Mapping[str, str]:
    """Every service by its short name, in the order of the setting."""
    table: dict[str, str] = {}
    for entry in settings().upstreams.split():
        name, _, address = entry.partition("=")
        if not address.startswith(("http://", "https://")):
            raise MissingSettingError("KOPRU_UPSTREAMS", f"has {entry!r}; expected: name=http://host:port")
        table[name] = address.rstrip("/")
    return table
