"""What a goal's words leave unsaid, unclear or unfinished."""
