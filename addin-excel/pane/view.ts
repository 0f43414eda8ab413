import type { ExcelTexts } from '#language/excel.ts';

/** One thing to mend: where it stands, and what it is. */
export interface Remark {
  readonly place: string;
  readonly text: string;
}
/** What the pane shows below its buttons. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | { readonly kind: 'said'; readonly text: string; readonly remarks: readonly Remark[] }
  | { readonly kind: 'warned'; readonly text: string; readonly remarks: readonly Remark[] };

export type PaneAction = 'newPlan' | 'build' | 'check';

export interface View {
  show(notice: Notice): void;
}

/** Title, the actions that are there, and what came of the last one. `run` null: nothing can be done here. */
export function drawPane(
  root: HTMLElement,
  texts: ExcelTexts,
  run: ((action: PaneAction) => void) | null,
): View {
  const buttons = run === null ? [] : actionButtons(texts, run);
  const result = element('section', 'result');
  result.setAttribute('aria-live', 'polite');
  root.replaceChildren(title(texts), element('p', 'lead', texts.pane.lead), grid(buttons), result);
  return {
    show(notice) {
      for (const button of buttons) button.disabled = notice.kind === 'working';
      result.replaceChildren(...noticeNodes(notice, texts));
    },
  };
}

function title(texts: ExcelTexts): HTMLElement {
  const header = element('header');
  const image = document.createElement('img');
  image.src = 'icons/goalsheet-80.png';
  image.alt = '';
  header.append(image, element('h1', '', texts.name));
  return header;
}

function actionButtons({ pane }: ExcelTexts, run: (action: PaneAction) => void): HTMLButtonElement[] {
  const actions = [
    ['newPlan', pane.example],
    ['build', pane.build],
    ['check', pane.check],
  ] as const;
  return actions.map(([action, label]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = action === 'check' ? '' : 'primary';
    button.textContent = label;
    button.addEventListener('click', () => run(action));
    return button;
  });
}

function grid(buttons: readonly HTMLElement[]): HTMLElement {
  const actions = element('div', 'actions');
  actions.append(...buttons);
  return actions;
}

function noticeNodes(notice: Notice, { pane }: ExcelTexts): HTMLElement[] {
  if (notice.kind === 'none') return [];
  if (notice.kind === 'working') return [element('p', '', pane.working)];
  const list = document.createElement('ul');
  for (const { place, text } of notice.remarks) {
    const item = document.createElement('li');
    if (place !== '') item.append(element('span', 'place', `${place} `));
    item.append(text);
    list.append(item);
  }
  const said = element('p', notice.kind === 'warned' ? 'warn' : '', notice.text);
  return notice.remarks.length === 0 ? [said] : [said, list];
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}
