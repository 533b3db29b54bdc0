import type { Injected } from './faults.ts';
import type { Fault, Kill } from './plan.ts';

/** All faults of one call combined: delays add up, and the first of several answers counts. */
export type Effect = {
  delayMs: number;
  /** The replaced answer; `undefined` when the true one is given. */
  answer: Exclude<Fault, { kind: 'latency' | 'kill' }> | undefined;
  /** Whether the work is done. */
  performed: boolean;
  /** The outgoing call at which the invocation dies. */
  death: { step: number; when: Kill['when']; as: Kill['as'] } | undefined;
};

export function effectOf(injected: readonly Injected[]): Effect {
  const effect: Effect = { delayMs: 0, answer: undefined, performed: true, death: undefined };
  for (const { what, amount } of injected) {
    if (what.kind === 'latency') effect.delayMs += Math.round(between(what.ms, amount));
    else if (what.kind === 'kill') effect.death ??= deathOf(what, amount);
    else effect.answer ??= what;
  }
  effect.performed = isPerformed(effect.answer);
  return effect;
}

function isPerformed(answer: Effect['answer']): boolean {
  if (answer?.kind === 'status') return answer.afterTheWork;
  return answer?.kind !== 'odd';
}

function deathOf({ step, when, as }: Kill, amount: number): Effect['death'] {
  const [least, most] = typeof step === 'number' ? [step, step] : step;
  return { step: least + Math.floor(amount * (most - least + 1)), when, as };
}

const between = ([least, most]: readonly [number, number], amount: number) => least + amount * (most - least);
