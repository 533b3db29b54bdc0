import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { AGREED, anAgreement, edit } from '../../../test/builders/an-agreement';
import { atOnce } from '../../../test/builders/at-once';
import { aWorld, aTicket, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { aSprint } from '../../../test/builders/an-issue';
import { wholeSeconds } from '../../domain/shared/day';
import { revealVotes } from '../../../test/builders/reveal';
import { close, except, join, nothing, open, still, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { look } from '../panel/open-panel';
import type { Ports } from '../ports';
import { seeChanges } from './see-changes';
import { settleSize } from '../ballot/settle-size';
import { stillAgreed } from './still-agreed';

const aSummaryEdit = { field: 'summary', before: 'Old', by: 'ben' } as const;

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
  await join(world, 'ana');
  await nothing(world, 'ben', 'chiara');
  await close(world, 'ready', { agreed: 'It waits for TIF-52.' });
  const talked = await open(world, 'ben');
  expect(talked.changedSince).toBeNull();
  expect(talked.assessment.readiness.state).toBe('ready');
  world.issue = { ...world.issue, blockers: [] };
  expect((await open(world, 'ben')).changedSince).toBeNull();
});

test('a settled size is no change while a later round has no settled size', async () => {
  const world = await anAgreement();
  for (const [round, size] of [[2, '8'] as const, [3, '13'] as const]) {
    await voteOnceMore(world);
    await vote(world, ['ben', 'chiara', 'dinesh'], { size, confidence: 5 });
    await revealVotes(world, 'ana');
    if (round === 2)
      await settleSize(inMemoryPorts(world), aCall('ana'), { base: { round, label: null }, input: { label: size } });
  }
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect((await open(world, 'ben')).changedSince).toBeNull();
  world.edits = [{ field: 'estimate', before: '', after: '8', by: 'ana', at: '2025-11-26T09:00:01.000Z' }];
  expect(await seeChanges(inMemoryPorts(world), aCall('ben'))).toMatchObject({ fields: [], elsewhere: false });
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
  world.records = { ...world.records, passKey: 'key' };
  const { pass } = await open(world, 'ben');
  await still(world, 'chiara');
  edit(world, 'Something else');
  const blind = stillAgreed(inMemoryPorts(world), { ...aCall('ben'), pass: pass ?? '' });
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
  await voteOnceMore(world, 'ben');
  expect((await open(world, 'ben')).recheck).toMatchObject({ mayConfirm: false, whyNot: 'no-vote' });
});

test('when the votes are gone, a change needs another talk', async () => {
  const world = edit(await anAgreement());
  world.records = { ...world.records, round: null };
  expect((await open(world, 'ben')).recheck).toMatchObject({ mayConfirm: false, whyNot: 'no-vote' });
});

test('several taps at once renew the agreement once', async () => {
  const world = edit(await anAgreement());
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const at: World = { ...world, writes: [] };
      const taps = ['ben', 'chiara', 'dinesh', 'emma'].map((me) => (ports: Ports) => stillAgreed(ports, aCall(me)));
      expect(await atOnce(scheduler, at, taps)).toEqual([null, null, null, null]);
      expect(at.records.talks.renewals).toMatchObject([{ confirmed: 2 }]);
      expect(at.projection.readiness?.state).toBe('ready');
    }),
    { numRuns: 50 },
  );
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
  await join(world, 'ana');
  await except(world, 'Demo on Friday');
  edit(world);
  expect((await close(world, 'park', { agreed: '' })).assessment.readiness.state).toBe('exception');
});
