"""A service's database: the chassis's tables, then the service's own, each with its own history."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, inspect, text

from chassis.db import METADATA, engine_of
from chassis.settings import settings

_MIGRATIONS = Path(__file__).parent / "migrations"
# The modules of the chassis that declare tables.
_WITH_TABLES = tuple(
    f"chassis.{module}"
    for module in (
        "directory",
        "documents.model",
        "evidence.model",
        "history",
        "idempotency",
        "inbox",
        "outbox",
        "retention",
        "signatures",
    )
)
# A migration that cannot have its lock soon gives up: it must not queue the whole service up behind itself.
_OPTIONS = "-c lock_timeout=5s -c timezone=UTC"


def upgrade(package: str) -> None:
    """Bring the database of the service to the newest tables."""
    _run(package, lambda config: command.upgrade(config, "heads"))


def write(package: str, message: str) -> None:
    """Write a migration from what the models say and the database has not."""
    label = package.rpartition(".")[2]
    folder = _versions(package)
    folder.mkdir(parents=True, exist_ok=True)
    number = len([*folder.glob("*.py")]) + 1
    first = number == 1

    def revise(config: Config) -> None:
        command.revision(
            config,
            message,
            autogenerate=True,
            head="base" if first else f"{label}@head",
            branch_label=label if first else None,
            version_path=str(folder),
            rev_id=f"{label}_{number:04}",
        )

    _run(package, revise)


def check(package: str) -> None:
    """Stop with an error where the models say something else than the migrations."""
    _run(package, command.check)


def heads(package: str) -> set[str]:
    """The revisions a database must name for this code: Alembic names none on which another one depends."""
    scripts = ScriptDirectory.from_config(_config(package))
    implied = {name for one in scripts.walk_revisions() for name in _names(one.dependencies)}
    return set(scripts.get_heads()) - implied


def _names(dependencies: str | Iterable[str] | None) -> Iterable[str]:
    return (dependencies,) if isinstance(dependencies, str) else dependencies or ()


def revisions(connection: Connection) -> set[str]:
    """The revisions this database has."""
    if not inspect(connection).has_table("alembic_version"):
        return set()
    return set(connection.scalars(text("SELECT version_num FROM alembic_version")))


def _run(package: str, step: Callable[[Config], None]) -> None:
    config = _config(package)
    engine = engine_of(settings().database_url, 1, options=_OPTIONS, attentive=False)  # an index takes its time
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            step(config)
    finally:
        engine.dispose()


def _config(package: str) -> Config:
    folders = dict.fromkeys([_MIGRATIONS / "versions", _versions(package)])
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    locations = "\n".join(str(folder) for folder in folders if folder.is_dir())
    config.set_main_option("version_locations", locations.replace("%", "%%"))
    config.attributes["metadata"] = _metadata(package)
    config.attributes["all_tables"] = package != "chassis"
    return config


def _versions(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        message = f"there is no package {package}"
        raise SystemExit(message)
    return Path(spec.submodule_search_locations[0]) / "migrations" / "versions"


def _metadata(package: str) -> list[MetaData]:
    for module in _WITH_TABLES:
        import_module(module)
    if package == "chassis" or find_spec(f"{package}.tables") is None:
        return [METADATA]
    # The application imports every model, so that the service's tables are all known.
    import_module(f"{package}.app")
    own: MetaData = import_module(f"{package}.tables").Base.metadata
    return [METADATA, own]
