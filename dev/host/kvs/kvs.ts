import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Db } from '../../jira/db.ts';
import type { EntityDeclaration } from '../manifest.ts';
import { invalid, KvsError } from './kvs-error.ts';
import { KVS_LIMITS, type KvsFaults } from './kvs-limits.ts';
import { entityQueryShape, list, listShape, queryEntity } from './query.ts';
import { openRows, type KvsRow } from './rows.ts';
import { get, getShape, remove, set, setShape, targetShape, type KvsContext } from './store.ts';
import { transact, transactionShape } from './transaction.ts';

export type KvsAnswer = { status: number; body?: unknown };
export type Kvs = {
  /** One request of @forge/kvs: `POST path` with a JSON body. */
  handle(path: string, body: unknown): KvsAnswer;
  /** May be changed while the host runs. */
  readonly faults: KvsFaults;
  dump(): KvsRow[];
  clear(): void;
};
export type KvsOptions = {
  db: Db;
  clock: Clock;
  random: () => number;
  /** `app.storage.entities` of the manifest. */
  entities: readonly EntityDeclaration[];
  faults: KvsFaults;
};

type Handlers = Record<string, (body: unknown) => unknown>;
type Failed = { key: string; error: { code: string; message: string } };

/** Forge's key-value store and custom entity store, over SQLite, at the paths that @forge/kvs calls. */
export function openKvs(options: KvsOptions): Kvs {
  const rows = openRows(options);
  const context: KvsContext = { rows, entities: options.entities };
  const handlers: Handlers = {
    '/api/v1/query': (body) => list(context, read(listShape, body)),
    '/api/v1/entity/query': (body) => queryEntity(context, read(entityQueryShape, body)),
    '/api/v1/transaction': (body) => transact(context, read(transactionShape, body), options),
    ...single(context),
    ...batches(context),
  };
  return {
    handle(path, body) {
      try {
        const handler = handlers[path];
        if (!handler) throw new KvsError(501, 'NOT_IMPLEMENTED', `The local storage does not implement ${path}.`);
        const answer = handler(body);
        return answer === undefined ? { status: 204 } : { status: 200, body: answer };
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        return { status: error.status, body: { code: error.code, message: error.message } };
      }
    },
    faults: options.faults,
    dump: () => rows.all(),
    clear: () => rows.clear(),
  };
}

function single(context: KvsContext): Handlers {
  return {
    '/api/v1/get': (body) => get(context, read(getShape, body)),
    '/api/v1/set': (body) => set(context, read(setShape, body)),
    '/api/v1/delete': (body) => remove(context, read(targetShape, body)),
    '/api/v1/secret/get': (body) => get(context, read(getShape, body), true),
    '/api/v1/secret/set': (body) => set(context, read(setShape, body), true),
    '/api/v1/secret/delete': (body) => remove(context, read(targetShape, body), true),
    '/api/v1/entity/get': (body) => get(context, read(entityShapes.get, body)),
    '/api/v1/entity/set': (body) => set(context, read(entityShapes.set, body)),
    '/api/v1/entity/delete': (body) => remove(context, read(entityShapes.remove, body)),
  };
}

/** Made once: to make a shape costs ten times what it costs to use it. */
const entityShapes = {
  get: getShape.required({ entityName: true }),
  set: setShape.required({ entityName: true }),
  remove: targetShape.required({ entityName: true }),
};
const batchShapes = { get: z.array(getShape), set: z.array(setShape), remove: z.array(targetShape) };

/** Each item succeeds or fails for itself. */
function batches(context: KvsContext): Handlers {
  function each<T extends { key: string; entityName?: string | undefined }>(
    items: T[],
    work: (item: T) => object | void,
  ) {
    if (items.length > KVS_LIMITS.batchItems) throw invalid('TOO_MANY_ITEMS', 'A batch can contain at most 25 items.');
    const successfulKeys: object[] = [];
    const failedKeys: Failed[] = [];
    for (const item of items) {
      const { key, entityName } = item;
      const name = { key, ...(entityName === undefined ? {} : { entityName }) };
      try {
        successfulKeys.push({ ...name, ...work(item) });
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  }
  return {
    '/api/v1/batch/get': (body) => each(read(batchShapes.get, body), (item) => get(context, item)),
    '/api/v1/batch/set': (body) => each(read(batchShapes.set, body), (item) => void set(context, item)),
    '/api/v1/batch/delete': (body) => each(read(batchShapes.remove, body), (item) => remove(context, item)),
  };
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(
    'BAD_REQUEST',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}
