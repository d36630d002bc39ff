"""What every page is made of. It knows nothing of commissions."""
