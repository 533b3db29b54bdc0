import { aCall } from '../../test/builders/a-call';
import { aWorld, inMemoryPorts } from '../../test/builders/in-memory-ports';
import { agreedRecords } from '../../test/builders/records';
import { assessIssue } from './assess-issue';
import type { Ports } from './ports';
import { askQuestion } from './questions/ask-question';

test('a summary that Jira kept waiting takes the place of none that says more', async () => {
  const world = aWorld({ records: agreedRecords() });
  const due: number[] = [];
  const clock = () => Date.parse(world.now);
  const portsOf = (gate: (port: keyof Ports) => Promise<void> = async () => {}): Ports => ({
    ...inMemoryPorts(world, gate),
    queueAssessment: async () => void due.push(clock() + 5000),
  });
  const pass = async (ms: number) => {
    world.now = new Date(clock() + ms).toISOString();
    if (due.some((at) => at <= clock())) await assessIssue(portsOf(), world.issue.id);
    due.splice(0, due.length, ...due.filter((at) => at > clock()));
  };
  const line = (text: string, blocking: boolean) =>
    ({ kind: 'question', text, blocking, category: null, owner: null, due: null }) as const;
  let isMet = false;
  const kept = portsOf(async (port) => {
    if (port !== 'saveQuestion' || isMet) return;
    isMet = true;
    await askQuestion({ ...portsOf(), newId: () => 'of-ben' }, aCall('ben'), line('Is it legal?', true));
    await pass(6000);
    expect(world.records.readiness?.state).toBe('refine');
  });
  await askQuestion({ ...kept, newId: () => 'of-ana' }, aCall('ana'), line('In German, too?', false));
  await pass(6000);
  expect(world.records.readiness?.state).toBe('refine');
});
