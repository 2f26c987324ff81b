"""What a school shares with its partner, and what both let everybody see."""
