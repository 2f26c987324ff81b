"""How gunicorn serves a service's web process; each choice was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client.multiprocess import mark_process_dead

from chassis.settings import settings

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter  # type: ignore[import-untyped]  # gunicorn has no types
    from gunicorn.workers.base import Worker  # type: ignore[import-untyped]  # as above

bind = f"{settings().host}:{settings().port}"
workers = settings().web_workers
worker_class = "gthread"
# More threads only lengthen the tail: the work is bound by the processor. The database's pool is as large.
threads = settings().web_threads
timeout = 30
graceful_timeout = 25
keepalive = 5
max_requests = 0
preload_app = False
# A heartbeat file on a disk that is busy would look like a worker that hangs.
worker_tmp_dir = "/dev/shm"  # noqa: S108  # memory, on purpose
# Several services on one machine would share one path.
control_socket_disable = True
accesslog = None


def child_exit(server: Arbiter, worker: Worker) -> None:
    """A worker that is gone leaves its counters, but not its gauges."""
    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]  # prometheus-client's
