"""What a principal tells all staff: opportunities to develop, meetings on project ideas (NTF-58)."""
