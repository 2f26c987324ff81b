"""What the programmes let everybody see, for readers who have not signed in and leave no trace here."""
