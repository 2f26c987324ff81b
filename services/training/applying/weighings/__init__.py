"""What an application is worth by the criteria of its offer (MGT-12)."""
