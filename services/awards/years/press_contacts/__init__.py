"""The press list of a province: who there is told of fairs, ceremonies and exhibitions."""
