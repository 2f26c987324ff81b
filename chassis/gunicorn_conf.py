"""How gunicorn serves a service's web process, and why so."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]  # gunicorn has no types
from prometheus_client.multiprocess import mark_process_dead

from chassis import draining, loading
from chassis.settings import settings

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]  # as above
    from gunicorn.http.message import Request  # type: ignore[import-untyped]  # as above
    from gunicorn.workers.base import Worker  # type: ignore[import-untyped]  # as above


class LeavingWorker(ThreadWorker):  # type: ignore[misc]  # as above
    """A worker that lets go of the door as soon as it takes nobody in any more.

    gunicorn's own holds it until its last answer is given: callers would be let in by the kernel, and then reset.
    """

    def set_accept_enabled(self, enabled: bool) -> None:  # noqa: FBT001  # gunicorn's own signature
        """Also close the door behind oneself."""
        super().set_accept_enabled(enabled)
        if not self.alive:
            for listener in self.sockets:
                listener.close()


bind = f"{settings().host}:{settings().port}"
workers = settings().web_workers
worker_class = LeavingWorker
# More threads only lengthen the tail: the work is bound by the processor. The database's pool is as large.
threads = settings().web_threads
timeout = 30
graceful_timeout = 25
# Longer than anybody who calls us keeps a connection they do not use: who closes first decides who is surprised.
keepalive = 75
max_requests = 0
preload_app = False
# A heartbeat file on a disk that is busy would look like a worker that hangs.
worker_tmp_dir = "/dev/shm"  # noqa: S108  # memory, on purpose
# Several services on one machine would share one path.
control_socket_disable = True
accesslog = None


def when_ready(server: Arbiter) -> None:
    """Let SIGTERM mean: tell everybody, let nobody new in, answer who is in, leave."""
    stop = server.handle_term

    def drain_and_stop() -> None:
        draining.begin()
        time.sleep(settings().drain_seconds)
        draining.close_door(server.LISTENERS)
        stop()

    server.handle_term = drain_and_stop


def post_fork(server: Arbiter, worker: Worker) -> None:
    """A worker loads the application."""
    loading.begin()


def post_worker_init(worker: Worker) -> None:
    """What a worker commits wakes the relay; and it has loaded everything."""
    from chassis import waking  # noqa: PLC0415  # the master needs neither it nor the database's library

    waking.begin()
    loading.end()


def pre_request(worker: Worker, request: Request) -> None:
    """While we are leaving, an answer is the last one on its connection."""
    if draining.is_draining():
        request.force_close()


def child_exit(server: Arbiter, worker: Worker) -> None:
    """A worker that is gone leaves its counters, but not its gauges."""
    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # prometheus-client's
