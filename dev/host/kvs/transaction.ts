import { z } from 'zod';
import { checkFilters, filtersShape, satisfies, type Filters } from './condition.ts';
import { conditionsNotMet, invalid, KvsError } from './kvs-error.ts';
import { KVS_LIMITS, type KvsFaults } from './kvs-limits.ts';
import { checkSet, declaration, setShape, spaceOf, targetShape, toStored, ttlMs, type KvsContext } from './store.ts';
import { checkKey } from './value-rules.ts';

const conditional = targetShape.extend({ conditions: filtersShape.optional() });
export const transactionShape = z.object({
  set: z.array(setShape.extend({ conditions: filtersShape.optional() })).optional(),
  delete: z.array(conditional).optional(),
  check: z.array(conditional.extend({ entityName: z.string(), conditions: filtersShape })).optional(),
});
type Transaction = z.infer<typeof transactionShape>;
type Conditional = z.infer<typeof conditional>;

/** Runs all or nothing. Each transaction is one SQLite transaction, so that others never see it half done. */
export function transact(
  context: KvsContext,
  request: Transaction,
  chance: { faults: KvsFaults; random: () => number },
): void {
  const { set: sets = [], delete: removals = [], check: checks = [] } = request;
  const all = [...sets, ...removals, ...checks];
  checkSize(request, all);
  for (const one of sets) checkSet(context, one);
  const { ttlInTransactions, refusedCondition } = context.guesses;
  if (ttlInTransactions === 'refused' && sets.some(({ options }) => options?.ttl))
    throw invalid('INVALID_TTL', 'A transaction takes no time to live.');
  for (const one of all) checkConditions(context, one);
  // Storage does not tell two transactions at once from a condition that does not hold.
  if (refusedCondition && chance.faults.conflictRate > 0 && chance.random() < chance.faults.conflictRate)
    throw conditionsNotMet(refusedCondition, 'another write');
  context.rows.transaction(() => {
    for (const one of all) if (one.conditions) demand(context, one, one.conditions);
    for (const { key, value, entityName, options } of sets) {
      context.rows.write(
        { space: spaceOf(context, entityName), key },
        value,
        ttlMs(ttlInTransactions === 'ignored' ? undefined : options?.ttl),
      );
    }
    for (const { key, entityName } of removals) context.rows.remove(spaceOf(context, entityName), key);
  });
}

function checkSize(request: Transaction, all: readonly Conditional[]): void {
  if (all.length === 0) throw invalid('EMPTY_TRANSACTION', 'A transaction needs at least one operation.');
  if (all.length > KVS_LIMITS.transactionOperations) {
    throw invalid('TOO_MANY_OPERATIONS', 'A transaction can contain a maximum of 25 operations.');
  }
  if (Buffer.byteLength(JSON.stringify(request)) > KVS_LIMITS.transactionBytes) {
    throw new KvsError(413, 'MAX_SIZE', 'A transaction is limited to a payload of 4 MB.');
  }
  const targets = all.map(({ entityName, key }) => JSON.stringify([entityName, key]));
  if (new Set(targets).size < all.length)
    throw invalid('DUPLICATE_KEY', 'Each key can only be used once in a transaction.');
}

function checkConditions(context: KvsContext, { key, entityName, conditions }: Conditional): void {
  checkKey(key);
  if (!conditions) return;
  if (entityName === undefined) throw invalid('INVALID_CONDITIONS', 'Only custom entities can have conditions.');
  checkFilters(declaration(context, entityName), conditions);
}

function demand(context: KvsContext, { key, entityName }: Conditional, conditions: Filters): void {
  const { refusedCondition } = context.guesses;
  if (!refusedCondition) return;
  const row = context.rows.read(spaceOf(context, entityName), key);
  const value = row && toStored(row).value;
  if (!satisfies(conditions, typeof value === 'object' && value !== null ? value : undefined))
    throw conditionsNotMet(refusedCondition, key);
}
