"""The servers that every other test stands on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pika
import psycopg
import pytest
from pika.adapters.blocking_connection import BlockingChannel
from pika.exceptions import ChannelClosedByBroker
from sqlalchemy import make_url

from deploy.local import temporary
from deploy.local.broker_users import EXCHANGE, Broker
from deploy.local.databases import connect, database_for, user_for
from tests.clones import Clones

QUORUM = {"x-queue-type": "quorum", "x-single-active-consumer": True}


@contextlib.contextmanager
def channel(url: str) -> Iterator[BlockingChannel]:
    with contextlib.closing(pika.BlockingConnection(pika.URLParameters(url))) as connection:
        yield connection.channel()


def test_a_service_gets_a_database_that_sorts_turkish_names(clones: Clones) -> None:
    with connect(clones.empty("services.training")) as session:
        names = session.execute(
            "SELECT name FROM unnest(ARRAY['Zonguldak','Çorum','Ordu','Iğdır','İzmir','Ödemiş','Cide']) AS name"
            ' ORDER BY name COLLATE "tr-x-icu"'
        ).fetchall()

    assert [name for (name,) in names] == ["Cide", "Çorum", "Iğdır", "İzmir", "Ordu", "Ödemiş", "Zonguldak"]


def test_no_service_enters_the_database_of_another(clones: Clones) -> None:
    mine, other = make_url(clones.empty("services.training")), make_url(clones.empty("services.awards"))

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        connect(mine.set(database=other.database).render_as_string(hide_password=False))


def test_making_a_database_again_keeps_what_is_in_it(postgres_url: str, clones: Clones) -> None:
    service = f"services.again_{clones.mark}"
    clones.made.append(f"kopru_again_{clones.mark}")
    with connect(database_for(postgres_url, service, "first word")) as session:
        session.execute("CREATE TABLE kept ()")

    with connect(database_for(postgres_url, service, "second word")) as session:
        assert session.execute("SELECT count(*) FROM kept").fetchone() == (0,)


def test_two_may_make_the_same_user_at_once(postgres_url: str, clones: Clones) -> None:
    clones.empty("services.training")
    name = f"kopru_training_{clones.mark}"

    with ThreadPoolExecutor(8) as hands:
        made = [hands.submit(user_for, postgres_url, name, clones.word) for _ in range(80)]

    assert [one.exception() for one in made] == [None] * 80


def test_a_quorum_queue_keeps_what_a_service_published(broker: Broker) -> None:
    with channel(broker.url) as administrator:
        administrator.exchange_declare(EXCHANGE, "topic", durable=True)
        administrator.queue_declare("awards", durable=True, arguments=QUORUM)
        administrator.queue_bind("awards", EXCHANGE, "training.#")

    with channel(broker.user_for("services.training", "word")) as training:
        training.confirm_delivery()
        training.basic_publish(EXCHANGE, "training.course.opened", b"{}", mandatory=True)

    with channel(broker.user_for("services.awards", "word")) as awards:
        _, _, body = next(awards.consume("awards", inactivity_timeout=10))

    assert body == b"{}"


def test_a_service_publishes_only_its_own_events(broker: Broker) -> None:
    with channel(broker.url) as administrator:
        administrator.exchange_declare(EXCHANGE, "topic", durable=True)

    with channel(broker.user_for("services.training", "word")) as training:
        training.confirm_delivery()
        with pytest.raises(ChannelClosedByBroker) as no:
            training.basic_publish(EXCHANGE, "awards.prize.given", b"{}")

    assert no.value.reply_code == 403


def test_a_service_reads_only_its_own_queue_and_declares_none(broker: Broker) -> None:
    with channel(broker.url) as administrator:
        administrator.queue_declare("awards", durable=True, arguments=QUORUM)
    url = broker.user_for("services.training", "word")

    with channel(url) as training, pytest.raises(ChannelClosedByBroker) as read:
        training.basic_get("awards")
    with channel(url) as training, pytest.raises(ChannelClosedByBroker) as declared:
        training.queue_declare("mine", durable=True, arguments=QUORUM)
    with channel(url) as training:
        passive = training.queue_declare("awards", passive=True)

    assert (read.value.reply_code, declared.value.reply_code, passive.method.queue) == (403, 403, "awards")


def test_a_password_may_hold_any_character(broker: Broker) -> None:
    word = "/:@ ?#%ı"

    with channel(broker.user_for("services.training", word)) as training:
        assert training.is_open

    assert quote(word, safe="") in broker.user_for("services.training", word)


def test_a_database_that_was_killed_comes_back_with_all_it_had_promised() -> None:
    with temporary.database(durable=True) as node:
        with connect(node.server.url) as connection:
            connection.execute("CREATE TABLE promises (number int)")
            connection.execute("INSERT INTO promises VALUES (1)")

        node.kill()
        node.start()

        with connect(node.server.url) as connection:
            assert connection.execute("SELECT number FROM promises").fetchall() == [(1,)]
