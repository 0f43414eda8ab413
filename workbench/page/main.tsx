import startEngine from '@ironcalc/wasm';
import { init } from '@ironcalc/workbook';
import { createRoot } from 'react-dom/client';
import { reserveMemory } from '#simulators/ironcalc/reserve-memory.ts';
import { firstChoices } from './choices.ts';
import { Page } from './page.tsx';
import './page.css';

interface PortableFunctions {
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

const [, functions] = await Promise.all([
  init()
    .then(() => startEngine())
    .then(reserveMemory),
  fetch('/functions.json').then((response) => response.json() as Promise<PortableFunctions>),
]);
createRoot(document.getElementById('root')!).render(
  <Page
    first={firstChoices(location.search, navigator.language)}
    functions={new Map(functions.names.map(({ name, formula }) => [name, formula]))}
  />,
);
