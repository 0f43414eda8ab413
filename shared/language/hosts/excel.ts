/** What Excel itself shows of the add-in: the store, the ribbon. Lengths are limited by the manifest's schema. */
export interface ExcelTexts {
  /** As Office names the language: `en-US`. */
  readonly locale: string;
  /** Up to 125 signs. */
  readonly name: string;
  /** Up to 250 signs. */
  readonly description: string;
  readonly tab: string;
  readonly groups: Readonly<Record<RibbonGroup, string>>;
  readonly commands: Readonly<Record<RibbonCommand, CommandText>>;
  /** Said where the sidebar cannot stand. */
  readonly pane: PaneTexts;
  readonly getStarted: { readonly title: string; readonly description: string };
}
interface CommandText {
  readonly label: string;
  /** Title and text of the tip. */
  readonly tip: string;
}
export type RibbonGroup = 'plan' | 'change' | 'track' | 'pane';
export type RibbonCommand =
  | 'newPlan'
  | 'build'
  | 'check'
  | 'spread'
  | 'hold'
  | 'portable'
  | 'track'
  | 'closeMonth'
  | 'pane';
interface PaneTexts {
  readonly tooOld: string;
  readonly notInExcel: string;
}
