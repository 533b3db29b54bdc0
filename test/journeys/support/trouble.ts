import { z } from 'zod';
import { kvsQuotas, type LocalJira } from './local-jira';

const late = [
  { where: 'jira', what: { kind: 'latency', ms: [0, 150] } },
  { where: 'invoke', what: { kind: 'latency', ms: [0, 300] } },
] as const;
const jiraWrites = { where: 'jira', match: { method: 'PUT' } } as const;

/** Faults for one step; each kind happens at least once in the steps that use it. */
const plans = {
  /** Jira asks for a wait: a short one that the app waits for, or a long one that it reports. */
  busy: [
    ...late,
    { where: 'jira', what: { kind: 'status', status: 429, retryAfterSeconds: 1 }, chance: 0.05, times: 4 },
    { where: 'jira', what: { kind: 'status', status: 429, retryAfterSeconds: 60 }, occurrence: 2 },
  ],
  /** The request is done but its answer is lost. */
  lost: [
    ...late,
    { ...jiraWrites, what: { kind: 'lost' }, chance: 0.2, times: 6 },
    { where: 'kvs', match: { path: '*/transaction' }, what: { kind: 'lost' }, chance: 0.2, times: 4 },
    { where: 'invoke', match: { functionKey: 'resolver' }, what: { kind: 'lost' }, chance: 0.15, times: 6 },
    { ...jiraWrites, what: { kind: 'lost' }, occurrence: 1 },
  ],
  /** The invocation ends between two of its calls. */
  killed: [
    ...late,
    { where: 'invoke', what: { kind: 'kill', step: [1, 6] }, chance: 0.2, times: 8 },
    { where: 'invoke', what: { kind: 'kill', step: 2, when: 'before', as: 'FUNCTION_TIME_OUT' }, occurrence: 3 },
  ],
} as const;

type Trouble = {
  begin(name: keyof typeof plans): Promise<void>;
  end(): Promise<void>;
  /** Kinds of fault that have happened so far. */
  kinds(): ReadonlySet<string>;
};

const log = z.array(z.object({ what: z.object({ kind: z.string() }) }));

/** Faults for each step in turn. Seeded, but eight parallel browsers call in a different order each time. */
export function trouble(jira: LocalJira): Trouble {
  const kinds = new Set<string>();
  let seed = 0;
  const note = async () => {
    for (const { what } of log.parse(await jira.control('GET', '/faults/log'))) kinds.add(what.kind);
  };
  return {
    async begin(name) {
      await note();
      await jira.control('PUT', '/faults', { seed: (seed += 1), rules: plans[name], kvsQuotas });
    },
    async end() {
      await note();
      await jira.control('DELETE', '/faults');
    },
    kinds: () => kinds,
  };
}
