"""What the programme lays down once for all: aims, topics, sample activities, calendar steps."""
