"""The way of a plan and of a report through both schools, district and province."""
