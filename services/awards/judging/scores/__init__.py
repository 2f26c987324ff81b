"""What each juror gives a candidacy; nobody sees another's before the phase has ended."""
