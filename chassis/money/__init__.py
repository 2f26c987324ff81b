"""Money to the kuruş: appropriations, what is left of them, and travel claims that are paid from them."""
