import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Db } from '../../jira/db.ts';
import type { EntityDeclaration } from '../manifest.ts';
import { entityProblems } from './entity-rules.ts';
import { invalid, KvsError } from './kvs-error.ts';
import { KVS_GUESSES, type KvsGuesses } from './kvs-guesses.ts';
import { KVS_LIMITS, NO_QUOTAS, type KvsFaults, type KvsQuotas } from './kvs-limits.ts';
import { entityQueryShape, list, listShape, queryEntity } from './query.ts';
import { openRows, type KvsRow } from './rows.ts';
import { get, getShape, remove, set, setShape, targetShape, type KvsContext } from './store.ts';
import { transact, transactionShape } from './transaction.ts';
import { createUsage, type Usage } from './usage.ts';

export type KvsAnswer = { status: number; body?: unknown };
export type Kvs = {
  /** One request of @forge/kvs: `POST path` with a JSON body. */
  handle(path: string, body: unknown): KvsAnswer;
  /** May be changed while the host runs. */
  readonly faults: KvsFaults;
  /** May be changed while the host runs. */
  readonly quotas: KvsQuotas;
  /** May be changed while the host runs. */
  readonly guesses: KvsGuesses;
  /** Requests since the last reset. */
  readonly usage: Usage;
  dump(): KvsRow[];
  clear(): void;
};
type KvsOptions = {
  db: Db;
  clock: Clock;
  random: () => number;
  /** `app.storage.entities` of the manifest. */
  entities: readonly EntityDeclaration[];
  faults: KvsFaults;
  /** Default: no quota, so requests are counted and never refused. */
  quotas?: KvsQuotas;
};

type Handlers = Record<string, (body: unknown) => unknown>;
type Failed = { key: string; error: { code: string; message: string } };

/**
 * Forge's key-value store and custom entity store on SQLite, at the paths that @forge/kvs calls.
 * @throws when a deploy would refuse the declared entities
 */
export function openKvs(options: KvsOptions): Kvs {
  const problems = entityProblems(options.entities);
  if (problems.length > 0) throw new Error(problems.join(' '));
  const rows = openRows(options);
  const guesses = { ...KVS_GUESSES };
  const context: KvsContext = { rows, entities: options.entities, guesses };
  const quotas = options.quotas ?? { ...NO_QUOTAS };
  const usage = createUsage(options.clock, quotas);
  const handlers: Handlers = {
    '/api/v1/query': (body) => list(context, read(listShape, body)),
    '/api/v1/entity/query': (body) => queryEntity(context, read(entityQueryShape, body)),
    '/api/v1/transaction': (body) => transact(context, read(transactionShape, body), options),
    ...single(context),
    ...batches(context),
  };
  function answer(path: string, body: unknown): KvsAnswer {
    const handler = handlers[path];
    if (!handler) throw new KvsError(501, 'NOT_IMPLEMENTED', `The local storage does not implement ${path}.`);
    try {
      usage.admit(path, body);
    } catch (error) {
      if (guesses.doesRefusedTransactions && path.endsWith('/transaction')) orRefusal(() => toAnswer(handler(body)));
      throw error;
    }
    // A request that is refused for its content counts too.
    const answered = orRefusal(() => toAnswer(handler(body)));
    usage.record(path, body, answered.body);
    return answered;
  }
  return {
    handle: (path, body) => orRefusal(() => answer(path, body)),
    faults: options.faults,
    quotas,
    guesses,
    usage,
    dump: () => rows.all(),
    clear: () => rows.clear(),
  };
}

const toAnswer = (body: unknown): KvsAnswer => (body === undefined ? { status: 204 } : { status: 200, body });

function orRefusal(work: () => KvsAnswer): KvsAnswer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KvsError)) throw error;
    return { status: error.status, body: { code: error.code, message: error.message } };
  }
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

/** Built once: building a schema takes ten times as long as using it. */
const entityShapes = {
  get: getShape.required({ entityName: true }),
  set: setShape.required({ entityName: true }),
  remove: targetShape.required({ entityName: true }),
};
const batchShapes = { get: z.array(getShape), set: z.array(setShape), remove: z.array(targetShape) };

/** Each item of a batch succeeds or fails by itself. */
function batches(context: KvsContext): Handlers {
  function each<T extends { key: string; entityName?: string | undefined }>(
    items: T[],
    work: (item: T) => object | void,
  ) {
    checkBatch(items);
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

/** Throws for a batch that fails as a whole. @NOTE unverified on a live site: the codes. */
function checkBatch(items: readonly { key: string; entityName?: string | undefined }[]): void {
  if (items.length === 0) throw invalid('EMPTY_BATCH', 'A batch needs at least one item.');
  if (items.length > KVS_LIMITS.batchItems) throw invalid('TOO_MANY_ITEMS', 'A batch can contain at most 25 items.');
  const names = items.map(({ entityName, key }) => JSON.stringify([entityName, key]));
  if (new Set(names).size < items.length) throw invalid('DUPLICATE_KEY', 'A batch can name each key only once.');
}

function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalid(
    'BAD_REQUEST',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}
