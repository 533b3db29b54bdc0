import type { PlanName } from '../../dev/host/faults/prepared-plans.ts';
import { playBrokenTalk } from './broken-talk';

const plans: readonly (readonly [PlanName, number])[] = [
  ['jira-slows-down', 1],
  ['answers-lost', 2],
  ['functions-die', 3],
  ['bad-day', 4],
  ['bad-day', 5],
];

const refused = new Set<string>();

test.each(plans)(
  'under every quota and the faults of %s (seed %i) a talk of six is stored once and as a whole',
  async (name, seed) => {
    for (const why of await playBrokenTalk(name, seed)) refused.add(why);
  },
  120_000,
);

test('in these talks every quota has refused something', () => {
  expect([...refused].toSorted()).toEqual([
    ...['jira-per-issue-on-write', 'jira-quota-global-based', 'storage requests', 'storage writes'],
  ]);
});
