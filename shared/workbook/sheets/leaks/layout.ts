/** Rows of the sheet above the organisation: what one of each stage is worth in deals, and the planned rates. */
export const leakRows = { facts: 6, shares: 9, header: 12, worth: 13, rates: 14, first: 15 } as const;
