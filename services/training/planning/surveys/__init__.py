"""What participants think of the seven expected results (TRN-05); nobody learns who said what."""
