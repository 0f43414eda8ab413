import type { RibbonCommand } from '#language/hosts/excel.ts';
import { openAt } from '../pane/destinations.ts';

/** The part of Office.js that tells the ribbon a button has done its work. */
interface CommandEvent {
  completed(): void;
}
export type CommandHandler = (event: CommandEvent) => Promise<void>;

/** What each button of the ribbon does: the pane opens where that work is done, and goes on from there. */
export function commandHandlers(
  showPane: () => Promise<unknown>,
): Readonly<Record<RibbonCommand, CommandHandler>> {
  const at =
    (place: RibbonCommand): CommandHandler =>
    async (event) => {
      try {
        openAt(place);
        await showPane();
      } finally {
        event.completed();
      }
    };
  return {
    newPlan: at('newPlan'),
    build: at('build'),
    check: at('check'),
    spread: at('spread'),
    hold: at('hold'),
    portable: at('portable'),
    track: at('track'),
    closeMonth: at('closeMonth'),
    pane: at('pane'),
  };
}
