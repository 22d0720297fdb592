"""The plugins that turn a folder of Markdown into the site; README.md draws the flow."""
