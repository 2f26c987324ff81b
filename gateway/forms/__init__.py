"""A form drawn from what a service says it takes: its OpenAPI request schema. The gateway knows no programme's form.

`fields` draws, `read` turns what was typed into JSON, `summary` puts a service's refusal beside the fields. Whatever
cannot be read (a month 13, a word where a number belongs) stays as it was typed, goes to the service like that, and
comes back beside its field with the service's own words: there is one place that judges, and nothing typed is lost.
"""

from gateway.forms.drawing import choice_sources, fields, label_of
from gateway.forms.field import Choice, Fault, Field
from gateway.forms.reading import read
from gateway.forms.refusals import flattened, summary
from gateway.forms.rows import row_pressed, with_row_changed

__all__ = [
    "Choice",
    "Fault",
    "Field",
    "choice_sources",
    "fields",
    "flattened",
    "label_of",
    "read",
    "row_pressed",
    "summary",
    "with_row_changed",
]
