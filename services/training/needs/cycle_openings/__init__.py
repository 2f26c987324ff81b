"""How a school's need cycle comes into being: on the first day by itself, or a few days earlier by the chair."""
