"""The way of a plan and of a report: both schools agree, both principals approve, three offices look at it."""
