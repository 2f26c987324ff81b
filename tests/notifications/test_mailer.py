"""E-mails through a real mail server, which goes away and comes back."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from chassis.db import transaction
from chassis.logs import mask
from services.notifications.contacts import GatewayAway
from services.notifications.mailer import Mailer, MailServerAway
from services.notifications.preferences.model import Preference
from services.notifications.subscriptions import LISTENER
from tests.doors import House
from tests.notifications.post_office import Directory, MailServer
from tests.telling import SCHOOL, at, event, hear, post_told

DUE = "2026-08-31T20:59:59Z"


@pytest.fixture
def principal(house: House, directory: Directory) -> UUID:
    person = uuid4()
    directory.emails[person] = "selin.aktas@okul.example.org"
    hear(LISTENER, post_told(person, "principal", SCHOOL))
    return person


@pytest.fixture
def mailer(house: House):
    mailer = Mailer()
    yield mailer
    mailer.close()


def states(house: House) -> list[tuple[str, int, str | None]]:
    wanted = "SELECT state, attempts, reason FROM messages WHERE channel = 'email' ORDER BY id"
    with house.engine.begin() as connection:
        return [tuple(row) for row in connection.execute(text(wanted))]


def pause_is_over(house: House) -> None:
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE messages SET next_at = now() - interval '1 s' WHERE next_at IS NOT NULL"))


def plain(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return part.get_content().replace("\r\n", "\n")


@pytest.mark.requirement("NTF-59")
def test_a_mail_says_what_happened_of_which_case_and_where_to_look(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    what = {"tr": "geziyi onaylamanız", "en": "approve the outing"}
    told = event(awaiting=[at("principal", SCHOOL, due=DUE, what=what)])
    hear(LISTENER, told)

    assert mailer.send_due() == 1

    [mail] = mail_server.mails
    link = f"https://kopru.example.org/fifth/outings/{told['subject']}"
    assert mail["Subject"] == "Köprü 7K3M-9PD: sizden işlem bekleniyor – Işık Koleji gezisi"
    assert mail["To"] == "selin.aktas@okul.example.org"
    assert plain(mail) == (
        "Işık Koleji gezisi\nDosya numarası: 7K3M-9PD\n\nSizden beklenen: geziyi onaylamanız.\n"
        "Son gün: 31 Ağustos 2026 Pazartesi 23:59 (Türkiye saati)\n\n"
        f"Ne oldu: İlçeye gönderildi\nDurumu: İlçede\n\nİşlemi yapmak için:\n{link}\n\n"
        "Bu ileti Köprü'den kendiliğinden gönderilmiştir; yanıtlamayın. Bildirim tercihleriniz:\n"
        "https://kopru.example.org/notices/choices\n"
    )
    page = mail.get_body(("html",))
    assert page is not None
    assert f'<a href="{link}"' in page.get_content()
    assert states(house) == [("sent", 1, None)]
    assert mailer.send_due() == 0


@pytest.mark.requirement("NTF-59")
def test_who_wants_english_gets_english(house: House, principal: UUID, mailer: Mailer, mail_server: MailServer) -> None:
    with transaction() as session:
        session.add(Preference(person=principal, email=True, language="en"))
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))

    mailer.send_due()

    [mail] = mail_server.mails
    assert mail["Subject"] == "Köprü 7K3M-9PD: Sent to the district – Day out of Işık"
    assert "Case number: 7K3M-9PD" in plain(mail)
    assert mail["Content-Language"] == "en"


@pytest.mark.requirement("NTF-61")
def test_a_mail_says_that_it_stands_for_a_vacant_role(
    house: House, directory: Directory, mailer: Mailer, mail_server: MailServer
) -> None:
    from services.notifications import vacancies  # noqa: PLC0415  # only here

    officer = uuid4()
    directory.emails[officer] = "ilce@example.org"
    hear(LISTENER, post_told(officer, "district_officer", "tr/10/bandirma"))
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    with house.engine.begin() as connection:
        connection.execute(text("UPDATE vacancies SET tries = 4, next_at = now() - interval '1 s'"))
    with transaction() as session:
        vacancies.settle(session)

    mailer.send_due()

    assert "Muhatap görev (Okul müdürü) şu anda boş olduğu için" in plain(mail_server.mails[0])


@pytest.mark.requirement("NTF-62")
def test_while_the_mail_server_is_down_nothing_is_lost_and_no_try_is_spent(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]), event(audience=[at("principal", SCHOOL)]))
    mail_server.stop()
    for _ in range(7):
        with pytest.raises(MailServerAway):
            mailer.send_due()
    waiting = states(house)

    mail_server.start()
    mailer.send_due()

    assert waiting == [("queued", 0, None)] * 2
    assert states(house) == [("sent", 1, None)] * 2
    assert len({mail["X-Kopru-Message"] for mail in mail_server.mails}) == 2


def test_while_the_gateway_is_down_mails_wait(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer, directory: Directory
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    directory.stop()
    with pytest.raises(GatewayAway):
        mailer.send_due()
    waiting = states(house)

    directory.start()
    mailer.send_due()

    assert waiting == [("queued", 0, None)]
    assert len(mail_server.mails) == 1


def test_a_token_that_ran_out_is_asked_for_again(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer, directory: Directory
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    mailer.send_due()
    directory.forget_tokens()
    mailer.contacts.known.clear()
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))

    mailer.send_due()

    assert (len(mail_server.mails), directory.tokens) == (2, 2)


def test_an_address_is_asked_for_once_a_minute_at_most(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer, directory: Directory
) -> None:
    hear(LISTENER, *(event(audience=[at("principal", SCHOOL)]) for _ in range(5)))

    mailer.send_due()

    assert (len(mail_server.mails), directory.asked) == (5, 1)


def test_who_has_left_or_has_no_address_gets_no_mail_and_that_is_no_failure(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer, directory: Directory
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    del directory.emails[principal]

    mailer.send_due()

    assert mail_server.mails == []
    assert states(house) == [("dead", 1, "no_address")]
    assert house.told() == []


def test_a_refused_mail_is_tried_five_times_with_a_reference_of_its_own_each_time_then_it_is_told(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    mail_server.answers = ["451 try later"] * 5
    seen = []
    for _ in range(5):
        mailer.send_due()
        seen += states(house)
        pause_is_over(house)

    assert seen == [("failed", number, "smtp_451") for number in (1, 2, 3, 4)] + [("dead", 5, "smtp_451")]
    assert mailer.send_due() == 0
    assert house.told() == ["notifications.notification.dead_lettered"]
    assert house.events()[0]["data"]["facts"]["reason"] == "smtp_451"


def test_after_a_failure_the_next_try_may_succeed_and_has_another_message_id(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    mail_server.answers = ["451 try later"]
    mailer.send_due()
    pause_is_over(house)

    mailer.send_due()

    [mail] = mail_server.mails
    assert mail["Message-ID"] == f"<{mail['X-Kopru-Message']}.2@kopru.example.org>"
    assert states(house) == [("sent", 2, None)]


def test_what_is_refused_for_good_is_not_tried_again(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    mail_server.answers = ["550 no such mailbox"]

    mailer.send_due()

    assert states(house) == [("dead", 1, "smtp_550")]


def test_a_mailer_that_died_with_mails_in_hand_leaves_them_to_the_next(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    from services.notifications.messages import process  # noqa: PLC0415  # only here

    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))
    with transaction() as session:
        process.claim(session, 50)
    meanwhile = mailer.send_due()
    pause_is_over(house)

    assert (meanwhile, mailer.send_due(), len(mail_server.mails)) == (0, 1, 1)


@pytest.mark.requirement("NTF-60")
def test_who_switched_e_mails_off_gets_only_those_that_nobody_may_miss(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    waiting_before = event(audience=[at("principal", SCHOOL)])
    hear(LISTENER, waiting_before)
    with transaction() as session:
        session.add(Preference(person=principal, email=False, language="tr"))
    verbs = ["submitted", "returned", "rejected", "deadline_missed", "placed", "approved"]
    incident = event(audience=[at("principal", SCHOOL)]) | {"type": "fifth.incident.reported"}

    hear(LISTENER, *(event(verb=verb, audience=[at("principal", SCHOOL)]) for verb in verbs), incident)
    mailer.send_due()

    with house.engine.begin() as connection:
        joined = "FROM messages JOIN occasions USING (event_id) WHERE channel = :channel"
        sent = connection.execute(text(f"SELECT type {joined} AND messages.state = 'sent'"), {"channel": "email"})
        in_app = connection.execute(text(f"SELECT count(*) {joined}"), {"channel": "in_app"}).scalar()
        assert sorted(sent.scalars()) == [
            "fifth.incident.reported",
            "fifth.outing.deadline_missed",
            "fifth.outing.placed",
            "fifth.outing.rejected",
            "fifth.outing.returned",
        ]
    assert in_app == 8
    assert ("dead", 1, "switched_off") in states(house)


@pytest.mark.requirement("NTF-59", "PRV-04")
def test_nothing_personal_is_in_a_body_nor_any_address_in_the_database(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    hear(LISTENER, event(awaiting=[at("principal", SCHOOL)], title={"tr": "10000000146", "en": "10000000146"}))

    mailer.send_due()

    [mail] = mail_server.mails
    whole = mail.as_string()
    assert mask(whole) == whole
    assert "Selin" not in plain(mail)
    with house.engine.begin() as connection:
        tables = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        rows = [str(connection.execute(text(f'SELECT * FROM "{table}"')).all()) for table in tables]  # noqa: S608  # names of our own tables
    assert [row for row in rows if "@okul.example.org" in row or "10000000146" in row.replace("'body': b", "")] == []


def test_words_of_an_event_cannot_break_out_of_the_mail(
    house: House, principal: UUID, mailer: Mailer, mail_server: MailServer
) -> None:
    title = {"tr": "<script>x</script>\r\nBcc: all@example.org", "en": "x"}
    hear(LISTENER, event(audience=[at("principal", SCHOOL)], title=title))

    mailer.send_due()

    [mail] = mail_server.mails
    assert mail["Bcc"] is None
    page = mail.get_body(("html",))
    assert page is not None
    assert "<script>" not in page.get_content()


@pytest.mark.requirement("NTF-59")
def test_every_template_has_both_languages() -> None:
    words = Path("services/notifications/words")
    assert {file.name.replace(".tr.", ".en.") for file in words.glob("*.tr.txt")} == {
        file.name for file in words.glob("*.en.txt")
    }
