"""The lists beside the pages: sections, and the pages in small."""
