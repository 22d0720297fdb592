"""What a person runs that is not the build itself."""
