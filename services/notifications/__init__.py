"""Who is told of what has happened, and whether it reached them."""
