"""What the programme lays down once for all: aims, kinds of activities, rules of a visit, duties of a host."""
