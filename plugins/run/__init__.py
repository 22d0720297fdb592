"""One run, from settings to a site: Pelican's command, and ours, come in here."""
