import { anIssue } from '../../test/builders/an-issue';
import { aPolicy } from '../../test/builders/a-policy';
import { aWorld, inMemoryPorts } from '../../test/builders/in-memory-ports';
import { agreedRecords, noRecords } from '../../test/builders/records';
import { judge, type Judged } from './judge';
import { recordDerived } from './record-derived';

const plain: Omit<Judged, 'policy' | 'records'> = {
  ...{ issue: anIssue(), outbox: null, talk: null, round: null, now: '2025-11-24T10:00:00.000Z' },
};
const current = noRecords({ readiness: judge({ ...plain, records: noRecords(), policy: aPolicy() }).readiness });

test.each([
  ['nothing is stored', noRecords(), ['saveReadiness']],
  ['what is stored is current', current, []],
])('where %s it is judged once, and what differs is written', async (_where, records, writes) => {
  let judgings = 0;
  const judged: Judged = {
    ...{ ...plain, records },
    get policy() {
      judgings += 1;
      return aPolicy();
    },
  };
  const world = aWorld();
  await recordDerived(inMemoryPorts(world), judged);
  expect(world.writes).toEqual(writes);
  expect(judgings).toBe(1);
});

test('sub-tasks are told before the summary is written: nobody could tell afterwards that they were not', async () => {
  const world = aWorld();
  const told: string[] = [];
  const ports = {
    ...inMemoryPorts(world),
    queueSubtask: async (id: string) => void told.push(id),
    saveReadiness: () => Promise.reject(new Error('killed')),
  };
  const ready = { ...plain, issue: anIssue({ subtasks: ['77'] }), records: agreedRecords(), policy: aPolicy() };
  await expect(recordDerived(ports, ready)).rejects.toThrow('killed');
  expect(told).toEqual(['77']);
});
