import { Model } from '@ironcalc/wasm';
import { calledFunctions } from './called-functions.ts';
import { type Contents, type Functions, fitContents, type ModelRange, sameFrame } from './contents.ts';

/** A model of the embedded engine that is made to hold one workbook again and again. */
export interface FittedModel {
  /** Makes it hold that, with its evaluation paused. Another model where sheets or names are not as last time. */
  hold(next: Contents): Fitted;
  close(): void;
}
export interface Fitted {
  readonly model: Model;
  /** It held nothing before. */
  readonly isNew: boolean;
  readonly typed: readonly ModelRange[];
  /** Whether a function that the engine does not know is called. */
  readonly hasCalls: boolean;
  /** Resumes and calculates, with what such functions give. Whether one of them gave what it had not given yet. */
  evaluate(): boolean;
}

/** The engine must have been started. */
export function fittedModel(functions: Functions): FittedModel {
  const called = calledFunctions(functions);
  let model = newModel();
  let held: Contents | null = null;
  return {
    hold(next) {
      if (held !== null && !sameFrame(held, next)) {
        model.free();
        model = newModel();
        held = null;
      }
      const isNew = held === null;
      model.pauseEvaluation();
      const defined = isNew ? new Map([...functions, ...called.definitions()]) : functions;
      const typed = fitContents(model, held, next, defined);
      const calls = called.callsIn(next);
      held = copyOf(next);
      const evaluate = (): boolean => {
        model.resumeEvaluation();
        model.evaluate();
        return called.answer(model, calls);
      };
      return { model, isNew, typed, hasCalls: calls.length > 0, evaluate };
    },
    close: () => model.free(),
  };
}

const newModel = (): Model => new Model('workbook', 'en', 'UTC', 'en');

/** The contents as they are now: whoever asked goes on to change their cells. */
const copyOf = ({ sheets, names }: Contents): Contents => ({
  sheets: sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => [...row]) })),
  names: [...names],
});
