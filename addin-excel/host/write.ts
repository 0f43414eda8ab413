import type { CellsStep } from '#host/cell-step.ts';
import {
  HostFailure,
  isInPreparation,
  type WriteBatch,
  type WriteReply,
  type WriteStep,
} from '#host/host.ts';
import type { SheetImage } from '#host/sheet.ts';
import { codeOf, failureOf } from './failures.ts';
import { fillCells, fillFormats, fillSheet } from './fill.ts';
import {
  type Found,
  findAll,
  findPreviousContent,
  foundSheets,
  leftovers,
  type PreviousContent,
} from './find.ts';
import { formatSheet } from './format-sheet.ts';
import { drawAnew, drawOutline, outlineOf, writeRecord } from './outline.ts';
import { type Listing, queueListing } from './read.ts';
import { type ResolvedStep, resolveBatch } from './resolve-batch.ts';
import { Sender } from './sender.ts';
import { namesUntilSwap, type Stage, stagesOf } from './staging.ts';
import { swap, unoutlined } from './swap.ts';

/** How `Excel.run` is entered. */
export interface Runs {
  /** Refused while a person edits a cell, or waiting, as the host was told. */
  run<T>(action: (context: Excel.RequestContext) => Promise<T>, undo: Undo): Promise<T>;
  /** Waits for the person: for what must come to its end. */
  wait<T>(action: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}
/** Whether all of it can be one step of undo: Excel cannot undo that sheets come, go and change their names. */
export type Undo = 'together' | 'apart';

/**
 * Writes in two acts. First everything new is prepared on hidden sheets, in as many requests as its size needs; then
 * one small request swaps it in. Before the swap the workbook is as it was, a swap that breaks off is repeated, and
 * what people have typed is at any moment on one of the two sheets. Gives the list of sheets as it is then, if known.
 */
export async function writeBatch(
  runs: Runs,
  batch: WriteBatch,
  run: string,
): Promise<WriteReply & { readonly listing: Listing | null }> {
  const stages = stagesOf(batch.steps, run);
  const cells = cellsOf(batch.steps, stages);
  const changesSheets = batch.steps.some(({ step }) => step === 'sheet' || step === 'removeSheet');
  let plan: ResolvedStep[] | null = null;
  let former: PreviousContent[] = [];
  let listing: Listing | null = null;
  try {
    await runs.run(
      async (context) => {
        const sender = new Sender(context);
        await prepare(sender, stages);
        const find = findAll(context, replacedNames(stages), filteredNames(cells));
        const findCells = findPreviousContent(context, cells);
        await sender.send();
        const found = find();
        former = await findCells();
        if (changesSheets && found.isStructureProtected) throw new HostFailure('workbook.protected');
        plan = resolveBatch(batch, found.sheets, stages);
        const finishing = new Sender(context);
        await swap(finishing, plan, found, 'renew');
        for (const { id } of leftovers(found, run)) context.workbook.worksheets.getItem(id).delete();
        const list = queueListing(context);
        await finishing.send();
        listing = list();
        const rest = unoutlined(plan, found, 'renew');
        if (rest.length > 0) await drawAnew(context, rest);
      },
      changesSheets ? 'apart' : 'together',
    );
  } catch (error) {
    if (plan === null) throw await abandon(runs, batch, stages, error);
    await finish(runs, plan, former, error);
  }
  return { written: writtenSheets(batch), listing };
}

const replacedNames = (stages: readonly Stage[]): string[] =>
  stages.flatMap(({ previous }) => (previous === null ? [] : [previous]));
const replacedIds = (plan: readonly ResolvedStep[]): string[] => [
  ...new Set(plan.flatMap((step) => (step.step === 'place' && !step.sheet.isNew ? [step.sheet.id] : []))),
];
const filteredNames = (steps: readonly CellsStep[]): string[] => [
  ...new Set(steps.flatMap(({ sheet, filter }) => (filter === undefined ? [] : [sheet]))),
];
const cellsOf = (steps: readonly WriteStep[], stages: readonly Stage[]) =>
  steps.flatMap((step) =>
    step.step === 'cells' && !stages.some(({ image }) => image.name === step.sheet) ? [step] : [],
  );

const writtenSheets = ({ steps }: WriteBatch): string[] => [
  ...new Set(
    steps.flatMap((step) =>
      step.step === 'sheet' ? [step.image.name] : step.step === 'cells' ? [step.sheet] : [],
    ),
  ),
];

async function prepare(sender: Sender, stages: readonly Stage[]): Promise<void> {
  const { worksheets } = sender.context.workbook;
  const sheets = stages.map(({ name }) => {
    const sheet = worksheets.add(name);
    sheet.visibility = 'VeryHidden';
    return sheet;
  });
  const names = namesUntilSwap(stages);
  for (const [index, { image, previous }] of stages.entries()) {
    const sheet = sheets[index]!;
    await fillSheet(sheet, image, names, sender);
    await sender.reserve(bytesToDress(image));
    if (previous !== null) continue;
    const outline = outlineOf(image);
    formatSheet(sheet, image, names);
    await drawOutline(sheet, outline);
    writeRecord(sheet, outline);
  }
}

/** About what the rules, charts and groups of a sheet take in a request. */
const bytesToDress = ({
  validations,
  conditionalFormats,
  charts,
  rowGroups,
  columnGroups,
}: SheetImage): number =>
  4_000 +
  validations.length * 1_000 +
  (conditionalFormats.length + charts.length) * 1_500 +
  (rowGroups.length + columnGroups.length) * 300;

/** Takes the prepared sheets away again. Gives the failure to tell. */
async function abandon(
  runs: Runs,
  batch: WriteBatch,
  stages: readonly Stage[],
  error: unknown,
): Promise<HostFailure> {
  const isBusy = !(error instanceof HostFailure) && codeOf(error) === 'InvalidOperationInCellEditMode';
  if (isBusy) return failureOf(error);
  const left = stages.map(({ name }) => name);
  try {
    return await runs.wait(async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load('items/id,items/name,items/protection/protected');
      protection.load('protected');
      await context.sync();
      if (protection.protected && stages.length > 0) return new HostFailure('workbook.protected');
      const sheets = foundSheets(worksheets);
      for (const { id, name } of sheets) if (left.includes(name)) worksheets.getItem(id).delete();
      await context.sync();
      return refusal(batch, sheets, stages) ?? failureOf(error);
    });
  } catch (second) {
    codeOf(second);
    return failureOf(error, left);
  }
}

/** The reason that the sheets give, where Excel only said that something went wrong. */
function refusal(batch: WriteBatch, sheets: Found['sheets'], stages: readonly Stage[]): HostFailure | null {
  try {
    resolveBatch(batch, sheets, stages);
    return null;
  } catch (error) {
    if (error instanceof HostFailure) return error;
    throw error;
  }
}

/** Swaps once more. If that fails too, cells of people's sheets get back what they held. */
async function finish(
  runs: Runs,
  plan: readonly ResolvedStep[],
  former: readonly PreviousContent[],
  error: unknown,
): Promise<void> {
  codeOf(error);
  try {
    await runs.wait(async (context) => {
      const find = findAll(context, replacedIds(plan), []);
      await context.sync();
      const found = find();
      const sender = new Sender(context);
      await swap(sender, plan, found, 'leave');
      await sender.send();
      const rest = unoutlined(plan, found, 'leave');
      if (rest.length > 0) await drawAnew(context, rest);
    });
  } catch (second) {
    const restored = await restore(runs, former);
    throw failureOf(second, await leftOf(runs, plan, restored));
  }
}

async function restore(runs: Runs, former: readonly PreviousContent[]): Promise<boolean> {
  if (former.length === 0) return true;
  try {
    await runs.wait(async (context) => {
      const sender = new Sender(context);
      for (const { sheet: name, area, contents, numberFormat } of former) {
        const sheet = context.workbook.worksheets.getItem(name);
        await fillFormats(sheet, area, numberFormat as string[][], sender);
        await fillCells(sheet, { ...area, cells: contents, beyond: 'kept' }, sender);
      }
      await sender.send();
    });
    return true;
  } catch (error) {
    codeOf(error);
    return false;
  }
}

/** Sheets that may hold what the batch wrote, and prepared ones that are still there. */
async function leftOf(runs: Runs, plan: readonly ResolvedStep[], restored: boolean): Promise<string[]> {
  const touched = plan.flatMap((step) => {
    if (step.step === 'place') return [step.name];
    return step.step === 'cells' && !restored ? [step.sheet.name] : [];
  });
  try {
    const names = await runs.wait(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    return names.filter((name) => touched.includes(name) || isInPreparation(name));
  } catch (error) {
    codeOf(error);
    return touched;
  }
}
