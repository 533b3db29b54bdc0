import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { AGREED, anAgreement, edit } from '../../../test/builders/an-agreement';
import { atOnce } from '../../../test/builders/at-once';
import { killedAfter, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, aTicket, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { aSprint } from '../../../test/builders/an-issue';
import type { PanelView } from '../../contract';
import { wholeSeconds } from '../../domain/shared/day';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote, voteAgain } from '../ballot/cast-vote';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/show-written';
import { look, openPanel } from '../panel/open-panel';
import type { Ports } from '../ports';
import { seeChanges } from './see-changes';
import { settleSize } from '../ballot/settle-size';
import { startTalk } from '../talk/start-talk';
import { stillAgreed } from './still-agreed';
import { makeException } from './make-exception';

const aSummaryEdit = { field: 'summary', before: 'Old', by: 'ben' } as const;
const open = (world: World, me: string) => openPanel(inMemoryPorts(world), aCall(me));
const still = async (world: World, me: string): Promise<PanelView> =>
  stillAgreed(inMemoryPorts(world), aCall(me), {
    base: { content: (await open(world, me)).assessment.readiness.fingerprint },
  });

test('changes since the agreement are shown word by word, with who and when', async () => {
  const world = edit(await anAgreement());
  world.edits = [{ ...aSummaryEdit, at: '2025-11-20T09:00:00.000Z', after: 'before the talk' }, ...world.edits];
  expect(await seeChanges(inMemoryPorts(world), aCall('goran'))).toEqual({
    since: AGREED,
    elsewhere: false,
    fields: [
      {
        field: 'summary',
        edits: [{ by: 'ana', at: world.now }],
        parts: [
          { kind: 'same', text: 'Warn about allergens' },
          { kind: 'added', text: ' and additives' },
        ],
      },
    ],
  });
  expect((await open(world, 'ben')).changedSince).toMatchObject({ since: AGREED, summary: true, doneWhen: false });
});

test('a change outside the history is elsewhere; without agreement none is shown', async () => {
  const world = await anAgreement();
  world.issue = { ...world.issue, summary: 'Other' };
  expect(await seeChanges(inMemoryPorts(world), aCall('ben'))).toMatchObject({ fields: [], elsewhere: true });
  expect(await seeChanges(inMemoryPorts(aWorld()), aCall('ben'))).toEqual({
    since: null,
    fields: [],
    elsewhere: false,
  });
});

test('a changed estimate, parent or timely blocker is shown and changes no state', async () => {
  const world = await anAgreement();
  expect((await open(world, 'ben')).changedSince).toBeNull();
  const { issue } = world;
  const parent = { key: 'TIF-2', summary: 'Allergies', described: true, state: null };
  for (const [what, change] of [
    ['estimate', { estimate: { value: 13 } }],
    ['parent', { parent }],
    ['blockers', { blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: aSprint({ state: 'active' }) }] }],
  ] as const) {
    world.issue = { ...issue, ...change };
    const none = { summary: false, doneWhen: false, scope: false, reasons: false, words: 0 };
    const { changedSince, recheck, assessment } = await open(world, 'ben');
    expect(changedSince).toEqual({
      since: AGREED,
      ...none,
      estimate: false,
      parent: false,
      blockers: false,
      [what]: true,
    });
    expect(recheck).toBeNull();
    expect(assessment.readiness.state).toBe('ready');
    expect(await seeChanges(inMemoryPorts(world), aCall('ben'))).toMatchObject({ elsewhere: false });
  }
});

test('a resolved blocker is no change, and a new talk agrees on the present blockers', async () => {
  const world = await anAgreement();
  const blocker = { id: '52', key: 'TIF-52', summary: null, sprint: null };
  world.issue = { ...world.issue, blockers: [blocker], estimate: { value: 8 } };
  const blocked = await open(world, 'ben');
  expect(blocked.changedSince).toMatchObject({ blockers: true, estimate: true });
  expect(blocked.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
  await startTalk(inMemoryPorts(world), aCall('ana'));
  for (const me of ['ben', 'chiara']) await nothingFromMe(inMemoryPorts(world), aCall(me));
  await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'It waits for TIF-52.' },
  });
  const talked = await open(world, 'ben');
  expect(talked.changedSince).toBeNull();
  expect(talked.assessment.readiness.state).toBe('ready');
  world.issue = { ...world.issue, blockers: [] };
  expect((await open(world, 'ben')).changedSince).toBeNull();
});

test('a size that the team settles after its talk is no change', async () => {
  const world = await anAgreement();
  await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: 1 } });
  for (const me of ['ben', 'chiara', 'dinesh'])
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 2 },
      input: { size: '8', confidence: 5 },
    });
  await revealVotes(world, 'ana', 2);
  const { changedSince } = await settleSize(inMemoryPorts(world), aCall('ana'), {
    base: { round: 2, label: null },
    input: { label: '8' },
  });
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect(changedSince).toBeNull();
  world.edits = [{ field: 'estimate', before: '', after: '8', by: 'ana', at: world.now }];
  expect(await seeChanges(inMemoryPorts(world), aCall('ben'))).toMatchObject({ fields: [], elsewhere: false });
});

test('a settled size is no change while a later round has no settled size', async () => {
  const world = await anAgreement();
  for (const [round, size] of [[2, '8'] as const, [3, '13'] as const]) {
    await voteAgain(inMemoryPorts(world), aCall('ana'), { base: { round: round - 1 } });
    for (const me of ['ben', 'chiara', 'dinesh'])
      await castVote(inMemoryPorts(world), aCall(me), {
        base: { round },
        input: { size, confidence: 5 },
      });
    await revealVotes(world, 'ana', round);
    if (round === 2)
      await settleSize(inMemoryPorts(world), aCall('ana'), { base: { round, label: null }, input: { label: size } });
  }
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect((await open(world, 'ben')).changedSince).toBeNull();
  world.issue = { ...world.issue, estimate: { value: 3 } };
  expect((await open(world, 'ben')).changedSince).toMatchObject({ estimate: true });
});

test('an agreement without stored agreed details shows no change of them', async () => {
  const world = await anAgreement();
  world.records = { ...world.records, talks: { ...world.records.talks, agreedFacts: null } };
  world.issue = { ...world.issue, estimate: { value: 13 } };
  expect((await open(world, 'ben')).changedSince).toBeNull();
});

test('a field that was edited back is no change', async () => {
  const world = edit(await anAgreement());
  edit(world, 'Warn about allergens');
  expect(await seeChanges(inMemoryPorts(world), aCall('ben'))).toMatchObject({ fields: [], elsewhere: false });
  expect((await open(world, 'ben')).assessment.readiness.state).toBe('ready');
});

test('the look counter grows with each "still agreed", not with a repeated one', async () => {
  const world = edit(await anAgreement());
  const shown = async () => (await look(inMemoryPorts(world), aCall('vic'), { ticket: aTicket(aCall('vic')) })).shown;
  const before = await shown();
  const seen: number[] = [];
  for (const me of ['ben', 'ben', 'chiara']) {
    await still(world, me);
    seen.push((await shown()) - before);
  }
  expect(seen).toEqual([1, 1, 2]);
});

test('two voters keep the agreement, with one tap each and no new vote', async () => {
  const world = edit(await anAgreement());
  expect((await open(world, 'ben')).recheck).toEqual({
    of: 'agreement',
    mayConfirm: true,
    whyNot: null,
    iConfirmed: false,
    confirmed: 0,
    needed: 2,
  });
  expect((await still(world, 'ben')).recheck).toMatchObject({ iConfirmed: true, confirmed: 1 });
  expect((await still(world, 'ben')).recheck).toMatchObject({ confirmed: 1 });
  expect((await open(world, 'chiara')).assessment.readiness.state).toBe('recheck');
  const view = await still(world, 'emma');
  expect(view.assessment.readiness).toMatchObject({ state: 'ready', agreedAt: wholeSeconds(world.now) });
  expect(view).toMatchObject({ recheck: null, changedSince: null });
  expect(view.renewals).toEqual([expect.objectContaining({ confirmed: 2, at: world.now })]);
  expect(world.records.confidence).toMatchObject({ counts: [0, 1, 1, 2, 1], at: world.now });
  expect(JSON.stringify(world.records.talks.renewals)).not.toMatch(/ben|emma/u);
});

test.each([
  ['a vote of 2', 'farah', 'low-vote'],
  ['no vote', 'ana', 'no-vote'],
] as const)('a person with %s cannot say "still agreed"', async (_what, me, because) => {
  const world = edit(await anAgreement());
  expect((await open(world, me)).recheck).toMatchObject({ mayConfirm: false, whyNot: because });
  await expect(still(world, me)).rejects.toMatchObject({ code: 'not-allowed', details: { because } });
});

test('"still agreed" is refused for content that changed since the person saw it', async () => {
  const world = edit(await anAgreement());
  const { fingerprint } = (await open(world, 'ben')).assessment.readiness;
  await still(world, 'chiara');
  edit(world, 'Something else');
  const blind = stillAgreed(inMemoryPorts(world), aCall('ben'), { base: { content: fingerprint } });
  await expect(blind).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'content' } });
  expect((await still(world, 'ben')).recheck).toMatchObject({ confirmed: 1 });
});

test('the reporter\'s "still agreed" does not count beside two other voters, and others see nothing of it', async () => {
  const world = await anAgreement();
  world.issue = { ...world.issue, reporter: 'ben' };
  edit(world);
  const { shown } = world.records;
  expect((await still(world, 'ben')).recheck).toMatchObject({ iConfirmed: true, confirmed: 0, needed: 2 });
  expect(world.records.shown).toBe(shown);
  expect((await still(world, 'chiara')).recheck).toMatchObject({ confirmed: 1 });
  await still(world, 'dinesh');
  expect(world.records.talks.renewals).toMatchObject([{ confirmed: 2 }]);
});

test('"still agreed" is not possible while a new vote is open', async () => {
  const world = edit(await anAgreement());
  await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  expect((await open(world, 'ben')).recheck).toMatchObject({ mayConfirm: false, whyNot: 'no-vote' });
});

test('when the votes are gone, a change needs another talk', async () => {
  const world = edit(await anAgreement());
  world.records = { ...world.records, round: null };
  expect((await open(world, 'ben')).recheck).toMatchObject({ mayConfirm: false, whyNot: 'no-vote' });
});

test('several taps at once renew the agreement once', async () => {
  const world = edit(await anAgreement());
  const { fingerprint: on } = (await open(world, 'ben')).assessment.readiness;
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const at: World = { ...world, writes: [] };
      const taps = ['ben', 'chiara', 'dinesh', 'emma'].map(
        (me) => (ports: Ports) => stillAgreed(ports, aCall(me), { base: { content: on } }),
      );
      expect(await atOnce(scheduler, at, taps)).toEqual([null, null, null, null]);
      expect(at.records.talks.renewals).toMatchObject([{ confirmed: 2 }]);
      expect(at.projection.readiness?.state).toBe('ready');
    }),
    { numRuns: 50 },
  );
});

test('a last tap whose call died renews the agreement, and the next event projects it', async () => {
  const world = edit(await anAgreement());
  await still(world, 'ben');
  const { fingerprint } = (await open(world, 'ben')).assessment.readiness;
  const killed = stillAgreed(killedAfter(world, 'storeRow'), aCall('emma'), { base: { content: fingerprint } });
  await quietly(() => expect(killed).rejects.toThrow('killed'));
  expect(world.projection.readiness?.state).toBe('recheck');
  expect(await open(world, 'goran')).toMatchObject({ recheck: null, assessment: { readiness: { state: 'ready' } } });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.readiness?.state).toBe('ready');
  expect(world.records.talks.renewals).toMatchObject([{ confirmed: 2 }]);
  const { length } = world.writes;
  await assessIssue(inMemoryPorts(world), world.issue.id);
  await still(world, 'emma');
  expect(world.writes).toHaveLength(length);
});

test('there is nothing to re-check once work has begun, or without an agreement', async () => {
  const world = edit(await anAgreement());
  await open(world, 'ben');
  world.issue = { ...world.issue, progress: 'indeterminate' };
  expect((await open(world, 'ben')).recheck).toBeNull();
  expect((await open(aWorld(), 'ben')).recheck).toBeNull();
});

test('a person who may only read sees the change and cannot keep the agreement', async () => {
  const world = edit(await anAgreement());
  world.readOnly = true;
  expect((await open(world, 'ben')).recheck).toMatchObject({ whyNot: 'read-only' });
  await expect(still(world, 'ben')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('an exception made in a talk covers the later edits of that talk', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await makeException(inMemoryPorts(world), aCall('ana'), {
    base: { exception: null },
    input: { reason: 'Demo on Friday' },
  });
  edit(world);
  const closed = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: '' },
  });
  expect(closed.assessment.readiness.state).toBe('exception');
});
