"""The rows of a plan's section: how they are said, kept, and held fast once something rests on them."""
