/** A function that Google sees beside the custom functions. */
interface GlobalFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly about: string;
}

/** Menu entries and the sidebar's endpoint; everything else stays inside. */
const globalFunctions: readonly GlobalFunction[] = [
  { name: 'onOpen', parameters: [], about: 'Adds the menu when a spreadsheet opens.' },
  { name: 'onInstall', parameters: [], about: 'Adds the menu right after the installation.' },
  { name: 'openGoalSheet', parameters: [], about: 'Opens the sidebar; an entry of the menu.' },
  { name: 'openPortable', parameters: [], about: 'Opens the sidebar where formulas are made portable.' },
  { name: 'openClosing', parameters: [], about: 'Opens the sidebar where months are closed.' },
  { name: 'goalsheetCall', parameters: ['request'], about: 'Answers the sidebar: JSON text in and out.' },
];

/** Their declarations, which lead into the bundle. */
export const globalDeclarations = (): string =>
  globalFunctions
    .map(({ name, parameters, about }) => {
      const list = parameters.join(', ');
      return `/** ${about} */\nfunction ${name}(${list}) {\n  return App_.${name}(${list});\n}\n`;
    })
    .join('\n');
