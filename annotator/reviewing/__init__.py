"""Second looks at facts: what stands of them, what is drawn for a session, and what it came to. Pure."""
