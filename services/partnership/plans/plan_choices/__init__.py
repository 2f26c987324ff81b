"""What can be picked from the plans one may see: their objectives and indicators."""
