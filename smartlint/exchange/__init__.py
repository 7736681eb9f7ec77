"""Goals from and to other places: two versions compared, tables and lists exchanged.

Nothing here reads a file or starts a program: it turns values into values, and the
leaves do the rest.
"""
