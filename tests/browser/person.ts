import type { Frame, Page } from 'playwright-core';
import type { Workbench } from './workbench-page.ts';

/** What a person has done so far. */
export interface Effort {
  clicks: number;
  fields: number;
}

/** Somebody in front of the workbench: everything done by hand is counted. */
export interface Person {
  readonly effort: Effort;
  /** A button of the pane. */
  press(name: string): Promise<void>;
  /** A field of the pane, typed anew. */
  fill(label: string, text: string): Promise<void>;
  choose(label: string, option: string): Promise<void>;
  /** A cell of the grid. */
  type(sheet: string, row: number, column: number, text: string): Promise<void>;
  paste(rows: readonly (readonly (string | number)[])[]): Promise<void>;
  reads(text: string): Promise<void>;
}

export function personAt(workbench: Workbench, pane: Frame): Person {
  const { page } = workbench;
  const effort: Effort = { clicks: 0, fields: 0 };
  return {
    effort,
    async press(name) {
      effort.clicks++;
      await pane.getByRole('button', { name, exact: true }).first().click();
    },
    async fill(label, text) {
      effort.fields++;
      await pane.getByLabel(label, { exact: true }).first().fill(text);
    },
    async choose(label, option) {
      effort.clicks++;
      await pane.getByLabel(label, { exact: true }).first().selectOption({ label: option });
    },
    async type(sheet, row, column, text) {
      effort.fields++;
      await workbench.type(sheet, row, column, text);
    },
    async paste(rows) {
      effort.clicks++;
      await pasted(page, rows.map((row) => row.join('\t')).join('\n'));
      await workbench.idle();
    },
    reads: (text) => pane.getByText(text).first().waitFor(),
  };
}

/** As with Ctrl+V, from the clipboard of the browser. */
async function pasted(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.locator('.ic-workbook-container').focus();
  await page.keyboard.press('Control+V');
}
