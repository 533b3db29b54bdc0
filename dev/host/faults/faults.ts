import type { Clock } from '../../clock.ts';
import { planShape, type Plan, type PlanInput, type Rule } from './plan.ts';
import { seeded } from './random.ts';

/** One call or invocation that a fault may hit. */
export type Event = {
  where: Rule['where'];
  method: string;
  /** Without its query. */
  path: string;
  /** All names of the function in which it happens. */
  functionKeys: readonly string[];
};
/** A fault that happens now. `amount` picks a value in its range, from 0 up to but not including 1. */
export type Injected = { what: Rule['what']; amount: number };
export type FaultLine = {
  at: number;
  /** The rule's index in the plan. */
  rule: number;
  where: Rule['where'];
  call: string;
  functionKeys: readonly string[];
  what: Rule['what'];
};

export type Faults = {
  /** Undefined without a plan. */
  readonly plan: Plan | undefined;
  /** Starts a plan: its rules count from now, and the log is empty. @throws when it is malformed */
  use(plan: PlanInput): void;
  /** Ends the plan; the log stays. */
  stop(): void;
  /** The faults that hit an event, in the order of the rules. Ask once per event, since asking counts it. */
  hitting(event: Event): Injected[];
  /** The last 1,000 faults since the plan started, oldest first. */
  readonly log: readonly FaultLine[];
};

type Active = { rule: Rule; index: number; random: () => number; matched: number; hits: number };

const MOST_LINES = 1_000;

/** Each rule has its own random numbers, so that matches of other rules do not change them. */
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
      active = rules.map((rule, index) => ({ rule, index, matched: 0, hits: 0, random: seeded(seed * 1_000 + index) }));
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

/** Draws two numbers for every match, so that the n-th match always gets the same ones. */
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
