"""Addresses on the site, and the links of authors that lead to them."""
