"""What went wrong during a visit, told to the ministry at once and to nobody else (SM-MOB-5, PRV-10)."""
