"""The whole system under a load of real transitions while a seeded schedule kills, stops and cuts its processes."""
