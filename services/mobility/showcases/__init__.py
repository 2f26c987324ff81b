"""What a host school shows of itself and its work on ÖBA (MOB-05)."""
