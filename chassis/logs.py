"""Logs are JSON lines that can be followed from request to event to deed; no T.C. kimlik no is ever in one."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import orjson
import structlog

log: structlog.stdlib.BoundLogger = structlog.get_logger()

_ELEVEN_DIGITS = re.compile(r"(?<!\d)[1-9]\d{10}(?!\d)")


def configure() -> None:
    """Every line of this process, ours and the libraries', takes the same shape and goes to standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
        structlog.processors.format_exc_info,
    ]
    ends: list[structlog.typing.Processor] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        _mask_line,
        structlog.processors.JSONRenderer(serializer=_as_json),
    ]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=ends))
    logging.basicConfig(level=_level(), handlers=[handler], force=True)
    # Our roles say once that the broker is away; pika would say it many times for each try.
    logging.getLogger("pika").setLevel(logging.CRITICAL)
    # What it sets itself up with, line by line, is nobody's news; what it migrates is told by who migrates.
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def mask(text: str) -> str:
    """The text without any T.C. kimlik no: of one, the last two digits stay."""
    return _ELEVEN_DIGITS.sub(lambda found: _masked(found.group()), text)


def is_national_id(digits: str) -> bool:
    """Eleven digits are a T.C. kimlik no when both check digits are right."""
    one = [int(digit) for digit in digits]
    tenth = (sum(one[0:9:2]) * 7 - sum(one[1:8:2])) % 10
    return one[0] != 0 and one[9] == tenth and one[10] == sum(one[:10]) % 10


def _masked(digits: str) -> str:
    return f"*********{digits[-2:]}" if is_national_id(digits) else digits


def _mask_line(_logger: object, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: _mask_any(value) for name, value in line.items()}


def _mask_any(value: object) -> object:
    match value:
        case dict():
            return {mask(str(name)): _mask_any(one) for name, one in value.items()}
        case list() | tuple() | set():
            return [_mask_any(one) for one in value]
        case bool() | float() | None:
            return value
        case int():
            shown = mask(str(value))
            return value if shown == str(value) else shown
        case _:
            return mask(str(value))


def _as_json(line: object, **_: object) -> str:
    return orjson.dumps(line).decode()


def _level() -> str:
    # Before the settings are read: a missing one is told in the same shape.
    return os.environ.get("KOPRU_LOG_LEVEL", "INFO")  # noqa: TID251  # see above
