"""Supporters and the press, who have no account: that they are told, and where (NTF-55)."""
