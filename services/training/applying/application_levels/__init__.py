"""Where an application lies, how long it has lain there, and who may decide there."""
