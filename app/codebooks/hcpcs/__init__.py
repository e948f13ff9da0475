"""Reading official releases of HCPCS Level II."""
