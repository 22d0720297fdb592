"""Shows the site on this machine while its author writes it, and follows every change."""
