import { createClock, type Clock } from '../../clock.ts';
import { openDb } from '../../jira/db.ts';
import type { EntityDeclaration } from '../manifest.ts';
import type { KvsFaults } from './kvs-limits.ts';
import { openKvs, type Kvs } from './kvs.ts';

export const counter: EntityDeclaration = {
  name: 'counter',
  attributes: { count: { type: 'integer' }, team: { type: 'string' }, content: { type: 'any' } },
  indexes: ['count', { name: 'by-team', range: ['count'], partition: ['team'] }],
};

const reliable: KvsFaults = { conflictRate: 0, queryLagMs: [0, 0], expiryLateMs: [0, 0] };

/** A storage in memory with the entity `counter` and a stopped clock. */
export function aKvs(
  spoilt: Partial<KvsFaults> = {},
  entities: readonly EntityDeclaration[] = [counter],
): Kvs & { clock: Clock; ask(path: string, body: unknown): Answer } {
  const clock = createClock({ start: 1_000_000, frozen: true });
  const faults = { ...reliable, ...spoilt };
  const kvs = openKvs({ db: openDb(':memory:'), clock, random: () => 0.5, entities, faults });
  const ask = (path: string, body: unknown): Answer => {
    const { status, body: answered } = kvs.handle(`/api/v1/${path}`, body);
    return { status, body: Object(answered) };
  };
  return { ...kvs, clock, ask };
}
export type Answer = { status: number; body: Record<string, unknown> };
