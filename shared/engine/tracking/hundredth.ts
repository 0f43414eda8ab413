/** `ROUND(x,2)`. */
export const toHundredth = (x: number): number => {
  const rounded = (Math.sign(x) * Math.round(Math.abs(x) * 100)) / 100;
  return rounded === 0 ? 0 : rounded;
};
