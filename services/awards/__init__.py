"""BİGEP and the eTwinning school mission: project years and their bodies, what schools did, how it was judged."""
