"""PDF files to documents: their text in reading order, and what was put onto or into them."""
