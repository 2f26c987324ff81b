"""On which days a visit takes place: no weekend and no holiday is one."""
