import fc from 'fast-check';
import { json } from '../carried-answer.ts';
import type { CarriedRequest } from '../runtime/messages.ts';
import { endanger } from './endanger.ts';
import { createFaults } from './faults.ts';

const request = (path: string): CarriedRequest => ({
  target: { type: 'fpp', provider: 'user', remote: 'jira' },
  path,
  method: 'PUT',
  headers: [],
});

/** An invocation with random delays that dies at a step; records the work done after its death. */
function anInvocation(death: { step: number; when: 'before' | 'after' }, seed: number) {
  const faults = createFaults({ now: () => 0 });
  faults.use({ seed, rules: [{ where: 'jira', chance: 0.5, what: { kind: 'latency', ms: [0, 5] } }] });
  const performed: number[] = [];
  const seen = { deaths: 0, afterDeath: 0 };
  const fetch = endanger({
    faults,
    functionKeys: [],
    death: { ...death, as: 'FUNCTION_CRASHED' },
    fetch: ({ path }) => {
      performed.push(Number(path));
      if (seen.deaths > 0) seen.afterDeath += 1;
      return Promise.resolve(json(200));
    },
    kill: () => (seen.deaths += 1),
    // Ticks instead of time, so that calls still overtake one another.
    pause: async (ms) => {
      for (let tick = 0; tick < ms; tick += 1) await Promise.resolve();
    },
  });
  return { fetch, performed, seen };
}

test('does no work for a dead invocation, in any order of its calls', async () => {
  const aCase = fc.record({
    step: fc.integer({ min: 1, max: 6 }),
    when: fc.constantFrom('before', 'after'),
    seed: fc.nat(),
    batches: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(aCase, async ({ step, when, seed, batches }) => {
      const { fetch, performed, seen } = anInvocation({ step, when }, seed);
      let made = 0;
      for (const size of batches) {
        const calls = Array.from({ length: size }, () => fetch(request(String((made += 1)))));
        await Promise.allSettled(calls);
      }
      expect(seen).toEqual({ deaths: made >= step ? 1 : 0, afterDeath: 0 });
      if (seen.deaths === 0) expect(performed).toHaveLength(made);
    }),
  );
});

test.each([
  ['before', [1, 2]],
  ['after', [1, 2, 3]],
] as const)('has done the work %s its third call', async (when, done) => {
  const { fetch, performed } = anInvocation({ step: 3, when }, 1);
  for (let at = 1; at <= 5; at += 1) await fetch(request(String(at))).catch(() => undefined);
  expect(performed).toEqual(done);
});
