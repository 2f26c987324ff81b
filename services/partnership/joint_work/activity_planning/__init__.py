"""How an activity comes to stand in the plan: with the plan that is sent, or added to it in the year."""
