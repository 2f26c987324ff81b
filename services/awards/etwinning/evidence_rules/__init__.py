"""What a piece of evidence has to hold, criterion by criterion (ETW-05, ETW-11, PRV-12, PRV-13)."""
