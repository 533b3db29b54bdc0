import { aCall } from '../../../test/builders/a-call';
import {
  assess,
  aTalkOf,
  castVotes,
  type GivenVote,
  hear,
  nothing,
  open,
  sayWhy,
  ports,
  sign,
  vote,
  voteOnceMore,
} from '../../../test/builders/panel-acts';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { revealVotes } from '../../../test/builders/reveal';
import { signQuestion } from '../questions/ask-question';
import { giveReason } from './give-reason';

const WHY = 'Suppliers change recipes.';
const LOW = { confidence: 2 } as const;
type How = { readonly me?: string; readonly signed?: boolean; readonly round?: number };
const giveWhy = (world: World, text = WHY, { me = 'chiara', ...how }: How = {}) => sayWhy(world, me, text, how);
const reveal = (world: World) => revealVotes(world, 'ana');

/** Chiara's vote is low. */
async function doubting(): Promise<World> {
  const world = await aTalkOf('ben', 'chiara');
  await vote(world, ['ana', 'ben'], { confidence: 4 });
  await vote(world, 'chiara', LOW);
  return world;
}

/** She has said why. */
async function voted(signed = false): Promise<World> {
  const world = await doubting();
  await giveWhy(world, WHY, { signed });
  return world;
}

test('a reason given with a low vote is seen by its voter only, until the reveal', async () => {
  const world = await voted();
  expect((await open(world, 'chiara')).ballot).toMatchObject({ myReason: { text: WHY, signed: false } });
  expect(JSON.stringify(await open(world, 'ben'))).not.toContain(WHY);
  expect(JSON.stringify(world.projection)).not.toContain(WHY);
});

test('at the reveal it is a blocking question without a name, and asks its voter for nothing more', async () => {
  const world = await voted();
  await reveal(world);
  expect(world.records.questions).toMatchObject([
    { text: WHY, blocking: true, askedBy: null, askedAt: '2025-11-24T00:00:00.000Z', fromRound: 1, owner: 'ana' },
  ]);
  const { ballot, assessment } = await open(world, 'chiara');
  expect(ballot).toMatchObject({
    awaited: false,
    whoSays: null,
    lowVotesWaiting: 1,
    result: { lowVotes: 1, reasons: 1 },
  });
  expect(assessment.readiness.missing.split(' ')).toContain('blocking-answered');
  expect(assessment.readiness.missing.split(' ')).not.toContain('confident');
  expect(JSON.stringify(world.records.round)).not.toContain(WHY);
  const more = sayWhy(world, 'chiara', 'And more');
  await expect(more).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a signed reason names its voter at the reveal, whoever reveals', async () => {
  const world = await voted(true);
  await reveal(world);
  expect(world.records.questions).toMatchObject([{ askedBy: 'chiara', askedAt: world.now }]);
});

test('a low vote without a reason is asked for it after the reveal', async () => {
  const world = await doubting();
  expect((await reveal(world)).questions).toEqual([]);
  expect((await open(world, 'chiara')).ballot).toMatchObject({ awaited: true, whoSays: 'voters' });
});

test.each<[string, GivenVote, string | null]>([
  ['a size alone keeps it', { confidence: null, size: '5' }, WHY],
  ['another low answer keeps it', { confidence: 1 }, WHY],
  ['an answer that is not low takes it back', { confidence: 3 }, null],
])('until the reveal the vote can be changed: %s', async (_how, change, text) => {
  const world = await voted();
  const { shown } = world.records;
  const { ballot } = await vote(world, 'chiara', { confidence: null, ...change });
  expect(ballot).toMatchObject({ myReason: text === null ? null : { text } });
  expect(world.records.shown).toBe(shown);
  await reveal(world);
  expect(world.records.questions.map((one) => one.text)).toEqual(text === null ? [] : [text]);
});

test('a blank or too long reason is refused', async () => {
  const world = await doubting();
  await expect(giveWhy(world, ' ')).rejects.toMatchObject({ code: 'bad-request' });
  await expect(giveWhy(world, 'x'.repeat(301))).rejects.toMatchObject({ code: 'limit-reached' });
});

test('until the reveal another reason takes its place', async () => {
  const world = await voted();
  const { ballot } = await giveWhy(world, 'Who pays?', { signed: true });
  expect(ballot).toMatchObject({ myReason: { text: 'Who pays?', signed: true } });
  await reveal(world);
  expect(world.records.questions).toMatchObject([{ text: 'Who pays?', askedBy: 'chiara' }]);
});

test('a reason takes a low vote of its own, also before the reveal', async () => {
  const world = await voted();
  const refused = { code: 'not-allowed', details: { because: 'no-low-vote' } };
  for (const me of ['ben', 'farah']) await expect(giveWhy(world, WHY, { me })).rejects.toMatchObject(refused);
});

test('no reason takes the id of another one, which becomes a question with it', async () => {
  const world = await doubting();
  await vote(world, 'ben', LOW);
  const give = (me: string) =>
    giveReason(ports(world), aCall(me, 'same'), { base: { round: 1 }, input: { text: WHY, signed: false } });
  await give('chiara');
  await expect(give('ben')).rejects.toMatchObject({ code: 'bad-request', details: { because: 'taken' } });
});

test('a reason that is on its way at the reveal is attached to its vote', async () => {
  const world = await doubting();
  const slow = meanwhile(world, 'storeRow', async () => void (await reveal(world)));
  const { over } = await giveReason(slow, aCall('chiara'), { base: { round: 1 }, input: { text: WHY, signed: false } });
  expect(over).toBeNull();
  expect(world.records.questions).toMatchObject([{ text: WHY, blocking: true, askedBy: null, fromRound: 1 }]);
  expect((await open(world, 'chiara')).ballot).toMatchObject({ awaited: false, lowVotesWaiting: 1 });
});

test('a size is a vote: the others see that its voter voted, and an answer joins it', async () => {
  const world = await aTalkOf('ben', 'chiara');
  await vote(world, ['ana', 'ben'], { confidence: 4, size: '5' });
  const mine = await vote(world, 'chiara', { size: '3' });
  expect(mine.ballot).toMatchObject({ mySize: '3', voted: ['ana', 'ben', 'chiara'], waiting: [] });
  const answered = await vote(world, 'chiara', { confidence: 2 });
  expect(answered.ballot).toMatchObject({ mine: 2, mySize: '3' });
  await vote(world, 'chiara', { size: '8' });
  await reveal(world);
  expect((await open(world, 'ben')).ballot).toMatchObject({
    size: { sizes: expect.arrayContaining([{ voter: 'chiara', size: '8' }]) },
    result: { lowVotes: 1 },
  });
});

test('a size whose voter never came to the answer is shown at the reveal', async () => {
  const world = await aTalkOf('ben', 'chiara', 'dinesh');
  await vote(world, ['ana', 'ben', 'dinesh'], { confidence: 4, size: '5' });
  await vote(world, 'chiara', { size: '3' });
  await reveal(world);
  expect((await open(world, 'chiara')).ballot).toMatchObject({ mySize: '3', mine: null, size: { spread: 1 } });
});

test('reasons are shown among the private questions, in the order of their ids', async () => {
  const world = await voted();
  for (const me of ['ana', 'ben']) await sign(world, me);
  await nothing(world, 'chiara');
  await reveal(world);
  const ids = world.records.questions.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(world.records.questions).toHaveLength(3);
});

test('without a talk a reason given after the reveal reaches others, too', async () => {
  const world = aWorld();
  await castVotes(world, { ana: 4, ben: 4, farah: 2 });
  await reveal(world);
  const { shown } = world.records;
  await sayWhy(world, 'farah', WHY);
  expect(world.records.shown).toBe(shown + 1);
  expect((await open(world, 'ben')).questions).toMatchObject([{ text: WHY }]);
});

test('how far apart the first round was stays visible until a size is settled', async () => {
  const world = await aTalkOf('ben');
  const sizes = async (mine: string, theirs: string) => {
    await vote(world, 'ana', { size: mine });
    await vote(world, 'ben', { size: theirs });
    return (await reveal(world)).ballot;
  };
  const first = { round: 1, low: '3', high: '13' };
  expect(await sizes('3', '13')).toMatchObject({ size: { firstRound: null } });
  expect((await voteOnceMore(world)).ballot).toMatchObject({ firstRound: first });
  expect(await sizes('5', '5')).toMatchObject({ size: { firstRound: first } });
  await assess(world);
  expect(world.projection.confidence?.size).toMatchObject({ round: 2, first });
});

describe('of fewer than three votes an unsigned reason goes back to its voter', () => {
  async function ofTwo(signed = false): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    await vote(world, 'ben', { confidence: 5 });
    await vote(world, 'chiara', LOW);
    await giveWhy(world, WHY, { signed });
    await reveal(world);
    return world;
  }
  const returnedTo = async (world: World, me: string) => (await open(world, me)).notShown;

  test('and others read of it nowhere', async () => {
    const world = await ofTwo();
    expect(await returnedTo(world, 'chiara')).toMatchObject([{ text: WHY, fromRound: 1 }]);
    for (const me of ['ana', 'ben', 'goran']) expect(JSON.stringify(await open(world, me))).not.toContain(WHY);
    expect(JSON.stringify([world.projection, world.records.round])).not.toContain(WHY);
    expect((await open(world, 'chiara')).ballot).toMatchObject({ awaited: true });
  });

  test('who signs it', async () => {
    const world = await ofTwo();
    const [reason] = await returnedTo(world, 'chiara');
    const after = await signQuestion(ports(world), aCall('chiara'), { input: { id: reason?.id ?? '' } });
    expect(after.questions).toMatchObject([{ text: WHY, askedBy: 'chiara', blocking: true, fromRound: 1 }]);
    expect([after.notShown, after.ballot]).toMatchObject([[], { awaited: false }]);
  });

  test('or says that it is heard', async () => {
    const world = await ofTwo();
    const after = await hear(world, 'chiara');
    expect([after.notShown, world.records.waiting]).toEqual([[], []]);
    expect(world.records.confidence).toMatchObject({ lowVotes: 1, lowHeard: 1 });
  });

  test('or gives another one, signed; without a name it is refused', async () => {
    const world = await ofTwo();
    const give = (signed: boolean) =>
      giveReason(ports(world), aCall('chiara'), { base: { round: 1 }, input: { text: 'Who pays?', signed } });
    await expect(give(false)).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'must-sign' } });
    expect((await give(true)).questions).toMatchObject([{ text: 'Who pays?', askedBy: 'chiara' }]);
  });

  test('a later one takes its place', async () => {
    const world = await ofTwo();
    await voteOnceMore(world);
    await vote(world, 'ben', { confidence: 5 });
    await vote(world, 'chiara', LOW);
    await giveWhy(world, 'Who pays?', { round: 2 });
    await reveal(world);
    expect(await returnedTo(world, 'chiara')).toMatchObject([{ text: 'Who pays?', fromRound: 2 }]);
  });

  test('a signed one is shown', async () => {
    const world = await ofTwo(true);
    expect(world.records.questions).toMatchObject([{ text: WHY, askedBy: 'chiara' }]);
    expect(await returnedTo(world, 'chiara')).toEqual([]);
  });
});
