import type { Clock } from '../../clock.ts';
import { planShape, type Plan, type PlanInput, type Rule } from './plan.ts';
import { seeded } from './random.ts';

/** What may go wrong: one call or one invocation. */
export type Event = {
  where: Rule['where'];
  method: string;
  /** Without its query. */
  path: string;
  /** Under which names the function is known that this happens in. */
  functionKeys: readonly string[];
};
/** A fault that happens now. `amount` decides within a range, from 0 up to but not including 1. */
export type Injected = { what: Rule['what']; amount: number };
export type FaultLine = {
  at: number;
  /** The rule's place in the plan, from 0. */
  rule: number;
  where: Rule['where'];
  call: string;
  functionKeys: readonly string[];
  what: Rule['what'];
};

export type Faults = {
  /** Undefined while nothing goes wrong on purpose. */
  readonly plan: Plan | undefined;
  /** Begins a plan: its rules count from now, the log is empty. @throws when it is no plan */
  use(plan: PlanInput): void;
  /** Ends the plan; the log stays. */
  stop(): void;
  /** The faults that hit an event, by the order of the rules. To be asked once an event: it counts. */
  hitting(event: Event): Injected[];
  /** What was injected since the plan began, oldest first; the last 1,000. */
  readonly log: readonly FaultLine[];
};

type Active = { rule: Rule; index: number; random: () => number; matched: number; hits: number };

const MOST_LINES = 1_000;

/** Each rule draws from numbers of its own, so that what other rules meet changes nothing for it. */
export function createFaults(clock: Pick<Clock, 'now'>): Faults {
  let plan: Plan | undefined;
  let active: Active[] = [];
  let log: FaultLine[] = [];

  function note({ where, method, path, functionKeys }: Event, { rule, index }: Active): void {
    const call = `${method} ${path}`.trim();
    log.push({ at: clock.now(), rule: index, where, call, functionKeys, what: rule.what });
    if (log.length > MOST_LINES) log.shift();
  }
  return {
    get plan() {
      return plan;
    },
    use(input) {
      plan = planShape.parse(input);
      const { seed, rules } = plan;
      active = rules.map((rule, index) => ({
        ...{ rule, index, matched: 0, hits: 0 },
        random: seeded(seed * 1_000 + index),
      }));
      log = [];
    },
    stop() {
      plan = undefined;
      active = [];
    },
    hitting(event) {
      return active.flatMap((one) => {
        if (!matches(one.rule, event)) return [];
        const amount = drawn(one);
        if (amount === undefined) return [];
        note(event, one);
        return [{ what: one.rule.what, amount }];
      });
    },
    get log() {
      return log;
    },
  };
}

function matches({ where, match }: Rule, event: Event): boolean {
  const { method, path, functionKey } = match;
  return (
    where === event.where &&
    (method === undefined || method === event.method) &&
    (path === undefined || pattern(path).test(event.path)) &&
    (functionKey === undefined || event.functionKeys.includes(functionKey))
  );
}

function pattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Two numbers for every match, whether it hits or not: so the n-th match has always the same ones. */
function drawn(one: Active): number | undefined {
  const { rule, random } = one;
  const [luck, amount] = [random(), random()];
  one.matched += 1;
  const hits =
    luck < rule.chance &&
    (rule.occurrence === undefined || rule.occurrence === one.matched) &&
    (rule.times === undefined || one.hits < rule.times);
  if (!hits) return undefined;
  one.hits += 1;
  return amount;
}
