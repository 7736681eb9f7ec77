"""Documents people want to read: one page of HTML, and every other form made of it.

Templates write plain semantic HTML, which Jinja escapes. Word, PDF and Markdown are made
of the parsed page, so that a block that somebody changes is changed in every form, and
no goal's words ever pass through two languages.
"""
