import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { excelTexts as english } from '#language/en/hosts/excel.ts';
import { excelTexts as chinese } from '#language/zh-CN/hosts/excel.ts';
import { commandHandlers } from '../../addin-excel/commands/commands.ts';
import { onOpenAt, pageOf } from '../../addin-excel/pane/destinations.ts';
import { FUNCTIONS_BUDGET } from '../../tools/build-excel.ts';
import { ICON_SIZES } from '../../tools/icons/glyphs.ts';
import { development, manifestXml, PRODUCTION, PRODUCTION_BASE, production } from '../../tools/manifest.ts';
import { builtExcel, DEVELOPMENT_BASE } from '../built.ts';

const committed = readFileSync(fileURLToPath(new URL('../../manifest.xml', import.meta.url)), 'utf8');
const BASE = DEVELOPMENT_BASE;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);
const resourcesOf = (xml: string): string[] => all(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/g);

describe.each([
  ['production', manifestXml(PRODUCTION), PRODUCTION_BASE],
  ['development', manifestXml(development(`${BASE}/`)), BASE],
])('the manifest for %s', (_, xml, base) => {
  it('names every resource it refers to exactly once, and refers to every one', () => {
    const ids = resourcesOf(xml);
    const used = all(xml, /resid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  it('keeps ids to 32 signs, and those of buttons, groups and tab apart', () => {
    expect(resourcesOf(xml).filter((id) => id.length > 32)).toEqual([]);
    const controls = all(xml, /<(?:Control|Group|CustomTab)[^>]* id="([^"]+)"/g);
    expect(new Set(controls).size).toBe(controls.length);
  });

  it('keeps texts as short as the schema wants them', () => {
    const strings = (group: string): string[] =>
      all(new RegExp(`<bt:${group}>([\\s\\S]*?)</bt:${group}>`).exec(xml)![1]!, /Value="([^"]*)"/g);
    expect(strings('ShortStrings').filter((text) => text.length > 125)).toEqual([]);
    expect(strings('LongStrings').filter((text) => text.length > 250)).toEqual([]);
    for (const texts of [english, chinese]) {
      expect(texts.name.length).toBeLessThanOrEqual(125);
      expect(texts.description.length).toBeLessThanOrEqual(250);
    }
  });

  it('says everything in Chinese too', () => {
    const strings = all(xml, /(<bt:String [\s\S]*?<\/bt:String>)/g);
    expect(strings.filter((text) => !text.includes('<bt:Override Locale="zh-CN"'))).toEqual([]);
    expect(xml).toContain(`<bt:Override Locale="zh-CN" Value="${base}/functions-zh-CN.json"/>`);
    expect(
      all(xml, /<(?:DisplayName|Description) DefaultValue="[^"]*">(<Override Locale="zh-CN")/g),
    ).toHaveLength(2);
  });

  it('has one runtime for pane, functions and commands, and no namespace', () => {
    const [runtime] = all(xml, /<Runtime resid="([^"]+)" lifetime="long"/g);
    expect(all(xml, /<FunctionFile resid="([^"]+)"/g)).toEqual([runtime]);
    expect(all(xml, /<Page><SourceLocation resid="([^"]+)"/g)).toEqual([runtime]);
    expect(xml).not.toContain('Namespace');
  });

  it('asks for what the host needs and points nowhere but to its server', () => {
    expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.12"/>');
    const urls = all(xml, /(?:DefaultValue|Value)="(https:[^"]+)"/g);
    expect(urls.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
    expect(urls.filter((url) => url.length > 2048)).toEqual([]);
  });

  it.each([
    ['portable', 'Portable', 'portable'],
    ['closeMonth', 'CloseMonth', 'closing'],
  ] as const)(
    'has a button %s that opens its page, with its texts in both languages',
    async (command, name, page) => {
      const control = xml.split('<Control ').find((each) => each.includes(`id="GS.${name}">`)) ?? '';
      expect(control).toContain(`<FunctionName>${command}</FunctionName>`);
      for (const id of all(control, /resid="([^"]+)"/g)) expect(resourcesOf(xml)).toContain(id);
      for (const [id, text] of [
        ['Label', 'label'],
        ['Tip', 'tip'],
      ] as const)
        expect(xml).toContain(
          `<bt:String id="GS.${name}.${id}" DefaultValue="${english.commands[command][text]}"><bt:Override Locale="zh-CN" Value="${chinese.commands[command][text]}"/>`,
        );
      const asked: string[] = [];
      onOpenAt((place) => asked.push(String(pageOf(place))));
      await commandHandlers(async () => undefined)[command]({ completed: () => asked.push('completed') });
      expect(asked).toEqual([page, 'completed']);
    },
  );

  it('has a button for each command, and each does something', () => {
    const names = all(xml, /<FunctionName>([^<]+)<\/FunctionName>/g);
    expect(names.sort()).toEqual(Object.keys(commandHandlers(async () => undefined)).sort());
  });
});

describe('the manifests together', () => {
  it('have identities of their own, and the committed one is the generated one', () => {
    expect(PRODUCTION.id).not.toBe(development(BASE).id);
    expect(committed).toBe(manifestXml(PRODUCTION));
  });
});

describe('the address of the server', () => {
  it('stands in every address of the published manifest, whose identity stays', () => {
    const xml = manifestXml(production('https://goals.acme.com/excel/'));
    expect(xml).toBe(
      committed
        .replaceAll(PRODUCTION_BASE, 'https://goals.acme.com/excel')
        .replace(`<AppDomain>${new URL(PRODUCTION_BASE).origin}<`, '<AppDomain>https://goals.acme.com<'),
    );
  });

  it.each([
    ['goals.acme.com', 'no address'],
    ['http://goals.acme.com', 'not HTTPS'],
    ['https://goals.acme.com/excel?v=1', 'more than a server and a path'],
    ['https://localhost:3000', 'npm run dev:excel'],
    [PRODUCTION_BASE, 'nobody else reaches'],
  ])('is refused when it is %s, with what to write', (base, why) => {
    expect(() => production(base)).toThrow(why);
    expect(() => production(base)).toThrow('GOALSHEET_BASE_URL');
  });
});

describe('the build', () => {
  let folder = '';
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  beforeAll(async () => {
    folder = await builtExcel();
  });

  it('holds every file that the manifest points to', () => {
    const urls = all(text('manifest.xml'), /(?:DefaultValue|Value)="(https:[^"]+)"/g);
    const missing = urls.filter((url) => !existsSync(join(folder, url.slice(BASE.length + 1))));
    expect(missing).toEqual([]);
  });

  it('has every icon in the size that its name says', () => {
    for (const file of readdirSync(join(folder, 'icons'))) {
      const bytes = readFileSync(join(folder, 'icons', file));
      const size = Number(/-(\d+)\.png$/.exec(file)![1]);
      expect([file, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([file, size, size]);
      expect(ICON_SIZES).toContain(size);
    }
  });

  /** With everything that it imports before it runs. */
  const staticParts = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const part of all(text(name), /(?:from|import)\s*"(\.[^"]+)"/g))
      staticParts(join(name, '..', part), seen);
    return seen;
  };

  it('keeps the functions small, and loads them before the pane', () => {
    const parts = [...staticParts('functions.js')];
    const size = parts.reduce((sum, part) => sum + gzipSync(text(part), { level: 9 }).length, 0);
    expect(size).toBeLessThan(FUNCTIONS_BUDGET);
    expect(parts.some((part) => /createElement\("|react/i.test(text(part)))).toBe(false);
    const page = text('pane.html');
    expect(page.indexOf('office.js')).toBeLessThan(page.indexOf('functions.js'));
    expect(page.indexOf('functions.js')).toBeLessThan(page.indexOf('pane.js'));
  });

  it('takes Office.js from Microsoft alone and allows no other network', () => {
    const page = text('pane.html');
    expect(all(page, /<script[^>]* src="(https:[^"]+)"/g)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
    const policy = /content="(default-src[^"]+)"/.exec(page)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(all(policy, /(https:[^\s;]+)/g)).toEqual(['https://appsforoffice.microsoft.com']);
    expect(policy).not.toContain('unsafe-eval');
  });

  it('contains nothing of the libraries that are for tests only', () => {
    const scripts = [
      ...readdirSync(folder),
      ...readdirSync(join(folder, 'parts')).map((name) => join('parts', name)),
    ];
    for (const name of scripts.filter((each) => each.endsWith('.js')))
      expect([
        name,
        /ExcelUtilities|forceCreateSheet|OfficeHelpers|_richApiNativeBridge/.test(text(name)),
      ]).toEqual([name, false]);
  });
});
