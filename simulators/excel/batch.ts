import { ExcelError } from './failure.ts';
import { type Argument, camel, type Handle, isHandle, NOTHING, pascal } from './handle.ts';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  PATH,
  type Plain,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol.ts';

/** What lives on between batches: the workbook, objects made by name, and objects that the library holds on to. */
export interface Session {
  readonly root: Handle;
  /** A service object such as `Microsoft.ExcelServices.CustomFunctions`. */
  readonly services: Readonly<Record<string, () => Handle>>;
  readonly references: Map<string, Handle>;
  /** Called before the action of that number; a test may fail it there. */
  readonly before: (actionIndex: number) => void;
}

/** Answers a batch: actions in their order, up to the first that fails. */
export function answerBatch(session: Session, body: RequestBody): ResponseBody {
  const batch = new Batch(session, body);
  const results: { ActionId: number; Value: Plain }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      session.before(index);
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({
        ActionId: action.Id,
        Value: action.ActionType === ACTION.trace ? null : batch.run(action),
      });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const path = body.ObjectPaths[action.ObjectPathId];
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: `${path?.Name ?? ''}.${camel(action.Name ?? '')}`,
          ActionIndex: index,
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  private readonly resolved = new Map<number, Handle>();
  /** Objects that the library wants to use in later batches; others are forgotten with this one. */
  private readonly kept: ReadonlySet<number>;
  constructor(
    private readonly session: Session,
    private readonly body: RequestBody,
  ) {
    const keeping = body.Actions.filter(({ Name }) => Name === '_KeepReference');
    this.kept = new Set(keeping.map(({ ObjectPathId }) => ObjectPathId));
  }

  run(action: Action): Plain {
    const handle = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return handle.isNull ? null : this.instantiated(handle, action.ObjectPathId);
      case ACTION.query:
        return handle.isNull ? null : queried(handle, action.QueryInfo ?? {});
      case ACTION.method:
        return this.call(handle, action);
      case ACTION.set: {
        const value = this.arguments(action.ArgumentInfo)[0] ?? null;
        if (isHandle(value)) throw new ExcelError('InvalidArgument', `${action.Name} takes no object.`);
        if (!handle.isNull) handle.set(camel(action.Name), value);
        return null;
      }
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new ExcelError(
          'ApiNotFound',
          `The stand-in for Excel does not know actions of type ${action.ActionType}.`,
        );
    }
  }

  private call(handle: Handle, action: Action): Plain {
    if (action.Name === '_KeepReference') return null;
    if (action.Name === '_RemoveReference') {
      this.session.references.delete(String(this.arguments(action.ArgumentInfo)[0]));
      return null;
    }
    if (handle.isNull) return null;
    const value = handle.follow(camel(action.Name), this.arguments(action.ArgumentInfo));
    return isHandle(value) ? value.key() : value;
  }

  private instantiated(handle: Handle, path: number): Plain {
    const key = handle.key();
    const reference = key._ReferenceId;
    if (typeof reference !== 'string') return key;
    if (!this.kept.has(path)) return {};
    this.session.references.set(reference, handle);
    return key;
  }

  private resolve(id: number): Handle {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ExcelError('InvalidArgument', `There is no object path ${id}.`);
    const handle = this.followPath(path);
    this.resolved.set(id, handle);
    return handle;
  }

  private followPath(path: RequestBody['ObjectPaths'][string]): Handle {
    const parent = (): Handle =>
      path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : this.session.root;
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.session.root;
      case PATH.newObject: {
        const service = this.session.services[path.Name];
        if (service) return service();
        throw new ExcelError('ApiNotFound', `The stand-in for Excel does not know ${path.Name}.`);
      }
      case PATH.method:
      case PATH.property: {
        const value = parent().follow(camel(path.Name), this.arguments(path.ArgumentInfo));
        if (isHandle(value)) return value;
        if (value === null) return NOTHING;
        throw new ExcelError('InvalidArgument', `${path.Name} gives no object.`);
      }
      case PATH.indexer:
        return parent().item(this.arguments(path.ArgumentInfo));
      case PATH.reference: {
        const held = this.session.references.get(path.Name);
        if (held) return held;
        throw new ExcelError('InvalidReference', `The reference ${path.Name} is not valid any more.`);
      }
      case PATH.nothing:
        return NOTHING;
      default:
        throw new ExcelError(
          'ApiNotFound',
          `The stand-in for Excel does not know object paths of type ${path.ObjectPathType}.`,
        );
    }
  }

  private arguments(info: ArgumentInfo | null | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference !== 0 ? this.resolve(reference) : value;
    });
  }
}

/** The properties that were asked for; without a list all plain ones. Members of collections in `_Items`. */
function queried(handle: Handle, query: QueryInfo): Plain {
  const paths = (query.Select ?? []).filter((path) => path !== '$all' && path !== 'items');
  const expanded = (query.Expand ?? []).filter((path) => path !== 'items');
  const wanted = paths.length + expanded.length === 0 ? handle.defaults : paths;
  const items = handle.items();
  if (items === null) return properties(handle, wanted, expanded);
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top == null ? undefined : from + query.Top);
  return {
    _Items: page.map((item) => ({
      ...item.key(),
      ...properties(item, paths.length + expanded.length === 0 ? item.defaults : paths, expanded),
    })),
  };
}

function properties(
  handle: Handle,
  paths: readonly string[],
  expanded: readonly string[],
): { readonly [name: string]: Plain } {
  const nested = new Map<string, string[]>();
  const values: Record<string, Plain> = {};
  for (const path of paths) {
    const slash = path.indexOf('/');
    const name = camel(slash === -1 ? path : path.slice(0, slash));
    if (name === 'items') continue;
    if (slash !== -1) {
      nested.set(name, [...(nested.get(name) ?? []), path.slice(slash + 1)]);
      continue;
    }
    const value = handle.read(name);
    if (isHandle(value)) nested.set(name, nested.get(name) ?? []);
    else values[pascal(name)] = value;
  }
  for (const name of expanded) nested.set(camel(name), nested.get(camel(name)) ?? []);
  for (const [name, inner] of nested) {
    const value = handle.read(name);
    if (isHandle(value)) values[pascal(name)] = value.isNull ? null : queried(value, { Select: inner });
  }
  return values;
}
