"""What is planned of a visit, and what the host's entry in the list allows (MOB-01, MOB-03, MOB-04)."""
