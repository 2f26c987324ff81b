"""What the programmes lay down once for all: approaches, duties, headings, phases, expenses; a file per part."""
