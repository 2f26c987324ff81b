"""How a request begins: from a topic that the teachers' board decided on, or as a revised copy of a rejected one."""
