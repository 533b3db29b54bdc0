import { aCall } from '../../../test/builders/a-call';
import { aTalkOf, nothing, open, sign } from '../../../test/builders/doubting';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { contentIn } from '../../../test/builders/seen';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { signQuestion } from '../questions/sign-question';
import { castVote } from './cast-vote';
import { giveReason } from './give-reason';
import { revealBallot } from './reveal-ballot';
import { sayHeard } from './say-heard';
import { voteAgain } from './vote-again';

type GivenVote = Parameters<typeof castVote>[2]['input'];

const ports = (world: World) => inMemoryPorts(world);
const WHY = 'Suppliers change recipes.';
const vote = (world: World, me: string, input: GivenVote = {}, round = 1) =>
  castVote(ports(world), aCall(me), { base: { round, content: contentIn(world) }, input: { confidence: 2, ...input } });
const why = (text = WHY, signed = false) => ({ reason: { text, signed } });
const reveal = (world: World) =>
  revealBallot(ports(world), aCall('ana'), { base: { round: 1 }, input: { anyway: true } });

async function voted(low: GivenVote): Promise<World> {
  const world = await aTalkOf('ben', 'chiara');
  for (const me of ['ana', 'ben']) await vote(world, me, { confidence: 4 });
  await vote(world, 'chiara', low);
  return world;
}

test('a reason given with a low vote is seen by its voter only, until the reveal', async () => {
  const world = await voted(why());
  expect((await open(world, 'chiara')).ballot).toMatchObject({ myReason: { text: WHY, signed: false } });
  expect(JSON.stringify(await open(world, 'ben'))).not.toContain(WHY);
  expect(JSON.stringify(world.projection)).not.toContain(WHY);
});

test('at the reveal it is a blocking question without a name, and asks its voter for nothing more', async () => {
  const world = await voted(why());
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
  const more = giveReason(ports(world), aCall('chiara'), {
    base: { round: 1 },
    input: { text: 'And more', signed: false },
  });
  await expect(more).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a signed reason names its voter at the reveal, whoever reveals', async () => {
  const world = await voted(why(WHY, true));
  await reveal(world);
  expect(world.records.questions).toMatchObject([{ askedBy: 'chiara', askedAt: world.now }]);
});

test('a low vote without a reason is asked for it after the reveal', async () => {
  const world = await voted({});
  expect((await reveal(world)).questions).toEqual([]);
  expect((await open(world, 'chiara')).ballot).toMatchObject({ awaited: true, whoSays: { of: 'voters' } });
});

test.each<[string, GivenVote, string | null]>([
  ['another text replaces it', { confidence: 1, ...why('Who pays?') }, 'Who pays?'],
  ['a size alone keeps it', { confidence: null, size: '5' }, WHY],
  ['another low answer without a text keeps it', { confidence: 1 }, WHY],
  ['an answer that is not low takes it back', { confidence: 3, ...why('Still?') }, null],
])('until the reveal the vote can be changed: %s', async (_how, change, text) => {
  const world = await voted(why());
  const { shown } = world.records;
  const { ballot } = await vote(world, 'chiara', { confidence: null, ...change });
  expect(ballot).toMatchObject({ myReason: text === null ? null : { text } });
  expect(world.records.shown).toBe(shown);
  await reveal(world);
  expect(world.records.questions.map((one) => one.text)).toEqual(text === null ? [] : [text]);
});

test('a blank or too long reason is refused', async () => {
  const world = aWorld();
  await expect(vote(world, 'ben', why(' '))).rejects.toMatchObject({ code: 'bad-request' });
  await expect(vote(world, 'ben', why('x'.repeat(301)))).rejects.toMatchObject({ code: 'limit-reached' });
});

test('reasons are shown among the private questions, in the order of their ids', async () => {
  const world = await voted(why());
  for (const me of ['ana', 'ben']) await sign(world, me);
  await nothing(world, 'chiara');
  await reveal(world);
  const ids = world.records.questions.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(world.records.questions).toHaveLength(3);
});

test('without a talk a reason given after the reveal reaches others, too', async () => {
  const world = aWorld();
  const votes: readonly (readonly [string, ConfidenceVote])[] = [
    ['ana', 4],
    ['ben', 4],
    ['farah', 2],
  ];
  for (const [me, confidence] of votes) await vote(world, me, { confidence });
  await reveal(world);
  const { shown } = world.records;
  await giveReason(ports(world), aCall('farah'), { base: { round: 1 }, input: { text: WHY, signed: false } });
  expect(world.records.shown).toBe(shown + 1);
  expect((await open(world, 'ben')).questions).toMatchObject([{ text: WHY }]);
});

test('how far apart the first round was stays visible until a size is settled', async () => {
  const world = await aTalkOf('ben');
  const sizes = async (round: number, ...cards: readonly string[]) => {
    for (const [at, size] of cards.entries())
      await castVote(ports(world), aCall(['ana', 'ben'][at] ?? ''), {
        base: { round, content: contentIn(world) },
        input: { size },
      });
    return (await revealBallot(ports(world), aCall('ana'), { base: { round }, input: { anyway: true } })).ballot;
  };
  const first = { round: 1, low: '3', high: '13' };
  expect(await sizes(1, '3', '13')).toMatchObject({ size: { firstRound: null } });
  expect((await voteAgain(ports(world), aCall('ana'), { base: { round: 1 } })).ballot).toMatchObject({
    firstRound: first,
  });
  expect(await sizes(2, '5', '5')).toMatchObject({ size: { firstRound: first } });
  expect(world.projection.confidence?.size).toMatchObject({ round: 2, first });
});

describe('of fewer than three votes an unsigned reason goes back to its voter', () => {
  async function ofTwo(signed = false): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    await vote(world, 'ben', { confidence: 5 });
    await vote(world, 'chiara', why(WHY, signed));
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
    const after = await sayHeard(ports(world), aCall('chiara'), { base: { round: 1, hands: 0 } });
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
    await voteAgain(ports(world), aCall('ana'), { base: { round: 1 } });
    await vote(world, 'ben', { confidence: 5 }, 2);
    await vote(world, 'chiara', why('Who pays?'), 2);
    await revealBallot(ports(world), aCall('ana'), { base: { round: 2 }, input: { anyway: true } });
    expect(await returnedTo(world, 'chiara')).toMatchObject([{ text: 'Who pays?', fromRound: 2 }]);
  });

  test('a signed one is shown', async () => {
    const world = await ofTwo(true);
    expect(world.records.questions).toMatchObject([{ text: WHY, askedBy: 'chiara' }]);
    expect(await returnedTo(world, 'chiara')).toEqual([]);
  });
});
