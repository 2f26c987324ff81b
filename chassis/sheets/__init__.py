"""Tables that people bring as files: read row by row, whatever office program wrote them."""
