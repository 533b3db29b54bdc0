import type { CarriedAnswer, CarriedRequest } from '../runtime/messages.ts';
import type { Fetch } from '../runtime/pending-runs.ts';
import { effectOf, type Effect } from './effect.ts';
import type { Event, Faults } from './faults.ts';
import { faultyAnswer } from './faulty-answer.ts';

export type Endangered = {
  faults: Faults;
  functionKeys: readonly string[];
  death: Effect['death'];
  fetch: Fetch;
  /** Ends the invocation at once. */
  kill: (as: NonNullable<Effect['death']>['as']) => void;
  pause: (ms: number) => Promise<void>;
};

/**
 * The outgoing calls of one invocation under the plan, counted in the order in which they are made. Once the invocation
 * has died, its calls do no work and reject.
 */
export function endanger({ faults, functionKeys, death, fetch, kill, pause }: Endangered): Fetch {
  let steps = 0;
  let dead = false;
  const checkAlive = () => {
    if (dead) throw new Error('The invocation is over.');
  };
  const dieAt = (step: number, when: 'before' | 'after') => {
    if (!dead && death?.step === step && death.when === when) {
      dead = true;
      kill(death.as);
    }
    checkAlive();
  };
  return async (request) => {
    checkAlive();
    const step = (steps += 1);
    dieAt(step, 'before');
    const where = whereOf(request);
    const event = where && { where, functionKeys, method: request.method, path: request.path.split('?')[0] ?? '' };
    const effect = effectOf(event ? faults.hitting(event) : []);
    await pause(effect.delayMs / 2);
    checkAlive();
    const answer = await perform(effect, { where, work: () => fetch(request) });
    dieAt(step, 'after');
    await pause(effect.delayMs / 2);
    checkAlive();
    return answer();
  };
}

type Call = { where: Event['where'] | undefined; work: () => Promise<CarriedAnswer> };

/** Does the work unless the fault prevents it, and returns the answer. */
async function perform({ answer, performed }: Effect, { where = 'jira', work }: Call): Promise<() => CarriedAnswer> {
  if (!answer) {
    const answered = await work();
    return () => answered;
  }
  if (performed) await work();
  return () => faultyAnswer(where, answer);
}

function whereOf({ target }: CarriedRequest): Event['where'] | undefined {
  if (target.type === 'kvs') return 'kvs';
  if (target.type !== 'fpp') return undefined;
  return target.remote === 'stargate' ? 'queue' : 'jira';
}
