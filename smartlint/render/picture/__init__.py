"""Pictures as SVG, drawn by Vega-Lite, readable in print and in greyscale.

Nothing is told by colour alone: lines differ in their dashes, values are written beside
their marks, and every picture says in words what it shows.
"""
