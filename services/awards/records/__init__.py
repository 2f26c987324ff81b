"""What schools record of their works: activity records, the teams and students behind them, and what is offered."""
