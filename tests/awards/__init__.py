"""BİGEP and eTwinning, through the service's doors."""
