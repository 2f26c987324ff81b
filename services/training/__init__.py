"""In-service training and school-based professional development: needs, requests, plans, applications, communities."""
