"""The words for what is measured."""
