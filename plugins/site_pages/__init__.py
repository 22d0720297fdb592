"""The pages that every site has: home, one page an entry, a list a kind, redirects and files."""
