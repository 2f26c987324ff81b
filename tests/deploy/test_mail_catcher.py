"""No mail of the demo leaves the machine."""

from __future__ import annotations

import smtplib
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from deploy.local import mail_catcher
from deploy.local.programs import Program, free_ports, is_listening, running, wait_until


def mail(subject: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "kopru@example.org", "mudur@example.org", subject
    message.set_content("Başvurunuz ilçede.")
    return message


def test_a_mail_becomes_a_file(tmp_path: Path) -> None:
    [port] = free_ports(1)
    arguments = ("-m", "deploy.local.mail_catcher", "--folder", str(tmp_path / "mails"), "--port", str(port))

    with running(Program("mails", (sys.executable, *arguments)), tmp_path / "log") as process:
        wait_until(lambda: is_listening(port), "the mail catcher", process)
        with smtplib.SMTP("127.0.0.1", port) as post:
            post.send_message(mail("Şube müdürlüğüne"), to_addrs=["gizli@example.org"])

    [file] = (tmp_path / "mails").iterdir()
    kept = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert (kept["Subject"], kept["X-Envelope-To"]) == ("Şube müdürlüğüne", "gizli@example.org")
    assert kept.get_content().strip() == "Başvurunuz ilçede."


def test_only_the_newest_mails_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_catcher, "KEPT", 2)
    catcher = mail_catcher.Catcher(tmp_path)

    for text in (b"first", b"second", b"third"):
        catcher.keep(text, ["mudur@example.org"])

    assert [file.read_bytes()[-5:] for file in sorted(tmp_path.iterdir())] == [b"econd", b"third"]
