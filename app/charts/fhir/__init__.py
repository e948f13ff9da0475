"""FHIR R4 resources, alone or in bundles, to pages of text."""
