"""When plans and reports are due, when they are late, and on which days both schools are reminded."""
