"""Somebody whom no directory knows is told by mail, at the address that a service says when the mail goes (NTF-55)."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from services.notifications.mailer import Mailer
from services.notifications.subscriptions import LISTENER
from tests.doors import House
from tests.notifications.post_office import Directory, MailServer
from tests.telling import SCHOOL, at, event, hear, post_told

# The service that nobody here knows, as `tests.telling` has it.
SERVICE = "fifth"


@pytest.fixture
def mailer(house: House) -> Iterator[Mailer]:
    mailer = Mailer()
    yield mailer
    mailer.close()


@pytest.fixture
def reporter(directory: Directory) -> UUID:
    one = uuid4()
    directory.outside[SERVICE, one] = "haber@korfez.example"
    return one


def messages(house: House) -> list[tuple[str, str, str, int, str | None]]:
    wanted = "SELECT channel, kind, state, attempts, reason FROM messages ORDER BY id"
    with house.engine.begin() as connection:
        return [tuple(row) for row in connection.execute(text(wanted))]


@pytest.mark.requirement("NTF-55", "NTF-62", "PRV-04")
def test_whoever_is_outside_gets_one_mail_that_leads_to_no_page(
    house: House, mailer: Mailer, mail_server: MailServer, reporter: UUID
) -> None:
    told = event(audience=[{"outside": str(reporter)}])
    hear(LISTENER, told)
    hear(LISTENER, told)
    mailer.send_due()

    [mail] = mail_server.mails
    body = mail.get_body(("plain",))
    assert body is not None
    said = body.get_content()
    assert mail["To"] == "haber@korfez.example"
    assert mail["Subject"] == "Işık Koleji gezisi: İlçeye gönderildi"
    assert "https://" not in said
    assert "adresiniz kayıttan çıkarılır" in said
    assert messages(house) == [("email", "outside", "sent", 1, None)]


@pytest.mark.requirement("NTF-55", "PRV-04")
def test_no_address_of_anybody_outside_lies_here(house: House, mailer: Mailer, reporter: UUID) -> None:
    hear(LISTENER, event(audience=[{"outside": str(reporter)}]))
    mailer.send_due()

    with house.engine.begin() as connection:
        tables = connection.execute(text("SELECT relname FROM pg_stat_user_tables")).scalars().all()
        kept = [str(connection.execute(text(f'SELECT * FROM "{one}"')).all()) for one in tables]  # noqa: S608  # names of the database's own
    assert "korfez" not in "".join(kept)


@pytest.mark.requirement("NTF-55")
def test_who_was_struck_meanwhile_is_told_nothing(
    house: House, mailer: Mailer, mail_server: MailServer, directory: Directory, reporter: UUID
) -> None:
    hear(LISTENER, event(audience=[{"outside": str(reporter)}]))
    del directory.outside[SERVICE, reporter]
    mailer.send_due()

    assert mail_server.mails == []
    assert messages(house) == [("email", "outside", "dead", 1, "no_address")]


@pytest.mark.requirement("NTF-55", "PLT-15")
def test_while_a_service_is_away_its_own_mails_wait_and_no_other(
    house: House, mailer: Mailer, mail_server: MailServer, directory: Directory, reporter: UUID
) -> None:
    principal = uuid4()
    directory.emails[principal] = "selin@okul.example"
    directory.away = {SERVICE}
    hear(LISTENER, post_told(principal, "principal", SCHOOL))
    hear(LISTENER, event(audience=[{"outside": str(reporter)}, at("principal", SCHOOL)]))
    mailer.send_due()
    waiting = [one for one in messages(house) if one[1] == "outside"]
    directory.away = set()
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE messages SET next_at = now() WHERE kind = 'outside'"))
    mailer.send_due()

    assert waiting == [("email", "outside", "queued", 0, None)]
    assert [mail["To"] for mail in mail_server.mails] == ["selin@okul.example", "haber@korfez.example"]
