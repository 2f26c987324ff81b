"""One broker user per service, made through RabbitMQ's management interface, as on the province's host."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

import httpx

EXCHANGE = "kopru.events"


class Broker:
    """A virtual host, as its administrator sees it."""

    def __init__(self, admin_url: str, management_url: str) -> None:
        self.url = admin_url
        self.management_url = management_url
        self.virtual_host = unquote(urlsplit(admin_url.split(";", maxsplit=1)[0]).path.removeprefix("/")) or "/"
        parts = urlsplit(management_url)
        self._address = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}"
        self._sign_in = httpx.BasicAuth(unquote(parts.username or ""), unquote(parts.password or ""))

    def every_node_runs(self) -> bool:
        """As many nodes run as addresses were named."""
        running = [node for node in self._ask("GET", "nodes").json() if node["running"]]
        return len(running) >= len(self.url.split(";"))

    def user_for(self, service: str, word: str) -> str:
        """Have the service's user: writes its own events, reads its own queues, declares nothing. Answers its URL."""
        name = service.rpartition(".")[2]
        host = quote(self.virtual_host, safe="")
        own = {"configure": "^$", "write": f"^{EXCHANGE.replace('.', '[.]')}$", "read": f"^{name}([.]dead)?$"}
        keys = {"exchange": EXCHANGE, "write": f"^{name}[.]", "read": "^$"}
        self._put(f"users/{name}", {"password": word, "tags": ""})
        self._put(f"permissions/{host}/{name}", own)
        self._put(f"topic-permissions/{host}/{name}", keys)
        return self.url_for(service, word)

    def url_for(self, service: str, word: str) -> str:
        """How the service's user reaches this virtual host, through every node that was named."""
        sign_in = f"{service.rpartition('.')[2]}:{quote(word, safe='')}"
        return self._at_each_node(self.virtual_host, sign_in)

    def fresh_virtual_host(self, name: str) -> Broker:
        """An empty virtual host beside this one, in which queues have no history."""
        host = quote(name, safe="")
        self._put(f"vhosts/{host}", {})
        sign_in = urlsplit(self.url).netloc.rpartition("@")[0]
        administrator = quote(unquote(sign_in.partition(":")[0]), safe="")
        self._put(f"permissions/{host}/{administrator}", {"configure": ".*", "write": ".*", "read": ".*"})
        return Broker(self._at_each_node(name, sign_in), self.management_url)

    def drop(self) -> None:
        """The virtual host is gone, with its queues."""
        self._ask("DELETE", f"vhosts/{quote(self.virtual_host, safe='')}")

    def _at_each_node(self, virtual_host: str, sign_in: str) -> str:
        nodes = [urlsplit(url) for url in self.url.split(";")]
        path = f"/{quote(virtual_host, safe='')}"
        return ";".join(f"{node.scheme}://{sign_in}@{node.netloc.rpartition('@')[2]}{path}" for node in nodes)

    def _put(self, path: str, body: dict[str, str]) -> None:
        self._ask("PUT", path, body)

    def _ask(self, method: str, path: str, body: dict[str, str] | None = None) -> httpx.Response:
        with httpx.Client(auth=self._sign_in, timeout=30, trust_env=False) as client:
            return client.request(method, f"{self._address}/api/{path}", json=body).raise_for_status()
