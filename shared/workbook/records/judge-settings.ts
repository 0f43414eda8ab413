import { judgeFloors } from '#engine/evaluation/floors.ts';
import { judgeBands } from '#engine/evaluation/pay.ts';
import { judgeScheme } from '#engine/evaluation/week.ts';
import type { Issue } from '#engine/issue.ts';
import type { PlanInputs } from '#engine/plan/inputs.ts';
import { planCalendar } from '#engine/plan/plan.ts';
import { judgeBlocks } from '#engine/supervisor/blocks.ts';
import { judgeShares } from '#engine/supervisor/time.ts';
import { judgeThresholds } from '#engine/tracking/level.ts';
import type { LocatedIssue } from '#workbook/inputs/locate.ts';
import type { RecordReading } from './read.ts';
import type { RecordRows } from './rows.ts';
import { bandsOf, floorsOf, schemeOf, thresholdsOf } from './settings.ts';
import { blocksOf, sharesOf } from './supervisor.ts';

type Path = Issue['path'];

/**
 * What is wrong with the settings of the carrying out, at their cells: thresholds, weights, floors and bands that
 * cannot be judged by are errors, the supervisor's shares and blocks only told.
 */
export function judgeSettings({ rows, places, missing }: RecordReading, inputs: PlanInputs): LocatedIssue[] {
  const [settings] = rows.execution;
  const issues: Issue[] = [];
  if (settings) {
    issues.push(
      ...judgeThresholds(thresholdsOf(settings)),
      ...judgeScheme(schemeOf(settings)),
      ...judgeFloors(floorsOf(settings)),
      ...judgeBands(bandsOf(rows.payBands)),
      ...judgeBands(bandsOf(rows.completionBands), 'completionBands'),
    );
  }
  if (!missing.includes('supervisor')) issues.push(...told(supervisorIssues(rows, inputs)));
  return issues.map((issue) => ({ ...issue, place: places.nearest(cellPath(issue.path, rows)) }));
}

function supervisorIssues(rows: RecordRows, inputs: PlanInputs): Issue[] {
  const blocks = blocksOf(rows.blocks);
  return [...judgeShares(sharesOf(rows.timeShares)), ...judgeBlocks(blocks, planCalendar(inputs).weekdays)];
}

const told = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => (issue.severity === 'error' ? { ...issue, severity: 'warning' } : issue));

/** The cell of a setting that the engine calls otherwise. */
function cellPath([head, part, field, ...rest]: Path, rows: RecordRows): Path {
  switch (head) {
    case 'thresholds':
      return ['execution', `${part}`];
    case 'floors':
      return ['execution', `${part}${capital(`${field}`)}`];
    case 'scheme':
      return ['execution', schemeField(`${part}`, field)];
    case 'shares': {
      if (part === undefined) return ['shares'];
      const row = rows.timeShares.findIndex(({ use }) => use === part);
      return row < 0 ? ['shares'] : ['shares', row, 'share'];
    }
    default:
      return [head, part, field, ...rest].filter((each) => each !== undefined);
  }
}

/** `completionWeight`; weights that are all 0 are told at the first of them. */
function schemeField(part: string, field: string | number | undefined): string {
  if (part === 'completionCap') return part;
  const first = part === 'raters' ? 'self' : 'completion';
  return `${field ?? first}Weight`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
