"""What waits for whom, and what has happened: kept from events alone, whatever programme tells them."""
