"""What an approved request becomes: an entry of the local plan, with the trainers it was approved with."""
