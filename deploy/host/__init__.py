"""The steps that set the province's host up, as `docker-compose.yml` runs them: each ends, and may be run again."""
