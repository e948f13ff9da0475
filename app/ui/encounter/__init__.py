"""The facts of an encounter: who, where, when, who pays."""
