"""What has to be written down before a joint activity is completed."""
