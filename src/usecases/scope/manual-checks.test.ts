import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { aWorld, aTicket, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { agreedRecords } from '../../../test/builders/records';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import type { PanelView } from '../../contract';
import type { OwnId } from '../../domain/shared/own-id';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from '../ballot/cast-vote';
import { closeTalk } from '../talk/close-talk';
import { summaryOf } from '../core/project';
import type { Policy } from '../../domain/policy/policy';
import type { Assessment } from '../../domain/readiness/finding';
import { tickCriterion } from './tick-criterion';
import { nothingFromMe } from '../talk/show-written';
import { look, openPanel } from '../panel/open-panel';
import { startTalk } from '../talk/start-talk';
import { stillAgreed } from '../recheck/still-agreed';

const legal = aTickedRule();
const safe = aTickedRule({ id: 'own-3', name: 'Security has looked at it' });
const world = (): World => aWorld({ policy: aPolicy({ own: [legal, safe] }), records: agreedRecords() });
const mark = async (at: World, me: string, more: { id?: OwnId; met?: boolean } = {}): Promise<PanelView> =>
  tickCriterion(inMemoryPorts(at), aCall(me), { input: { id: 'own-2', met: true, ...more } });
const ids = ({ records }: World): readonly OwnId[] => records.talks.manualChecks.map(({ criterion }) => criterion);

test("one tap ticks a criterion, with who and when; any editor's tap unticks it", async () => {
  const at = world();
  const ticked = await mark(at, 'ben');
  expect(ticked.own[0]).toEqual({
    id: 'own-2',
    name: 'Legal has looked at it',
    step: 'confirm',
    by: 'people',
    check: { by: 'ben', at: at.now },
  });
  expect(ticked.assessment.readiness).toMatchObject({ state: 'refine', missing: 'own-3' });
  expect((await mark(at, 'chiara', { id: 'own-3' })).assessment.readiness.state).toBe('ready');
  expect((await mark(at, 'chiara', { met: false })).own[0]).toMatchObject({ check: null });
});

test('a tick belongs to its project: an issue that moves starts without it there', async () => {
  const at = world();
  for (const id of ['own-2', 'own-3'] as const) await mark(at, 'ben', { id });
  expect(at.projection.readiness?.state).toBe('ready');
  const home = at.issue;
  at.issue = { ...home, projectId: '20000' };
  const moved = await openPanel(inMemoryPorts(at), aCall('chiara'));
  expect(moved.assessment.readiness).toMatchObject({ state: 'refine', missing: 'own-2 own-3' });
  expect(moved.own[0]).toMatchObject({ check: null });
  expect((await mark(at, 'chiara')).own[0]).toMatchObject({ check: { by: 'chiara' } });
  expect(at.records.talks.manualChecks.map(({ criterion }) => criterion).sort()).toEqual(['own-2', 'own-3']);
  at.issue = home;
  expect((await openPanel(inMemoryPorts(at), aCall('ben'))).assessment.readiness.missing).toBe('own-2');
});

test('a tick raises the look counter of other panels', async () => {
  const at = world();
  const before = await look(inMemoryPorts(at), aCall('ben'), { ticket: aTicket(aCall('ben')) });
  await mark(at, 'ana');
  expect(await look(inMemoryPorts(at), aCall('ben'), { ticket: aTicket(aCall('ben')) })).toEqual({
    shown: before.shown + 1,
  });
});

test.each([
  ['an unknown criterion', { own: [] }],
  ['a criterion about a field', { own: [aFieldRule({ id: 'own-2' })] }],
  ['a criterion that is off for this issue type', { own: [aTickedRule({ need: 'off' })] }],
] as const)('no person can tick %s', async (_what, policy) => {
  const at = { ...world(), policy: aPolicy(policy) };
  await expect(mark(at, 'ben')).rejects.toMatchObject({ code: 'bad-request', details: { because: 'wrong-state' } });
  expect(at.writes).toEqual([]);
});

test('a tick takes permission to edit, and the content that the person saw', async () => {
  await expect(mark({ ...world(), readOnly: true }, 'goran')).rejects.toMatchObject({ code: 'not-allowed' });
  const at = world();
  at.records = { ...at.records, passKey: 'key', shown: 1 };
  const { pass } = await openPanel(inMemoryPorts(at), aCall('ben'));
  edited(at);
  const call = { ...aCall('ben'), pass: pass ?? '' };
  const late = tickCriterion(inMemoryPorts(at), call, { input: { id: 'own-2', met: true } });
  await expect(late).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'content' } });
});

test('two who tick at the same moment are both stored, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const at = world();
      const ports = inMemoryPorts(at, (port) => scheduler.schedule(Promise.resolve(), port));
      await scheduler.waitFor(
        Promise.all([
          tickCriterion(ports, aCall('ben'), { input: { id: 'own-2', met: true } }),
          tickCriterion(ports, aCall('chiara'), { input: { id: 'own-3', met: true } }),
        ]),
      );
      await assessIssue(inMemoryPorts(at), at.issue.id);
      expect([...ids(at)].sort()).toEqual(['own-2', 'own-3']);
      expect(at.projection.readiness?.state).toBe('ready');
    }),
    { numRuns: 200 },
  );
});

/** Ben and Chiara agreed, then Ben ticked both. */
async function agreed(): Promise<World> {
  const at = aWorld({ policy: aPolicy({ own: [legal, safe] }) });
  await startTalk(inMemoryPorts(at), aCall('ana'));
  for (const me of ['ben', 'chiara']) {
    await nothingFromMe(inMemoryPorts(at), aCall(me));
    await castVote(inMemoryPorts(at), aCall(me), { base: { round: 1 }, input: { confidence: 4 } });
  }
  await revealVotes(at, 'ana', 1);
  await closeTalk(inMemoryPorts(at), aCall('ana'), {
    base: { talk: talkIn(at) },
    input: { outcome: 'ready', agreed: '' },
  });
  await mark(at, 'ben');
  await mark(at, 'ben', { id: 'own-3' });
  expect(at.projection.readiness?.state).toBe('ready');
  at.now = '2025-11-26T09:00:00.000Z';
  return at;
}

const edited = (at: World): World => Object.assign(at, { issue: { ...at.issue, summary: 'Warn about additives' } });

test('"still agreed" renews the agreement and no tick: each needs its own tap', async () => {
  const at = edited(await agreed());
  await stillAgreed(inMemoryPorts(at), aCall('ben'));
  const kept = await stillAgreed(inMemoryPorts(at), aCall('chiara'));
  expect(kept.assessment.readiness).toMatchObject({ state: 'recheck', missing: '', outdated: 'own-2 own-3' });
  expect(kept.recheck).toBeNull();
  expect(reasonIn(at, { ...at.policy, language: 'de' }, kept.assessment)).toMatch(
    /^Einig seit dem 26\. November\. Geändert, seit jemand „[^“]+“, „[^“]+“ abgehakt hat\.$/u,
  );
  // The next assessment does not renew the agreement a second time.
  await assessIssue(inMemoryPorts(at), at.issue.id);
  expect(at.records.talks.renewals).toHaveLength(1);
  await mark(at, 'chiara');
  expect((await mark(at, 'ana', { id: 'own-3' })).assessment.readiness.state).toBe('ready');
});

test('the reason uses the names of custom criteria', async () => {
  const at = { ...world(), policy: aPolicy({ own: [legal, aFieldRule()] }) };
  at.issue = { ...at.issue, fields: { customfield_10050: { texts: [], number: null } } };
  const { assessment } = await openPanel(inMemoryPorts(at), aCall('ben'));
  expect(reasonIn(at, at.policy, assessment)).toBe(
    'Agreed on 24 Nov. Still missing: Risk is empty (“Risk is known”); nobody has ticked “Legal has looked at it”.',
  );
});

const reasonIn = ({ issue, records }: World, policy: Policy, assessment: Assessment): string =>
  summaryOf({ issue, refinement: records, policy }, assessment).reason;
