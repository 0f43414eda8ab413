import { ExcelError } from './failure.ts';
import type { Plain } from './protocol.ts';

/** An argument as it arrives: a plain value, or another object of Excel's. */
export type Argument = Plain | Handle;

/** An object of Excel's as the batches see it, whatever stands behind it. */
export interface Handle {
  readonly type: string;
  /** Null objects stand for what was not there. */
  readonly isNull: boolean;
  readonly target: unknown;
  /** What the library keeps to find the object again. */
  key(): { readonly [name: string]: Plain };
  read(property: string): Plain | Handle;
  set(property: string, value: Plain): void;
  /** A method, or a property that is an object: what comes after a dot. */
  follow(member: string, args: readonly Argument[]): Plain | Handle;
  item(args: readonly Argument[]): Handle;
  /** Members of a collection; null when it is none. */
  items(): readonly Handle[] | null;
  readonly defaults: readonly string[];
}

/** Everything that a type of object can do. Names are those of Office.js, as callers write them. */
export interface Members<T> {
  readonly key?: (target: T) => { readonly [name: string]: Plain };
  readonly get?: Readonly<Record<string, (target: T) => Plain>>;
  readonly set?: Readonly<Record<string, (target: T, value: Plain) => void>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (target: T) => Handle>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly Argument[]) => Plain | Handle>>;
  readonly item?: (target: T, args: readonly Argument[]) => Handle;
  readonly items?: (target: T) => readonly Handle[];
}

/** Names a type and its members; the result makes handles of targets. */
export function defineType<T extends object>(type: string, members: Members<T>): (target: T) => Handle {
  const unknown = (member: string): ExcelError =>
    new ExcelError('ApiNotFound', `The stand-in for Excel does not know ${type}.${member}.`);
  const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
    table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  return (target) => ({
    type,
    target,
    isNull: false,
    defaults: Object.keys(members.get ?? {}),
    key: () => members.key?.(target) ?? {},
    read(property) {
      const get = own(members.get, property);
      if (get) return get(target);
      const object = own(members.objects, property);
      if (object) return object(target);
      throw unknown(property);
    },
    set(property, value) {
      const set = own(members.set, property);
      if (!set) throw unknown(property);
      set(target, value);
    },
    follow(member, args) {
      const object = own(members.objects, member);
      if (object) return object(target);
      // Some collections call their indexer by its name.
      if (member === 'getItem' && members.item) return members.item(target, args);
      const method = own(members.methods, member);
      if (!method) throw unknown(member);
      return method(target, args);
    },
    item(args) {
      if (!members.item) throw unknown('getItem');
      return members.item(target, args);
    },
    items: () => members.items?.(target) ?? null,
  });
}

const nothingMore = (): never => {
  throw new ExcelError('ItemNotFound', 'The object is a null object; nothing can be done with it.');
};
/**
 * What stands for an object that is not there. Actions on it do nothing; whether Excel lets callers go on to other
 * objects from there is not documented, so nobody may.
 */
export const NOTHING: Handle = {
  type: 'Null',
  target: null,
  isNull: true,
  defaults: [],
  key: () => ({}),
  read: () => null,
  set: nothingMore,
  follow: nothingMore,
  item: nothingMore,
  items: () => null,
};

export const isHandle = (value: Argument): value is Handle =>
  typeof value === 'object' && value !== null && 'follow' in value && typeof value.follow === 'function';

/** The target of a handle among the arguments. */
export function targetOf<T>(argument: Argument | undefined, kind: new (...args: never[]) => T): T {
  if (argument !== undefined && isHandle(argument) && argument.target instanceof kind) return argument.target;
  throw new ExcelError('InvalidArgument', `A ${kind.name} was expected.`);
}

export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
