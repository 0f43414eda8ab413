import type { LoadScript } from '#simulators/gsheets/stand-in.ts';

const DECLARED = /^function (\w+)\(/gm;

/**
 * Loads a script into a scope of its own, where it finds the services as globals; what an execution before left there
 * is gone, as Google forgets everything between executions.
 */
export const loadInScope: LoadScript = (code, services) => {
  const globalNames = [...code.matchAll(DECLARED)].map(([, name]) => name!);
  const load = new Function(...Object.keys(services), `${code}\nreturn { ${globalNames.join(', ')} };`);
  const script = load(...Object.values(services)) as Readonly<Record<string, unknown>>;
  return {
    globalNames,
    makeDate: (moment) => new Date(moment),
    call(name, args) {
      const called = Object.hasOwn(script, name) ? script[name] : undefined;
      if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
      return (called as (...given: readonly unknown[]) => unknown)(...args);
    },
  };
};
