"""The document of somebody who took part (katılım belgesi), with a code by which it is checked."""
