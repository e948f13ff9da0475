"""CPT from files of the American Medical Association that the user holds a licence for."""
