import { readdirSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '#engine/plan/inputs.ts';
import { catalogue, FUNCTION_IDS } from '#functions/catalogue/index.ts';
import { publishedIn } from '#language/by-language/function-docs.ts';
import { OUTPUT_FOLDERS, outputs } from '../../tools/functions/outputs.ts';
import { type Metadata, metadataByMicrosoft } from './microsoft.ts';

const files = outputs();
const text = (path: string): string => files.get(path)!;
const english: Metadata = JSON.parse(text('addin-excel/generated/functions.json'));
const chinese: Metadata = JSON.parse(text('addin-excel/generated/functions-zh-CN.json'));

describe.each<Language>(languages)('The documentation in %s', (language) => {
  const { functions } = publishedIn[language];

  it('is there for every function, and for nothing else', () => {
    expect(Object.keys(functions).sort()).toEqual([...FUNCTION_IDS].sort());
  });

  it.each(FUNCTION_IDS)('says what each parameter and example of %s is for', (id) => {
    const { parameters, examples } = catalogue[id];
    const documented = functions[id]!;
    expect(Object.keys(documented.parameters)).toEqual(parameters.map(({ name }) => name));
    expect(documented.examples).toHaveLength(examples.length);
  });
});

describe('What is generated', () => {
  it.each([...files.keys()])('is committed as it is generated: %s', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(files.get(path));
  });

  it.each(OUTPUT_FOLDERS)('is all there is in %s', (folder) => {
    const written = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
    expect(
      readdirSync(folder)
        .map((name) => `${folder}/${name}`)
        .sort(),
    ).toEqual(written.sort());
  });

  it('starts no formula that is longer than Excel takes', () => {
    for (const { portable } of Object.values(catalogue)) expect(portable?.length ?? 0).toBeLessThan(8192);
  });
});

describe('The metadata for Excel', () => {
  it('is what Microsoft’s own parser writes for these functions', () => {
    expect(english.functions).toEqual(metadataByMicrosoft(english).functions);
  });

  it('differs between the languages in descriptions only', () => {
    const withoutTexts = (metadata: Metadata): unknown =>
      JSON.parse(JSON.stringify(metadata), (key, value) => (key === 'description' ? undefined : value));
    expect(withoutTexts(chinese)).toEqual(withoutTexts(english));
    const texts = ({ functions }: Metadata): string[] =>
      functions.flatMap((each) => [
        each.description,
        ...each.parameters.map(({ description }) => description),
      ]);
    expect(texts(english).filter((each) => /\p{Script=Han}/u.test(each))).toEqual([]);
    expect(texts(chinese).filter((each) => !/\p{Script=Han}/u.test(each))).toEqual([]);
  });

  it('gives every function of the catalogue a name that Excel accepts', () => {
    expect(english.functions.map(({ id }) => id)).toEqual(FUNCTION_IDS);
    for (const { id, name } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z_]{2,127}$/);
    }
  });

  it('has no required parameter after an optional one', () => {
    for (const { parameters } of english.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual(optional.slice().sort());
    }
  });

  it('is associated with every function once', () => {
    const module = text('addin-excel/generated/associations.ts');
    const associated = [...module.matchAll(/associate\('([A-Z_]+)', implement\('([A-Z_]+)'\)\)/g)];
    expect(associated.map(([, id]) => id)).toEqual(FUNCTION_IDS);
    expect(associated.map(([, , id]) => id)).toEqual(FUNCTION_IDS);
  });
});

describe('The globals for Google Sheets', () => {
  const globals = text('addin-gsheets/generated/globals.generated.js');

  it('are the functions of the catalogue and nothing else', () => {
    const context = vm.createContext({});
    vm.runInContext(globals, context);
    expect(Object.keys(context)).toEqual(FUNCTION_IDS);
  });

  it('pass on their arguments in order', () => {
    for (const id of FUNCTION_IDS) {
      const app = { [id]: (...args: unknown[]) => args };
      const context = vm.createContext({ App_: app });
      const numbers = catalogue[id].parameters.map((_, index) => index);
      vm.runInContext(`${globals}\nresult = JSON.stringify(${id}(${numbers.join(',')}))`, context);
      expect(JSON.parse(String(context.result))).toEqual(numbers);
    }
  });

  it('each carry a JSDoc with every parameter, which autocompletion needs', () => {
    const comments = globals.split('\nfunction ').slice(0, -1);
    for (const [index, id] of FUNCTION_IDS.entries()) {
      const comment = comments[index]!;
      const named = [...comment.matchAll(/^ \* @param \{[^}]+\} (\w+) \S/gm)].map(([, name]) => name);
      expect(named).toEqual(catalogue[id].parameters.map(({ name }) => name));
      expect(comment).toContain('\n * @customfunction\n');
      expect(comment).toMatch(/\n \* @return \{[^}]+\} \S/);
      expect(comment).toContain(`\n * @example =${id}(`);
    }
  });
});
