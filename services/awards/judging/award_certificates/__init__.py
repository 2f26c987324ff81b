"""The document of whoever was given an award, with a code by which it is checked."""
