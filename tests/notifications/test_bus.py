"""From the broker to the person: a real queue, the worker in a process of its own, a real mail."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pika
import pytest
from sqlalchemy import Engine, text

from chassis import topology
from chassis.broker import EXCHANGE
from chassis.db import dumps, engine_of
from deploy.local.broker_users import Broker
from services.notifications.app import SERVICE
from tests.chassis.bus import eventually
from tests.notifications.post_office import PACKAGE, Directory, MailServer
from tests.telling import DISTRICT, SCHOOL, at, event, post_told


@pytest.fixture
def engine(
    service_database: Callable[[str], str],
    broker: Broker,
    mail_server: MailServer,
    directory: Directory,
    tmp_path: Path,
) -> Iterator[Engine]:
    """The database of a worker that hears, looks for vacancies and sends mails."""
    url = service_database(PACKAGE)
    topology.declare([SERVICE], broker.url)
    environment = os.environ | {
        "KOPRU_DATABASE_URL": url,
        "KOPRU_AMQP_URL": broker.user_for(PACKAGE, "a-word-for-tests"),
        "KOPRU_TOKEN_KEYS": os.devnull,
        "KOPRU_SMTP_URL": f"smtp://127.0.0.1:{mail_server.port}",
        "KOPRU_GATEWAY_URL": f"http://127.0.0.1:{directory.port}",
        "KOPRU_CLIENT_SECRET": directory.secret,
    }
    command = ["setpriv", "--pdeathsig=KILL", sys.executable, "-m", "chassis", "work", PACKAGE]
    engine = engine_of(url, 2)
    with (tmp_path / "worker.log").open("wb") as log, subprocess.Popen(command, env=environment, stderr=log) as worker:
        yield engine
        worker.send_signal(signal.SIGTERM)
    engine.dispose()


def publish(broker: Broker, *events: dict[str, object]) -> None:
    connection = pika.BlockingConnection(pika.URLParameters(broker.url))
    channel = connection.channel()
    for one in events:
        told = pika.BasicProperties(message_id=str(one["id"]), delivery_mode=2)
        channel.basic_publish(EXCHANGE, str(one["type"]), dumps(one).encode(), told)
    connection.close()


@pytest.mark.requirement("NTF-59", "NTF-61", "NTF-62")
def test_an_event_reaches_page_and_mailbox_once_even_when_the_news_of_the_post_comes_after_it(
    engine: Engine, broker: Broker, mail_server: MailServer, directory: Directory
) -> None:
    principal, officer = uuid4(), uuid4()
    directory.emails |= {principal: "mudur@example.org", officer: "ilce@example.org"}
    told = event(awaiting=[at("principal", SCHOOL)], audience=[at("district_officer", DISTRICT)])

    publish(
        broker,
        post_told(officer, "district_officer", DISTRICT),
        told,
        told,
        post_told(principal, "principal", SCHOOL),
        told,
    )

    eventually(lambda: sorted(mail["To"] for mail in mail_server.mails) == ["ilce@example.org", "mudur@example.org"])
    with engine.begin() as connection:
        rows = connection.execute(text("SELECT person, channel, kind, instead_of FROM messages")).all()
    assert sorted((row.channel, row.kind) for row in rows if row.person == principal) == [
        ("email", "waits"),
        ("in_app", "waits"),
    ]
    assert sorted((row.channel, row.kind) for row in rows if row.person == officer) == [
        ("email", "tells"),
        ("in_app", "tells"),
    ]
    assert {row.instead_of for row in rows} == {None}
