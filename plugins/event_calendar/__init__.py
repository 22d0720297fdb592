"""Events as readers follow them: calendars to subscribe to, and what the pages of events show."""
