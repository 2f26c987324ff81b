"""What the gateway hears: every event of every service, so that a new programme needs no line here."""

from chassis.subscriptions import Listener, OnEvery
from gateway.cases.deeds import keep_cases
from gateway.directory.posts import enter_posts
from gateway.documents.deeds import keep_documents
from gateway.public_pages.deeds import keep_public
from gateway.records.deeds import keep_records

LISTENER = Listener(
    OnEvery(enter_posts), OnEvery(keep_cases), OnEvery(keep_documents), OnEvery(keep_public), OnEvery(keep_records)
)
