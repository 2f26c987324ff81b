"""What the gateway says of documents that services have issued."""
