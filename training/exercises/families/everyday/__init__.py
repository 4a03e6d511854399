"""Money, dates, units, decisions, simulations and games."""
