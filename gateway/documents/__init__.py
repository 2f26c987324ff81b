"""What the services have put on paper, for everybody who holds such a paper and wants to know whether it holds."""
