/**
 * What is due of a goal, inside a LET after the bindings of a calendar and `first`, `last`, `seen`; as `planDue` in the
 * engine.
 */

/** Defines `planned`, whether there is a plan, `amounts` as a column, and `fit`, whether they are numbers. */
export const PLAN = [
  'planned,IF(ISOMITTED(plan),FALSE,SUM(MAP(plan,LAMBDA(v,(v<>"")*(v<>0))))>0)',
  'amounts,IF(planned,MAP(TOCOL(plan),LAMBDA(v,IF(v="",0,v))),{0})',
  'fit,IF(planned,AND(MAP(plan,LAMBDA(v,OR(v="",ISNUMBER(v))))),TRUE)',
].join(',');

/** The share of the i-th of `parts` periods that is gone, each as many whole months. */
const SHARE_OF_MONTHS =
  'LET(y,IF(i=1,first,DATE(YEAR(first),MONTH(first)+(i-1)*months/parts,1)),z,IF(i=parts,last,DATE(YEAR(first),MONTH(first)+i*months/parts,0)),IF(seen>=z,1,IF(seen<y,0,LET(w,workdays(y,z),IF(w>0,workdays(y,seen)/w,0)))))';
/** The same of equal parts of all working days. */
const SHARE_OF_DAYS = 'MAX(0,MIN(1,parts*IF(seen=last,1,gone/all)-i+1))';
const sumOf = (share: string): string => `SUM(MAP(SEQUENCE(parts),LAMBDA(i,INDEX(amounts,i,1)*${share})))`;

/** What the plan asks by today. */
const DUE = `LET(parts,SUM(amounts*0+1),months,(YEAR(last)-YEAR(first))*12+MONTH(last)-MONTH(first)+1,IF(MOD(months,parts)=0,${sumOf(SHARE_OF_MONTHS)},${sumOf(SHARE_OF_DAYS)}))`;

/**
 * What `isOver` gives once the period is over, else `byDays` of the `gone` working days, today counted, and `all`,
 * or `byPlan` of what is `due`; #N/A where there is nothing to tell.
 */
export const ofDue = ({
  isOver,
  byDays,
  byPlan,
}: Readonly<Record<'isOver' | 'byDays' | 'byPlan', string>>): string =>
  `IF(AND(known(first,last),seen>=first),IF(seen>last,${isOver},LET(gone,workdays(first,seen),all,workdays(first,last),IF(gone>0,IF(planned,LET(due,${DUE},IF(due=0,NA(),${byPlan})),${byDays}),NA()))),NA())`;
