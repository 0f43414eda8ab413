import type { RibbonCommand } from '#language/hosts/excel.ts';
import type { PageName } from '#language/sidebar/sidebar.ts';

/** Where the pane can be asked to open; the buttons of the ribbon share its runtime. */
export type Destination = RibbonCommand;

type Listener = (place: Destination) => void;
let listener: Listener | null = null;
let waiting: Destination | null = null;

/** Shows a place; a pane that is not there yet shows it when it comes. */
export function openAt(place: Destination): void {
  if (listener === null) waiting = place;
  else listener(place);
}

/** The pane is there and takes what it was asked for before. */
export function onOpenAt(next: Listener): void {
  listener = next;
  if (waiting !== null) next(waiting);
  waiting = null;
}

/** The page on which a button's work is done; null: whichever is open. */
export function pageOf(place: Destination): PageName | null {
  switch (place) {
    case 'newPlan':
      return 'home';
    case 'build':
      return 'breakdown';
    case 'check':
      return 'goals';
    case 'spread':
    case 'hold':
      return 'spread';
    case 'portable':
      return 'portable';
    case 'track':
      return 'tracking';
    case 'closeMonth':
      return 'closing';
    case 'pane':
      return null;
  }
}
