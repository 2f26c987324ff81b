"""What a service may answer over a connection, and when the connection is used again."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Thread

import pytest

from gateway.lines import LONG, Address, Answer, BrokenLineError, Line

OK = b"HTTP/1.1 200 OK\r\n"


@pytest.fixture
def says(request: pytest.FixtureRequest) -> Callable[[bytes], Line]:
    """`says(answer)`: a line to somebody who says just this to a call, and hangs up."""

    def answering(answer: bytes) -> Line:
        server = socket.create_server(("127.0.0.1", 0))
        host, port = server.getsockname()

        def answer_once() -> None:
            with server, server.accept()[0] as caller:
                caller.recv(65_536)
                caller.sendall(answer)

        thread = Thread(target=answer_once)
        thread.start()
        line = Line(Address("http", host, port), (host, port), 5, 5)
        request.addfinalizer(lambda: (line.close(), thread.join(5)))
        return line

    return answering


def ask(line: Line, **headers: str) -> Answer:
    return line.ask("GET", "/v1/things", headers, b"")


@pytest.mark.parametrize(
    ("said", "body", "ends"),
    [
        (OK + b"Content-Length: 2\r\n\r\nhi", b"hi", False),
        (OK + b"content-length: 2\r\nConnection: Close\r\n\r\nhi", b"hi", True),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n3;x=y\r\n ho\r\n0\r\n\r\n", b"hi ho", False),
        (b"HTTP/1.1 100 Continue\r\n\r\n" + OK + b"Content-Length: 0\r\n\r\n", b"", False),
        (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi", b"hi", True),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b"", False),
    ],
)
def test_every_way_to_say_how_long_an_answer_is(
    says: Callable[[bytes], Line],
    said: bytes,
    body: bytes,
    ends: bool,  # noqa: FBT001  # a column of the table above
) -> None:
    line = says(said)

    answer = ask(line)

    assert (answer.content, line.ends) == (body, ends)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"rubbish",
        OK + b"\r\nuntil the end",
        b"rubbish\r\n\r\n",
        b"HTTP/1.1 yes\r\n\r\n",
        OK,
        OK + b"Content-Length: 5\r\n\r\nhi",
        OK + b"Content-Length: five\r\n\r\nhi",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhi",
        OK + b"X: y\r\n" * 101 + b"\r\n",
        OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_whole_answer_is_a_broken_line(says: Callable[[bytes], Line], said: bytes) -> None:
    line = says(said)

    with pytest.raises(BrokenLineError):
        ask(line)


def test_also_what_is_too_long_to_be_kept_is_read_as_json(says: Callable[[bytes], Line]) -> None:
    said = b'{"paths": "' + b"x" * LONG + b'"}'
    line = says(OK + b"Content-Length: %d\r\n\r\n" % len(said) + said)

    answer = ask(line)

    assert (answer.content, answer.json()) == (b"", {"paths": "x" * LONG})


def test_a_header_cannot_smuggle_in_another(says: Callable[[bytes], Line]) -> None:
    line = says(OK + b"Content-Length: 0\r\n\r\n")

    with pytest.raises(ValueError, match="Invalid header value"):
        ask(line, Accept="x\r\nAuthorization: Bearer y")


def test_a_line_at_whose_other_end_somebody_hung_up_is_over(says: Callable[[bytes], Line]) -> None:
    line = says(OK + b"Content-Length: 2\r\n\r\nhi")
    assert not line.is_over()
    ask(line)

    line._heard.poll(5000)  # noqa: SLF001  # waits for the other end to hang up

    assert line.is_over()
