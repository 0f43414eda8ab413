/** Fields or buttons two in a row, neither wider than its half. */
export const pair = {
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: '8px',
  '& > *': { minWidth: 0 },
} as const;
