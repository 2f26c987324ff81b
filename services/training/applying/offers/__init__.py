"""What people may apply for: seats, an application window and criteria."""
