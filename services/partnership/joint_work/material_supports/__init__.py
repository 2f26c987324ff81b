"""What one school gave the other for its library, laboratory or another place of learning."""
