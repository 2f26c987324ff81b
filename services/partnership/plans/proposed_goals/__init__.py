"""What another programme found weak at a school, proposed as a goal of the partnership’s next plan."""
