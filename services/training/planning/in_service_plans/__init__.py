"""The central plan of the ministry and the local plan of each province, year by year."""
