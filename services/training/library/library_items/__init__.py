"""The virtual library (sanal kütüphane): publications that everybody who is signed in may read and download."""
