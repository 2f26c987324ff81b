"""The room of a community: its goals, meetings, posts and files, which its members and whoever leads it alone see."""
