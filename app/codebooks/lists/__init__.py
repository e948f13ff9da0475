"""Lists of codes that stand beside the code sets: places of service, reasons, payers."""
