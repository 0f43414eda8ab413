/**
 * Splits inside a LET, from `t` ≥ 0 whole units and a column `w` of whole weights; as `fairParts`, `orderedParts`
 * and `monotoneParts` in the engine. Exact while t × the sum of the weights stays below 2^52.
 */

const isWhole = (factor: string): string =>
  `SUM((ABS(z*${factor}-INT(z*${factor}+0.5))>z*${factor}*2^-50)*1)=0`;

/** Defines `w`, whole weights in the proportions of the column `o`; `s` their sum; `n` how many; `i` their numbers. */
export const WEIGHTS = [
  'z,IF(SUM(o)=0,o*0+1,o)',
  `f,REDUCE(1,SEQUENCE(9),LAMBDA(a,k,IF(${isWhole('a')},a,a*10)))`,
  `w,IF(${isWhole('f')},INT(z*f+0.5),INT(z/SUM(z)*2^50+0.5))`,
  's,SUM(w)',
  'n,SUM(w*0+1)',
  'i,SEQUENCE(n)',
].join(',');

/** The largest remainder, ties to the earlier. */
export const FAIR = 'LET(b,INT(t*w/s),j,SORTBY(i,t*w-b*s,-1,i,1),b+(SORTBY(i,j)<=t-SUM(b)))';

/** The running total rounded. */
export const ORDERED = 'LET(u,INT((2*t*SCAN(0,w,LAMBDA(a,v,a+v))+s)/(2*s)),u-DROP(VSTACK(0,u),-1))';

/** Webster: from the rounded shares, units are added to the largest claims or taken from the smallest. */
export const MONOTONE =
  'LET(b,INT((2*t*w+s)/(2*s)),u,t-SUM(b),IF(u=0,b,REDUCE(b,SEQUENCE(ABS(u)),LAMBDA(a,h,IF(u>0,LET(y,w/(2*a+1),a+(i=XMATCH(MAX(y),y))),LET(y,IF(a>0,w/(2*a-1),1E+300),a-(i=XMATCH(MIN(y),y,0,-1))))))))';
