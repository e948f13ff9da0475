"""General equivalence mappings between ICD-9-CM and ICD-10."""
