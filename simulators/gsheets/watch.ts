/** What an Apps Script execution may do; `NONE` is an installed add-on that is not enabled in this document. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Said when a script uses something of Google's that the stand-in does not know: add it here, or do without. */
class UnknownService extends Error {
  constructor(name: string) {
    super(`the stand-in does not know ${name}`);
    this.name = 'UnknownService';
  }
}

/** An object of a Google service. Scripts see its methods and its enumerations, nothing else. */
export abstract class ServiceObject {
  /** As in Google's reference: `Range`. */
  abstract readonly kind: string;
}

/** Sees every call of a service: counts it, and may refuse it. */
export class Watch {
  authMode: AuthMode = 'FULL';
  readonly counts = new Map<string, number>();
  total = 0;
  /** Called with the number of the call and its name; what it throws, the script gets. */
  onCall: (call: number, name: string) => void = () => {};
  private readonly scopes: readonly string[];
  private readonly handles = new WeakMap<ServiceObject, object>();
  private readonly targets = new WeakMap<object, ServiceObject>();

  constructor(scopes: readonly string[]) {
    this.scopes = scopes;
  }

  reset(): void {
    this.counts.clear();
    this.total = 0;
  }

  /** The object as a script gets it: every use is watched. */
  handle<T extends ServiceObject>(target: T): T {
    const known = this.handles.get(target);
    if (known !== undefined) return known as T;
    const handle = new Proxy(target, { get: (_, property) => this.member(target, property) });
    this.handles.set(target, handle);
    this.targets.set(handle, target);
    return handle;
  }

  private member(target: ServiceObject, property: string | symbol): unknown {
    if (typeof property === 'symbol' || property === 'toJSON') return undefined;
    const name = `${target.kind}.${property}`;
    const member: unknown = Reflect.get(target, property);
    if (typeof member !== 'function') {
      // Enumerations are written with a capital, fields of ours are not.
      if (member !== undefined && /^[A-Z]/.test(property)) return member;
      throw new UnknownService(name);
    }
    return (...args: unknown[]): unknown => {
      this.admit(name);
      const result: unknown = member.apply(
        target,
        args.map((argument) => this.plain(argument)),
      );
      return this.seen(result);
    };
  }

  private plain(argument: unknown): unknown {
    if (Array.isArray(argument)) {
      const items: readonly unknown[] = argument;
      return typeof items[0] === 'object' && !Array.isArray(items[0])
        ? items.map((item) => this.plain(item))
        : items;
    }
    return typeof argument === 'object' && argument !== null
      ? (this.targets.get(argument) ?? argument)
      : argument;
  }

  private seen(result: unknown): unknown {
    if (result instanceof ServiceObject) return this.handle(result);
    if (Array.isArray(result)) {
      const items: readonly unknown[] = result;
      return items[0] instanceof ServiceObject ? items.map((item) => this.seen(item)) : items;
    }
    return result;
  }

  private admit(name: string): void {
    this.total++;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    const [kind = '', method = ''] = name.split('.');
    if (!allowedIn(this.authMode, kind, method))
      throw new Error(`You do not have permission to call ${name} (${this.authMode})`);
    const scope = scopeOf(kind, method);
    if (scope !== null && !this.scopes.includes(scope)) {
      throw new Error(
        `Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`,
      );
    }
    this.onCall(this.total, name);
  }
}

const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';
const MENU = new Set(['SpreadsheetApp.getUi', 'Ui.createAddonMenu', 'Session.getActiveUserLocale']);
const WITHOUT_SCOPE = new Set([
  'Menu',
  'Session',
  'LockService',
  'Lock',
  'PropertiesService',
  'Properties',
  'HtmlService',
  'HtmlOutput',
  'Utilities',
]);
const WRITES = /^(set|add|insert|delete|remove|clear|move|create|shift)/;

/** Per Google's table of authorisation modes: locale and menus always, services when enabled, writes not in cells. */
function allowedIn(mode: AuthMode, kind: string, method: string): boolean {
  switch (mode) {
    case 'NONE':
      return kind === 'Menu' || MENU.has(`${kind}.${method}`);
    case 'CUSTOM_FUNCTION':
      return !WRITES.test(method) && kind !== 'Ui' && kind !== 'HtmlService' && method !== 'getUi';
    case 'LIMITED':
      return method !== 'showSidebar';
    case 'FULL':
      return true;
  }
}

function scopeOf(kind: string, method: string): string | null {
  if (kind === 'Ui') return method === 'createAddonMenu' ? null : CONTAINER_UI;
  return WITHOUT_SCOPE.has(kind) || method === 'getUi' ? null : CURRENT_ONLY;
}
