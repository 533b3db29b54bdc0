import fc from 'fast-check';
import { createFaults, type Event } from './faults.ts';
import type { PlanInput } from './plan.ts';
import { preparedPlans } from './prepared-plans.ts';

const write: Event = { where: 'jira', method: 'PUT', path: '/rest/api/3/issue/1/properties/x', functionKeys: ['save'] };
const slow = { kind: 'latency', ms: [1, 9] } as const;

function hits(plan: PlanInput, events: readonly Event[]) {
  const faults = createFaults({ now: () => 0 });
  faults.use(plan);
  return events.map((event) => faults.hitting(event));
}
const whether = (plan: PlanInput, events: readonly Event[]) => hits(plan, events).map((found) => found.length > 0);

const anEvent = fc.record({
  where: fc.constantFrom('jira', 'kvs', 'queue', 'invoke', 'bridge-product', 'realtime'),
  method: fc.constantFrom('GET', 'PUT', 'POST'),
  path: fc.constantFrom('/api/v1/set', '/api/v1/transaction', '/rest/api/3/issue/1', 'resolver'),
  functionKeys: fc.constant([]),
});

test('the same seed gives the same faults to the same calls', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(anEvent),
      fc.constantFrom(...Object.values(preparedPlans)),
      (seed, events, plan) => {
        const planned = { seed, rules: [...plan.rules] };
        expect(hits(planned, events)).toEqual(hits(planned, events));
      },
    ),
  );
});

test('another seed gives other faults', () => {
  const events = Array.from({ length: 64 }, () => write);
  const rules: PlanInput['rules'] = [{ where: 'jira', what: slow, chance: 0.5 }];
  expect(whether({ seed: 1, rules }, events)).not.toEqual(whether({ seed: 2, rules }, events));
});

test('no rule changes the faults of another', () => {
  const rules: PlanInput['rules'] = [{ where: 'jira', what: slow, chance: 0.5 }];
  const more: PlanInput['rules'] = [...rules, { where: 'kvs', what: slow, chance: 0.5 }];
  fc.assert(
    fc.property(fc.array(anEvent), (events) => {
      const jira = (plan: PlanInput, met: readonly Event[]) =>
        hits(plan, met).filter((_found, at) => met[at]?.where === 'jira');
      const alone = events.filter(({ where }) => where === 'jira');
      expect(jira({ seed: 3, rules: more }, events)).toEqual(jira({ seed: 3, rules }, alone));
    }),
  );
});

test.each([
  ['the third call', { occurrence: 3 }, [false, false, true, false, false]],
  ['at most two', { times: 2 }, [true, true, false, false, false]],
  ['none', { chance: 0 }, [false, false, false, false, false]],
] as const)('hits %s as planned', (_what, more, expected) => {
  const rules: PlanInput['rules'] = [{ where: 'jira', what: slow, ...more }];
  expect(whether({ seed: 1, rules }, [write, write, write, write, write])).toEqual(expected);
});

test.each([
  ['its method', { method: 'PUT' }, true],
  ['another method', { method: 'GET' }, false],
  ['its path', { path: '/rest/api/3/issue/*/properties/*' }, true],
  ['a part of its path', { path: '/rest/api/3' }, false],
  ['a path in which a dot matches only a dot', { path: '/rest.api/3/issue/1/properties/x' }, false],
  ['its function', { functionKey: 'save' }, true],
  ['another function', { functionKey: 'load' }, false],
] as const)('matches a call by %s', (_what, match, expected) => {
  expect(whether({ seed: 1, rules: [{ where: 'jira', match, what: slow }] }, [write])).toEqual([expected]);
});

test('keeps a log of its faults, and ends', () => {
  const faults = createFaults({ now: () => 7 });
  faults.use({
    seed: 1,
    rules: [
      { where: 'kvs', what: slow },
      { where: 'jira', what: slow },
    ],
  });
  faults.hitting(write);
  faults.stop();
  expect(faults.hitting(write)).toEqual([]);
  expect(faults.log).toMatchObject([{ at: 7, rule: 1, where: 'jira', call: `PUT ${write.path}`, what: slow }]);
});

test.each([
  ['a kill of anything but an invocation', { where: 'jira', what: { kind: 'kill', step: 1 } }],
  ['a misspelt matcher', { where: 'jira', what: slow, match: { pfad: '*' } }],
  ['a status that is not an error', { where: 'jira', what: { kind: 'status', status: 200 } }],
] as const)('refuses %s', (_what, rule) => {
  const faults = createFaults({ now: () => 0 });
  expect(() => faults.use(Object({ seed: 1, rules: [rule] }))).toThrow();
});
