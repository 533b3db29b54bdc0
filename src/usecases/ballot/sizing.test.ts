import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { busyFor, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { cardScales } from '../../domain/issue/card';
import { AppError } from '../../failure';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import { openPanel } from '../panel/open-panel';
import type { Ports } from '../ports';
import { settleSize } from './settle-size';

type Settling = { readonly me?: string; readonly round?: number; readonly over?: string | null };
const settleBy = (ports: Ports, label: string | null, { me = 'ben', round = 1, over = null }: Settling = {}) =>
  settleSize(ports, aCall(me), { base: { round, label: over }, input: { label } });
/** Over the size that was settled before. */
const settle = (world: World, label: string | null, round = 1) => {
  const over = (world.records.round ?? world.records.size)?.settled?.label ?? null;
  return settleBy(inMemoryPorts(world), label, { round, over });
};

const PAIR = ['ben', 'chiara'];
const CAMPS = ['ben', 'chiara', 'dinesh', 'emma', 'farah'];

/** TIF-42: two clusters. */
async function twoCamps(world = aWorld()): Promise<World> {
  const sizes = { ben: '3', chiara: '3', dinesh: '13', emma: '13', farah: '13' };
  for (const [me, size] of Object.entries(sizes)) await vote(world, me, { size, confidence: 4 });
  return world;
}

test('size and confidence are one vote, given together or one after the other', async () => {
  const world = aWorld();
  await vote(world, 'ben', { size: '5' });
  expect((await vote(world, 'ben', { confidence: 4 })).ballot).toMatchObject({ mine: 4, mySize: '5', voted: ['ben'] });
  expect((await vote(world, 'ben', { size: '8', confidence: null })).ballot).toMatchObject({ mine: 4, mySize: '8' });
  await expect(vote(world, 'ben', {})).rejects.toMatchObject({ code: 'bad-request' });
  await expect(vote(world, 'ben', { size: '4' })).rejects.toMatchObject({ details: { because: 'no-such-card' } });
  expect(world.records.round?.votes).toHaveLength(1);
});

test('one reveal shows both, names for sizes only; the properties hold no names', async () => {
  const world = await twoCamps();
  const { ballot } = await revealVotes(world, 'ana');
  expect(ballot).toMatchObject({
    state: 'revealed',
    result: { counts: [0, 0, 0, 5, 0] },
    size: {
      spread: 3,
      advice: 'talk-or-split',
      clusters: { low: ['3'], high: ['13'] },
      settled: null,
      whyNotWritten: null,
      first: { low: PAIR, high: ['dinesh', 'emma', 'farah'] },
    },
  });
  expect(ballot.state === 'revealed' && ballot.size?.sizes?.[0]).toEqual({ voter: 'ben', size: '3' });
  expect(world.records.size?.counts.filter(({ votes }) => votes > 0)).toEqual([
    { label: '3', value: 3, votes: 2 },
    { label: '13', value: 13, votes: 3 },
  ]);
  expect(world.projection.readiness).toMatchObject({ state: 'refine', missing: expect.stringContaining('sizesApart') });
  expect(JSON.stringify(world.projection.confidence)).not.toMatch(/ben|chiara|dinesh|emma|farah/u);
});

test('sizes alone give no confidence', async () => {
  const world = aTalkAmong(PAIR);
  await vote(world, PAIR, { size: '8' });
  const { ballot, assessment } = await revealVotes(world, 'ana');
  expect(ballot).toMatchObject({ result: null, size: { advice: 'agreed' } });
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding).toMatchObject({ because: 'nobody-voted' });
});

test('a voter who gave only a size does not count to the quorum of confidence', async () => {
  const world = aTalkAmong(['ben', 'chiara', 'dinesh']);
  await vote(world, 'ben', { confidence: 5 });
  await vote(world, ['chiara', 'dinesh'], { size: '8' });
  const { assessment } = await revealVotes(world, 'ben');
  expect(assessment.criteria.find(({ id }) => id === 'confident')?.finding).toMatchObject({
    because: 'one-more-respondent',
  });
});

test('settling a card writes the estimate field and meets "estimated"', async () => {
  const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value: null } }) }));
  expect((await settle(world, '8')).over).toBe('round');
  await revealVotes(world, 'ana');
  const { ballot, issue, assessment } = await settle(world, '8');
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect(issue.estimate).toEqual({ value: 8 });
  expect(assessment.criteria.find(({ id }) => id === 'estimated')?.finding).toEqual({ outcome: 'met' });
  expect(ballot).toMatchObject({ size: { settled: { label: '8', value: 8, at: world.now, written: true } } });
  expect(world.records.size?.settled).toMatchObject({ label: '8' });
  await settle(world, '5');
  expect(world.records.size?.settled).toMatchObject({ label: '5' });
  await expect(settle(world, '4')).rejects.toMatchObject({ code: 'bad-request' });
});

test('the size is settled without a card, by a person whose name is kept', async () => {
  const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value: 5 } }) }));
  expect((await revealVotes(world, 'ana')).ballot).toMatchObject({ size: { apart: 3 } });
  const { ballot, settledSize, assessment } = await settle(world, null);
  expect(ballot).toMatchObject({ size: { apart: null, settled: { label: null, by: 'ben' } } });
  expect(settledSize).toBeNull();
  expect(assessment.readiness.missing).not.toContain('sizesApart');
  await settleBy(inMemoryPorts(world), null, { me: 'chiara' });
  expect(world.records.size?.settled).toMatchObject({ by: 'ben' });
  expect([world.issue.estimate, world.writes.includes('saveEstimate')]).toEqual([{ value: 5 }, false]);
  expect((await settle(world, '8')).ballot).toMatchObject({ size: { settled: { label: '8', written: true } } });
  const unseen = settleBy(inMemoryPorts(world), null, { me: 'emma' });
  await expect(unseen).rejects.toMatchObject({ code: 'conflict', details: { fields: [{ mine: null, theirs: '8' }] } });
});

test('sizes that lie apart stay in sight after a round about confidence alone, and can be settled there', async () => {
  const world = await twoCamps(aTalkAmong(CAMPS));
  await revealVotes(world, 'ana');
  await voteOnceMore(world, 'ben');
  await vote(world, PAIR, { confidence: 5 });
  const { ballot, assessment } = await revealVotes(world, 'ana');
  expect(ballot).toMatchObject({ round: 2, size: { apart: 3, sizes: null } });
  expect(assessment.readiness.missing).toContain('sizesApart');
  const after = await settle(world, '8', 2);
  expect([after.settledSize, after.assessment.readiness.missing]).toEqual([
    '8',
    expect.not.stringContaining('sizesApart'),
  ]);
});

test('a policy without cards shows none', async () => {
  const world = aWorld({ policy: aPolicy({ cards: cardScales.none }) });
  const { ballot } = await openPanel(inMemoryPorts(world), aCall(world.issue.reporter ?? 'ana'));
  expect(ballot).toMatchObject({ cards: [], whyNotWritten: null });
  await expect(vote(world, 'ben', { size: '8' })).rejects.toMatchObject({ details: { because: 'no-such-card' } });
});

const animals = [
  { label: 'Rabbit', value: 2 },
  { label: 'Cow', value: null },
];

test.each([
  ['no-field', { issue: anIssue({ estimate: null }) }, '8'],
  ['no-values', { policy: aPolicy({ cards: cardScales['t-shirt'] }) }, 'M'],
  ['some-values', { policy: aPolicy({ cards: animals }) }, 'Cow'],
] as const)('the ballot says beforehand why a card is not written to the field: %s', async (because, spoilt, label) => {
  const world = aTalkAmong(PAIR, spoilt);
  expect((await open(world, 'ben')).ballot).toMatchObject({ whyNotWritten: because });
  await vote(world, PAIR, { size: label });
  expect((await revealVotes(world, 'ana')).ballot).toMatchObject({ size: { whyNotWritten: because } });
  expect((await settle(world, label)).ballot).toMatchObject({ size: { settled: { label, written: false } } });
  expect(world.writes).not.toContain('saveEstimate');
});

/** T-shirt sizes: all voters say `label`, and the team settles on it. */
async function settledOn(label: string, estimate: number | null = null): Promise<World> {
  const cards = cardScales['t-shirt'];
  const world = aTalkAmong(PAIR, { issue: anIssue({ estimate: { value: estimate } }), policy: aPolicy({ cards }) });
  await vote(world, PAIR, { size: label });
  await revealVotes(world, 'ana');
  await settle(world, label);
  return world;
}
const seenBy = async (world: World) => {
  const { settledSize, assessment } = await open(world, 'emma');
  return [settledSize, assessment.criteria.find(({ id }) => id === 'estimated')?.finding.outcome];
};

test('a settled size counts until another one is settled', async () => {
  const world = await settledOn('L');
  await voteOnceMore(world, 'ben');
  expect(await seenBy(world)).toEqual(['L', 'met']);
  await vote(world, PAIR, { size: 'S' });
  await revealVotes(world, 'ana');
  expect(await seenBy(world)).toEqual(['L', 'met']);
  world.records = { ...world.records, round: null };
  expect(await seenBy(world)).toEqual(['L', 'met']);
  expect((await assess(world)).readiness.missing).not.toContain('estimated');
  await settle(world, 'S', 2);
  expect(await seenBy(world)).toEqual(['S', 'met']);
});

test('the settled card is the agreed size; whether it is estimated is what the field says', async () => {
  expect(await seenBy(await settledOn('L', 5))).toEqual(['L', 'met']);
  const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value: null } }) }));
  await revealVotes(world, 'ana');
  await settle(world, '8');
  expect(await seenBy(world)).toEqual(['8', 'met']);
  world.issue = anIssue({ estimate: { value: null } });
  expect(await seenBy(world)).toEqual(['8', 'unmet']);
});

test.each([
  ['and counts as unwritten', 5, false],
  ['and counts as written where the field has its value already', 8, true],
])('where Jira refuses the estimate the card is kept here, %s', async (_how, value, written) => {
  const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value } }) }));
  await revealVotes(world, 'ana');
  const ports = inMemoryPorts(world, async (port) => {
    if (port === 'saveEstimate') throw new AppError('not-allowed', 'The board does not take it.');
  });
  const { ballot } = await quietly(() => settleBy(ports, '8'));
  expect(ballot).toMatchObject({ size: { settled: { label: '8', written } } });
});

test('when several settle at once one counts and is in the estimate field, and the others conflict', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (s) => {
      const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value: 5 } }) }));
      await revealVotes(world, 'ana');
      const ports = inMemoryPorts(world, (port) => s.schedule(Promise.resolve(), port));
      const settling = ['5', '8', '13'].map((label) => settleBy(ports, label));
      const outcomes = await s.waitFor(Promise.allSettled(settling));
      const settled = world.records.round?.settled;
      const conflict = { code: 'conflict', details: { fields: [{ theirs: settled?.label }] } };
      const failed = outcomes.filter(({ status }) => status === 'rejected');
      expect(failed).toMatchObject([{ reason: conflict }, { reason: conflict }]);
      expect(settled).toMatchObject({ written: true });
      expect(world.records.owed).toEqual([]);
      expect(world.issue.estimate).toEqual({ value: settled?.value });
      await assess(world);
      expect(world.records.size?.settled).toEqual(settled);
    }),
    { numRuns: 100 },
  );
});

test('settling over an unseen size is a conflict with both labels, and may be repeated', async () => {
  const world = await twoCamps();
  await revealVotes(world, 'ana');
  const chose = (label: string, over: string | null) => settleBy(inMemoryPorts(world), label, { over });
  await chose('5', null);
  for (const seen of [null, '3'])
    await expect(chose('8', seen)).rejects.toMatchObject({
      code: 'conflict',
      details: { fields: [{ mine: '8', theirs: '5' }] },
    });
  expect(world.issue.estimate).toEqual({ value: 5 });
  // Settling the same size again, as a repeated call does, is no conflict.
  await chose('5', null);
  await chose('8', '5');
  // The conflict is found also without the votes of the round.
  world.records = { ...world.records, round: null };
  await expect(chose('13', '5')).rejects.toMatchObject({
    code: 'conflict',
    details: { fields: [{ mine: '13', theirs: '8' }] },
  });
  await chose('13', '8');
});

test('the next event writes an estimate that Jira was too busy to take', async () => {
  const world = await twoCamps(aWorld({ issue: anIssue({ estimate: { value: null } }) }));
  await revealVotes(world, 'ana');
  const settling = settleBy(busyFor(world, 'saveEstimate'), '8');
  expect((await quietly(() => settling)).ballot).toMatchObject({ size: { settled: { label: '8', written: false } } });
  await assess(world);
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect(world.records).toMatchObject({ owed: [], size: { settled: { label: '8', written: true } } });
});

test('a size is settled after the names are gone, but not in an older round', async () => {
  const world = aWorld();
  for (const [me, size] of Object.entries({ ben: '5', chiara: '8', dinesh: '8' }))
    await vote(world, me, { size, confidence: 4 });
  await revealVotes(world, 'ana');
  expect((await settle(world, '8', 2)).over).toBe('round');
  world.records = { ...world.records, round: null };
  expect((await settle(world, '8')).ballot).toMatchObject({ size: { settled: { label: '8' }, sizes: null } });
});

test('once nobody knows who voted, sizes that lie apart take another vote', async () => {
  const world = await twoCamps();
  await revealVotes(world, 'ana');
  world.records = { ...world.records, round: null };
  await expect(settle(world, '8')).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'no-part' } });
});

test('no size is settled in a round without sizes', async () => {
  const world = aTalkAmong(PAIR);
  await vote(world, PAIR);
  await revealVotes(world, 'ana');
  const settled = settleBy(inMemoryPorts(world), '5', { me: 'ana' });
  await expect(settled).rejects.toMatchObject({ code: 'bad-request', details: { because: 'no-size' } });
});

test('a round keeps the scale that it was opened with', async () => {
  const world = aWorld();
  await vote(world, 'ben', { size: '5' });
  world.policy = aPolicy({ cards: cardScales['t-shirt'] });
  await expect(vote(world, 'chiara', { size: 'M' })).rejects.toMatchObject({ code: 'bad-request' });
  expect((await vote(world, 'chiara', { size: '8' })).ballot).toMatchObject({ cards: cardScales.fibonacci });
});
