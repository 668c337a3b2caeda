"""How well readers' search ranks, on questions of which people said what answers them."""
