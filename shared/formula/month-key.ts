/** A formula for the month of a day as `2026-03`; `day`: a cell or an expression. */
export const monthKeyFormula = (day: string): string => `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)`;
