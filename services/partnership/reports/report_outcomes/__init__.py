"""The eleven outcomes, as a report has them."""
