"""The post in which a member acts: the directory enters and ends it with the member's service (AWD-09)."""
