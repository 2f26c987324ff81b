"""What a school has done in another programme, offered as an activity record: it is typed once."""
