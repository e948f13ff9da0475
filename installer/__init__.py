"""Set-up, start and check of Coderdesk with nothing but Python itself."""
