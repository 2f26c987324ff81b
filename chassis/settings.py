"""What differs between places, read once, at start: from the environment, or from a folder of secrets."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path


class MissingSettingError(SystemExit):
    """A setting that has no default is not there: the process stops and names it."""

    def __init__(self, variable: str, why: str) -> None:
        super().__init__(f"{variable} {why}")


@dataclass(frozen=True)
class Settings:
    """Each field is the environment variable `KOPRU_<FIELD>`, or a file of the folder `KOPRU_SECRETS` named as it is.

    One without a default must be set.
    """

    database_url: str
    amqp_url: str
    token_keys: Path
    host: str = "127.0.0.1"
    port: int = 8000
    metrics_port: int = 0
    work_metrics_port: int = 0
    web_workers: int = 2
    web_threads: int = 4
    drain_seconds: int = 0
    log_level: str = "INFO"
    public_url: str = "http://127.0.0.1:8100"
    demo: bool = False
    clock_file: Path | None = None
    signing_key: Path | None = None
    secret: str = ""
    national_id_keys: Path | None = None
    upstreams: str = ""
    upstream_seconds: int = 10
    proxies: int = 0
    oidc_providers: Path | None = None
    clients: Path | None = None
    client_secret: str = ""
    gateway_url: str = ""
    smtp_url: str = ""
    mail_folder: Path | None = None
    people_file: Path | None = None
    # A folder, or `s3://bucket/beginning` with the four below.
    files: str = "/var/lib/kopru/files"
    files_endpoint: str = ""
    files_region: str = "us-east-1"
    files_key_id: str = ""
    files_key: str = ""


_READERS = {"int": int, "bool": lambda raw: raw == "1", "Path": Path, "Path | None": Path}


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process.

    Raises MissingSettingError, which names the variable, when one is missing or malformed.
    """
    found: dict[str, object] = {}
    for field in fields(Settings):
        variable = f"KOPRU_{field.name.upper()}"
        raw = os.environ.get(variable) or _secret(field.name, str(field.type))
        if raw:
            try:
                found[field.name] = _READERS.get(str(field.type), str)(raw)  # type: ignore[operator]  # readers take a str
            except ValueError:
                raise MissingSettingError(variable, f"cannot be read as {field.type}") from None
        elif field.name in {"database_url", "amqp_url", "token_keys"}:
            raise MissingSettingError(variable, "is not set")
    return Settings(**found)  # type: ignore[arg-type]  # each was read by its field's type


def _secret(name: str, kind: str) -> str:
    """What the file of this name says; of a setting that is a path, the file itself.

    What lies in a file is not shown by whoever lists a container's or a process's environment.
    """
    file = Path(os.environ.get("KOPRU_SECRETS", os.devnull), name)
    if not file.is_file():
        return ""
    return str(file) if kind.startswith("Path") else file.read_text(encoding="utf-8").strip()
