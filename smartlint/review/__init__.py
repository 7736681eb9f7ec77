"""What a review says of goals: values for documents, made of results and evidence.

Nothing here knows how a document looks, and nothing reads a file or a clock.
"""
