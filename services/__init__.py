"""The programmes, one service each."""
