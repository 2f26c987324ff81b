"""What `make run` consists of on this machine: folders, ports, servers, and the settings of every service."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from werkzeug.security import generate_password_hash

from .broker_users import Broker
from .databases import name_of, url_of
from .keys import Keys
from .passwords import password, write_secret
from .postgresql import PostgreSQL
from .programs import Program
from .rabbitmq import RabbitMQ
from .services import GATEWAY, SERVICES, Place

ROOT = Path(__file__).resolve().parent.parent.parent
MAIL_PORT = 8025
SUPERVISOR_PORT = 8676


@dataclass(frozen=True)
class Machine:
    """One running Köprü: everything it keeps lies in one folder."""

    folder: Path
    given: Mapping[str, str]  # the environment of the person who started it

    @cached_property
    def postgresql(self) -> PostgreSQL | None:
        """Our own database server, where none is given."""
        return None if "KOPRU_DATABASE_URL" in self.given else PostgreSQL(self.folder, 8432)

    @cached_property
    def rabbitmq(self) -> RabbitMQ | None:
        """Our own broker, where none is given."""
        return None if "KOPRU_AMQP_URL" in self.given else RabbitMQ(self.folder, 8672, 8673, 8674, 8675)

    @cached_property
    def database_url(self) -> str:
        """The database administrator's URL."""
        return self.postgresql.url if self.postgresql else self.given["KOPRU_DATABASE_URL"]

    @cached_property
    def broker(self) -> Broker:
        """The broker as its administrator sees it."""
        if self.rabbitmq:
            return Broker(self.rabbitmq.url, self.rabbitmq.management_url)
        if "KOPRU_AMQP_ADMIN_URL" not in self.given:
            raise SystemExit(
                "With KOPRU_AMQP_URL, please also set KOPRU_AMQP_ADMIN_URL: http://USER:PASSWORD@HOST:15672"
            )
        return Broker(self.given["KOPRU_AMQP_URL"], self.given["KOPRU_AMQP_ADMIN_URL"])

    @cached_property
    def keys(self) -> Keys:
        return Keys(self.folder.parent / "keys")

    @property
    def clients(self) -> Path:
        """The programs the gateway lets in under their own names."""
        return self.folder / "clients.json"

    def write_clients(self) -> None:
        """The services among them; what a person has added to the file stays."""
        known = json.loads(self.clients.read_text(encoding="utf-8")) if self.clients.exists() else []
        ours = {place.name: place for place in SERVICES if place.scopes}
        rows = [row for row in known if row["id"] not in ours]
        for name, place in ours.items():
            closed = generate_password_hash(self.word(place, "client"))
            rows.append({"id": name, "secret_hash": closed, "scopes": list(place.scopes)})
        write_secret(self.clients, json.dumps(rows, indent=1))

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    def ports(self) -> list[int]:
        """Every port we are going to listen at."""
        ours = [port for place in SERVICES for port in (place.port, place.metrics_port, place.work_metrics_port)]
        database = [self.postgresql.port] if self.postgresql else []
        mq = self.rabbitmq
        broker = [mq.port, mq.distribution_port, mq.epmd_port, mq.management_port] if mq else []
        return [*ours, *database, *broker, MAIL_PORT, SUPERVISOR_PORT]

    def servers(self) -> list[Program]:
        """What the services stand on."""
        mails = ("-m", "deploy.local.mail_catcher", "--folder", str(self.mail_folder), "--port", str(MAIL_PORT))
        programs = [Program("mail-catcher", (sys.executable, *mails))]
        if self.postgresql:
            programs.append(self.postgresql.program())
        if self.rabbitmq:
            programs += [self.rabbitmq.epmd(), self.rabbitmq.program()]
        return programs

    def processes(self) -> list[Program]:
        """Two for each service: one answers requests, one works behind them."""
        return [
            Program(f"{place.name}-{verb}", self.chassis(verb, place.package), self.settings_of(place))
            for place in SERVICES
            for verb in ("web", "work")
        ]

    def chassis(self, *arguments: str) -> tuple[str, ...]:
        return (sys.executable, "-m", "chassis", *arguments)

    @property
    def mail_folder(self) -> Path:
        return self.folder / "mails"

    def settings_of(self, place: Place) -> dict[str, str]:
        """The environment of one service, as `chassis/settings.py` reads it."""
        settings = {
            "KOPRU_DATABASE_URL": url_of(self.database_url, name_of(place.package), self.word(place, "database")),
            "KOPRU_AMQP_URL": self.broker.url_for(place.package, self.word(place, "broker")),
            "KOPRU_TOKEN_KEYS": str(self.keys.tokens),
            "KOPRU_PORT": str(place.port),
            "KOPRU_METRICS_PORT": str(place.metrics_port),
            "KOPRU_WORK_METRICS_PORT": str(place.work_metrics_port),
            # One process of several threads each: a second would double what every start costs.
            "KOPRU_WEB_WORKERS": self.given.get("KOPRU_WEB_WORKERS", "1"),
            "KOPRU_DEMO": "1",
            "KOPRU_CLOCK_FILE": str(self.folder / "clock"),
            "KOPRU_GATEWAY_URL": f"http://127.0.0.1:{GATEWAY.port}",
            "KOPRU_PUBLIC_URL": self.given.get("KOPRU_PUBLIC_URL", f"http://127.0.0.1:{GATEWAY.port}"),
            "KOPRU_SMTP_URL": f"smtp://127.0.0.1:{MAIL_PORT}",
            "KOPRU_MAIL_FOLDER": str(self.mail_folder),
            "KOPRU_FILES": str(self.folder / "files" / place.name),
        }
        if place.scopes:
            settings["KOPRU_CLIENT_SECRET"] = self.word(place, "client")
        if place.national_ids:
            settings["KOPRU_NATIONAL_ID_KEYS"] = str(self.keys.national_ids_of(place.name))
        return settings | (self._gateway_settings() if place == GATEWAY else {})

    def word(self, place: Place, use: str) -> str:
        return password(self.folder, f"{place.name}-{use}")

    def _gateway_settings(self) -> dict[str, str]:
        upstreams = (f"{place.name}=http://127.0.0.1:{place.port}" for place in SERVICES if place != GATEWAY)
        return {
            "KOPRU_SIGNING_KEY": str(self.keys.signing),
            "KOPRU_CLIENTS": str(self.clients),
            "KOPRU_PEOPLE_FILE": str(self.folder / "people.txt"),
            "KOPRU_SECRET": password(self.folder, "gateway-secret"),
            "KOPRU_UPSTREAMS": " ".join(upstreams),
        }


def this_machine() -> Machine:
    """The one below `.run/run` of this checkout."""
    return Machine(ROOT / ".run" / "run", os.environ)  # noqa: TID251  # what the person set is handed on to the services
