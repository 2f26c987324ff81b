"""What every service is built on; it carries no cargo."""
