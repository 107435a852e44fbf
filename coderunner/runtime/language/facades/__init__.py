"""Stand-ins for modules that reach further than their name."""
