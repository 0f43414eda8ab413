import { lookAtPlan } from '#actions/plan/check.ts';
import {
  type Asking,
  isRecreation,
  type Recreation,
  recreate,
  recreationOf,
} from '#actions/plan/recreate.ts';
import { type Built, changeWorkbook } from '#actions/protocol/change-workbook.ts';
import { done, type Outcome, refused } from '#actions/protocol/outcome.ts';
import { planQueries } from '#actions/protocol/read-plan.ts';
import type { Day } from '#engine/days/day.ts';
import { issuesOf } from '#engine/issue.ts';
import { tidyName } from '#engine/typed/fold.ts';
import type { Place } from '#formula/address.ts';
import { cellStep } from '#host/cell-step.ts';
import type { Host, ReadReply } from '#host/host.ts';
import type { CellContent } from '#host/sheet.ts';
import { messagesIn } from '#language/by-language/messages.ts';
import type { Messages } from '#language/messages.ts';
import type { SidebarIssues } from '#language/sidebar/sidebar-issues.ts';
import { contentAt, type LocatedIssue, shownText } from '#workbook/inputs/locate.ts';
import { readInputs } from '#workbook/inputs/read.ts';

const issue = issuesOf<SidebarIssues>();

/** What mends an issue at one press. */
export type Repair =
  /** What was deleted of the input sheets comes back. */
  | Recreation
  /** A number goes into the cell that the issue is about. */
  | { readonly kind: 'useUnit' | 'putBack'; readonly place: Place; readonly value: number }
  /** A name that nobody has, or several, gives way to the one that was probably meant, or to one of the others. */
  | ({
      readonly kind: 'useName';
      readonly place: Place;
      readonly typed: string;
      readonly others: readonly NamedOne[];
    } & NamedOne)
  /** The way to split in that cell becomes the equal one. */
  | { readonly kind: 'splitEqually'; readonly place: Place; readonly choice: 'splitMethod' | 'monthMethod' };
/** Somebody as people call him; `written`: what goes into the cell. */
interface NamedOne {
  readonly name: string;
  readonly written: string;
}
type CellRepair = Exclude<Repair, Recreation>;

/** How an issue can be mended; null: by hand only. */
export const repairOf = (issue: LocatedIssue, { inputs }: Messages): Repair | null =>
  recreationOf(issue, inputs) ?? cellRepair(issue);

function cellRepair({ code, params, place }: LocatedIssue): CellRepair | null {
  if (!place) return null;
  switch (code) {
    case 'plan.unit.tooSmall':
    case 'plan.unit.invalid':
      return { kind: 'useUnit', place, value: Number(params.suggested) };
    case 'revision.typedOver.total':
      return { kind: 'putBack', place, value: Number(params.recorded) };
    case 'plan.split.noData':
      return params.all === 1 ? { kind: 'splitEqually', place, choice: 'splitMethod' } : null;
    case 'plan.months.noHistory':
      return { kind: 'splitEqually', place, choice: 'monthMethod' };
    default: {
      const { typed, suggested, written } = params;
      if (!Array.isArray(suggested) || !Array.isArray(written)) return null;
      const [first, ...others] = suggested.map((name, at): NamedOne => ({ name, written: written[at] }));
      return first ? { kind: 'useName', place, typed: `${typed}`, ...first, others } : null;
    }
  }
}

/** Mends it; refused where the issue is there no more: somebody has gone on since. */
export const repair = (host: Host, wanted: Repair, asking: Asking): Promise<Outcome<Built>> =>
  isRecreation(wanted) ? recreate(host, wanted, asking) : put(host, wanted, asking.today);

const put = (host: Host, wanted: CellRepair, today: Day): Promise<Outcome<Built>> =>
  changeWorkbook(host, {
    read: planQueries,
    decide: (reply) => {
      if (!stands(wanted, reply, today))
        return refused([{ ...issue('repair.gone', ['repair'], {}), place: wanted.place }]);
      const steps = [cellStep(wanted.place, contentOf(wanted, reply))];
      return done({ kind: 'cells', steps, result: { written: [wanted.place.sheet] } });
    },
  });

/** Whether the workbook is still as it was when the repair was offered. */
function stands(wanted: CellRepair, reply: ReadReply, today: Day): boolean {
  if (wanted.kind === 'useName') {
    const { sheet, row, column } = wanted.place;
    const content = reply.contents.find(({ name }) => name === sheet);
    return (
      content !== undefined && tidyName(shownText(contentAt(content, row, column))) === tidyName(wanted.typed)
    );
  }
  const { issues } = lookAtPlan(reply, today).findings;
  return issues.some((each) => JSON.stringify(cellRepair(each)) === JSON.stringify(wanted));
}

function contentOf(wanted: CellRepair, reply: ReadReply): CellContent {
  if (wanted.kind === 'useName') return wanted.written;
  if (wanted.kind !== 'splitEqually') return wanted.value;
  return messagesIn[readInputs(reply).language].inputs.choices[wanted.choice].equal;
}
