"""What persons and institutions of the region give for a workshop (AWD-29)."""
