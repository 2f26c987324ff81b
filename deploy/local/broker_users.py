"""One broker user per service, made through RabbitMQ's management interface, as on the province's host."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit, urlunsplit

import httpx

EXCHANGE = "kopru.events"


class Broker:
    """A virtual host, as its administrator sees it."""

    def __init__(self, admin_url: str, management_url: str) -> None:
        self.url = admin_url
        self.management_url = management_url
        self.virtual_host = unquote(urlsplit(admin_url).path.removeprefix("/")) or "/"
        parts = urlsplit(management_url)
        self._address = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path.rstrip("/"), "", ""))
        self._sign_in = httpx.BasicAuth(unquote(parts.username or ""), unquote(parts.password or ""))

    def user_for(self, service: str, word: str) -> str:
        """Have the service's user: writes its own events, reads its own queues, declares nothing. Answers its URL."""
        name = service.rpartition(".")[2]
        host = quote(self.virtual_host, safe="")
        own = {"configure": "^$", "write": f"^{EXCHANGE.replace('.', '[.]')}$", "read": f"^{name}([.]dead)?$"}
        keys = {"exchange": EXCHANGE, "write": f"^{name}[.]", "read": "^$"}
        self._put(f"users/{name}", {"password": word, "tags": ""})
        self._put(f"permissions/{host}/{name}", own)
        self._put(f"topic-permissions/{host}/{name}", keys)
        parts = urlsplit(self.url)
        address = parts.netloc.rpartition("@")[2]
        return urlunsplit((parts.scheme, f"{name}:{quote(word, safe='')}@{address}", f"/{host}", "", ""))

    def fresh_virtual_host(self, name: str) -> Broker:
        """An empty virtual host beside this one, in which queues have no history."""
        host = quote(name, safe="")
        self._put(f"vhosts/{host}", {})
        parts = urlsplit(self.url)
        administrator = quote(unquote(parts.username or ""), safe="")
        self._put(f"permissions/{host}/{administrator}", {"configure": ".*", "write": ".*", "read": ".*"})
        return Broker(urlunsplit(parts._replace(path=f"/{host}")), self.management_url)

    def drop(self) -> None:
        """The virtual host is gone, with its queues."""
        self._ask("DELETE", f"vhosts/{quote(self.virtual_host, safe='')}")

    def _put(self, path: str, body: dict[str, str]) -> None:
        self._ask("PUT", path, body)

    def _ask(self, method: str, path: str, body: dict[str, str] | None = None) -> None:
        with httpx.Client(auth=self._sign_in, timeout=30, trust_env=False) as client:
            client.request(method, f"{self._address}/api/{path}", json=body).raise_for_status()
