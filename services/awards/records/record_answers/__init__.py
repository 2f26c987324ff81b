"""What bodies and principals say of a record: why it comes back, why it is not taken up, who goes on with it."""
