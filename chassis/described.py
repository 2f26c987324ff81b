"""A service's own description as files beside its code: a change of what others see shows in the change itself."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import orjson

from chassis.web import bare_app

FILES = ("openapi.json", "asyncapi.json")
_FORM = orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE


def write(package: str) -> None:
    """Write what the service says of itself now."""
    for file, now in _now(package).items():
        file.write_bytes(now)


def check(packages: Iterable[str]) -> None:
    """Stop with an error that names every file which says something else than the code."""
    old = [
        f"{package}: {file.name}"
        for package in packages
        for file, now in _now(package).items()
        if not file.exists() or file.read_bytes() != now
    ]
    if old:
        raise SystemExit("\n".join([*old, "out of step with the code; `make describe` writes them anew"]))


def _now(package: str) -> dict[Path, bytes]:
    module = import_module(f"{package}.app")
    entrance = getattr(module, "ENTRANCE", None)
    app = bare_app(module.SERVICE, entrance)
    below = entrance.below if entrance else ""
    with app.test_client() as client:
        said = {name: client.get(f"{below}/{name}").get_data() for name in FILES}
    return {_folder(package) / name: orjson.dumps(orjson.loads(text), option=_FORM) for name, text in said.items()}


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"there is no package {package}"
        raise SystemExit(message)
    return Path(spec.submodule_search_locations[0])
