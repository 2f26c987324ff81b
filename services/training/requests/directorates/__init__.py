"""Which directorate has something in hand: a district's or, where schools of several are in it, a province's."""
