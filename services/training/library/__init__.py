"""What teachers read and show each other: the virtual library and good practices."""
