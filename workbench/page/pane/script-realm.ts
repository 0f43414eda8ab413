import type { LoadScript } from '../../gsheets/stand-in.ts';

/** The services and functions that a script finds as globals. */
type Globals = Window & typeof globalThis & Record<string, unknown>;

/**
 * Loads a script into a frame of its own: globals, dates and prototypes are not those of the page. The frame of the
 * execution before goes away, as Google forgets everything between executions.
 */
export function loadInFrame(): LoadScript {
  let last: HTMLIFrameElement | null = null;
  return (code, services) => {
    last?.remove();
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = '';
    document.body.append(frame);
    last = frame;
    const realm = frame.contentWindow as Globals;
    const before = new Set(Object.getOwnPropertyNames(realm));
    Object.assign(realm, services);
    const script = realm.document.createElement('script');
    script.textContent = code;
    realm.document.body.append(script);
    const globalNames = Object.getOwnPropertyNames(realm).filter(
      (name) => !before.has(name) && !(name in services),
    );
    return {
      globalNames,
      makeDate: (moment) => new realm.Date(moment),
      call(name, args) {
        const called = realm[name];
        if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
        return (called as (...given: readonly unknown[]) => unknown)(...args);
      },
    };
  };
}
