"""The trainers and participants that a request names, each with a T.C. kimlik no that is kept closed."""
