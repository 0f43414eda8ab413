import { languages } from '#engine/plan/inputs.ts';

/** How the program is called: a line for each way. */
export const USAGE = `goalsheet new OUT.xlsx [--example mdrt|branch|blank] [--language ${languages.join('|')}]
goalsheet from LIST.csv|LIST.xlsx OUT.xlsx [--total N] [--sheet NAME] [--year YYYY] [--language ${languages.join('|')}]
goalsheet build FILE.xlsx [--out FILE.xlsx]
goalsheet check FILE.xlsx
goalsheet start FILE.xlsx [--author NAME] [--out FILE.xlsx]
goalsheet import ROWS.csv|ROWS.xlsx FILE.xlsx [--dry-run] [--sheet NAME] [--column "HEADER=FIELD; …"] [--person "NAME=KEY; …"] [--count "STATUS; …"] [--leave "STATUS; …"] [--dates dmy|mdy] [--multiply N] [--twins skip] [--lines take] [--rejects keep] [--out FILE.xlsx]
goalsheet remove FILE.xlsx [--own remove] [--formulas values|broken] [--out FILE.xlsx]
goalsheet undo FILE.xlsx [--changed overwrite]
goalsheet revise FILE.xlsx --goal KEY|NAME --step plan [--average-deal N] [--rates "15% 60%"] [--actions TEXT] [--from YYYY-MM] --reason TEXT --author NAME [--out FILE.xlsx]
goalsheet revise FILE.xlsx --goal KEY|NAME --step time --end YYYY-MM-DD [--from YYYY-MM] --reason TEXT --author NAME [--out FILE.xlsx]
goalsheet revise FILE.xlsx --goal KEY|NAME --step amount --total N [--from YYYY-MM] [--follow proportion|equal] [--years "KEY=N, …"] --reason TEXT --author NAME [--out FILE.xlsx]
goalsheet reallocate FILE.xlsx [--typed record] --reason TEXT --author NAME [--out FILE.xlsx]
goalsheet reallocate FILE.xlsx --typed back [--out FILE.xlsx]
goalsheet close FILE.xlsx [--month YYYY-MM] --author NAME [--out FILE.xlsx]
goalsheet reopen FILE.xlsx [--month YYYY-MM] --reason TEXT --author NAME [--out FILE.xlsx]
goalsheet --help | --version
With --json each command prints one JSON object instead of text. Each answers in the language of the plan or the list in
its file, else in the terminal's; --language ${languages.join('|')} says another.`;
