"""A page on this computer: contracts dropped into a browser are read here, held in memory, and never sent on."""
