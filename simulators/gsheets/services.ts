import { FakeRuleBuilder, FakeValidationBuilder } from './builders.ts';
import { FakeSpreadsheet } from './spreadsheet.ts';
import { ServiceObject } from './watch.ts';
import type { World } from './world.ts';

const names = <Name extends string>(...list: readonly Name[]): Readonly<Record<Name, Name>> =>
  Object.fromEntries(list.map((name) => [name, name])) as Record<Name, Name>;

export class FakeSpreadsheetApp extends ServiceObject {
  readonly kind = 'SpreadsheetApp';
  readonly BorderStyle = names('SOLID', 'SOLID_MEDIUM', 'DOUBLE', 'DOTTED');
  readonly WrapStrategy = names('WRAP', 'OVERFLOW', 'CLIP');
  readonly ProtectionType = names('SHEET', 'RANGE');
  readonly GroupControlTogglePosition = names('BEFORE', 'AFTER');
  readonly DeveloperMetadataVisibility = names('DOCUMENT', 'PROJECT');
  private readonly world: World;
  private readonly spreadsheet: FakeSpreadsheet;
  private readonly ui: FakeUi;
  constructor(world: World, ui: FakeUi) {
    super();
    this.world = world;
    this.spreadsheet = new FakeSpreadsheet(world);
    this.ui = ui;
  }
  getActive(): FakeSpreadsheet {
    return this.spreadsheet;
  }
  getUi(): FakeUi {
    return this.ui;
  }
  newDataValidation(): FakeValidationBuilder {
    return new FakeValidationBuilder(this.world);
  }
  newConditionalFormatRule(): FakeRuleBuilder {
    return new FakeRuleBuilder(this.world);
  }
  flush(): void {}
}

export class FakeCharts extends ServiceObject {
  readonly kind = 'Charts';
  readonly ChartType = names('LINE', 'COLUMN', 'BAR');
}

export interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

/** What a person sees of the add-on: its menu and its sidebar. */
export class FakeUi extends ServiceObject {
  readonly kind = 'Ui';
  readonly menu: MenuItem[] = [];
  sidebar: FakeHtmlOutput | null = null;
  readonly alerts: string[] = [];
  createAddonMenu(): FakeMenu {
    return new FakeMenu(this.menu);
  }
  showSidebar(output: unknown): void {
    this.sidebar = output as FakeHtmlOutput;
  }
}

class FakeMenu extends ServiceObject {
  readonly kind = 'Menu';
  private readonly items: MenuItem[] = [];
  private readonly shown: MenuItem[];
  constructor(shown: MenuItem[]) {
    super();
    this.shown = shown;
  }
  addItem(caption: string, functionName: string): FakeMenu {
    this.items.push({ caption, functionName });
    return this;
  }
  addToUi(): void {
    this.shown.splice(0, this.shown.length, ...this.items);
  }
}

export class FakeHtmlService extends ServiceObject {
  readonly kind = 'HtmlService';
  private readonly files: ReadonlyMap<string, string>;
  constructor(files: ReadonlyMap<string, string>) {
    super();
    this.files = files;
  }
  createHtmlOutputFromFile(file: string): FakeHtmlOutput {
    const content = this.files.get(`${file}.html`);
    if (content === undefined) throw new Error(`No HTML file named ${file} was found.`);
    return new FakeHtmlOutput(content);
  }
}

export class FakeHtmlOutput extends ServiceObject {
  readonly kind = 'HtmlOutput';
  content: string;
  title = '';
  constructor(content: string) {
    super();
    this.content = content;
  }
  getContent(): string {
    return this.content;
  }
  append(content: string): FakeHtmlOutput {
    this.content += content;
    return this;
  }
  setTitle(title: string): FakeHtmlOutput {
    this.title = title;
    return this;
  }
}

export class FakeSession extends ServiceObject {
  readonly kind = 'Session';
  locale = 'en';
  getActiveUserLocale(): string {
    return this.locale;
  }
}

/** One lock for the document, held by one execution at a time and let go when it ends. */
export class DocumentLock {
  holder: object | null = null;
}

export class FakeLockService extends ServiceObject {
  readonly kind = 'LockService';
  private readonly lock: FakeLock;
  constructor(lock: DocumentLock, execution: object) {
    super();
    this.lock = new FakeLock(lock, execution);
  }
  getDocumentLock(): FakeLock {
    return this.lock;
  }
}

class FakeLock extends ServiceObject {
  readonly kind = 'Lock';
  private readonly lock: DocumentLock;
  private readonly execution: object;
  constructor(lock: DocumentLock, execution: object) {
    super();
    this.lock = lock;
    this.execution = execution;
  }
  tryLock(milliseconds: number): boolean {
    if (!(milliseconds >= 0)) throw new Error('Invalid argument');
    if (this.lock.holder !== null && this.lock.holder !== this.execution) return false;
    this.lock.holder = this.execution;
    return true;
  }
}

export class FakePropertiesService extends ServiceObject {
  readonly kind = 'PropertiesService';
  private readonly properties: FakeProperties;
  private readonly ofUser: FakeProperties;
  constructor(ofDocument: Map<string, string>, ofUser: Map<string, string>) {
    super();
    this.properties = new FakeProperties(ofDocument);
    this.ofUser = new FakeProperties(ofUser);
  }
  getDocumentProperties(): FakeProperties {
    return this.properties;
  }
  getUserProperties(): FakeProperties {
    return this.ofUser;
  }
}

/** Bytes that one value may have. */
const VALUE_LIMIT = 9 * 1024;

class FakeProperties extends ServiceObject {
  readonly kind = 'Properties';
  private readonly values: Map<string, string>;
  constructor(values: Map<string, string>) {
    super();
    this.values = values;
  }
  getProperty(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setProperty(key: string, value: string): FakeProperties {
    if (value.length > VALUE_LIMIT) throw new Error('Argument too large: value');
    this.values.set(key, value);
    return this;
  }
  deleteProperty(key: string): FakeProperties {
    this.values.delete(key);
    return this;
  }
}
