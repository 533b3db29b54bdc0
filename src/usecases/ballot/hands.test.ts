import fc from 'fast-check';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { aCall } from '../../../test/builders/a-call';
import { answerLost, busyFor, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { HandCount } from '../../contract';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { closeQuestion } from '../questions/close-question';
import { closeTalk } from '../talk/close-talk';
import { answerQuestion } from '../questions/answer-question';
import { giveReason } from './give-reason';
import { nothingFromMe } from '../talk/nothing-from-me';
import { openPanel } from '../panel/open-panel';
import { sayHeard } from './say-heard';
import { showHands } from './show-hands';
import { startTalk, takeOverTalk } from '../talk/start-talk';
import { tally } from '../../domain/ballot/tally';

const ports = (world: World) => inMemoryPorts(world);
const some = (spoilt: Partial<HandCount> = {}): HandCount => ({
  confidence: [0, 1, 1, 2, 1],
  sizes: [{ label: '5', votes: 5 }],
  asked: true,
  ...spoilt,
});

async function aRoom(): Promise<World> {
  const world = aWorld();
  await startTalk(ports(world), aCall('ben'));
  return world;
}
const raise = (world: World, me = 'ben', input = some()) =>
  showHands(ports(world), aCall(me), { base: { round: 1 }, input });
const unheard = ({ records, policy }: World) =>
  records.confidence === null ? 0 : tally(records.confidence, records.questions, policy.confidentAt).unheard;

test('the facilitator counts the hands of a room, and the result says so', async () => {
  const world = await aRoom();
  const { ballot, assessment } = await raise(world);
  expect(ballot).toMatchObject({
    state: 'revealed',
    result: {
      hands: true,
      countedBy: 'ben',
      counts: [0, 1, 1, 2, 1],
      voters: 5,
      quorum: 3,
      lowVotes: 1,
      lowest: 2,
      lowerMedian: 4,
    },
    size: { hands: true, countedBy: 'ben', spread: 0, advice: 'agreed', sizes: null, first: null },
    awaited: true,
  });
  expect(world.records.talks.asked).toMatchObject({ respondents: 5, quorum: 3 });
  expect(assessment.readiness).toMatchObject({ state: 'refine', voted: 'hands' });
  const stored = world.records;
  expect((await raise(world)).over).toBe('round');
  expect(world.records).toBe(stored);
});

test('twelve hands are counted', async () => {
  const world = await aRoom();
  await raise(world, 'ben', some({ confidence: [0, 0, 0, 0, 12], sizes: [] }));
  expect(world.records.confidence).toMatchObject({ counts: [0, 0, 0, 0, 12], hands: true });
});

test('a policy without a show of hands refuses it, and keeps what was counted before', async () => {
  const world = await aRoom();
  world.policy = { ...world.policy, hands: false };
  const before = world.records;
  const refused = { code: 'not-allowed', details: { because: 'no-hands' } };
  await expect(raise(world)).rejects.toMatchObject(refused);
  expect(world.records).toBe(before);
  world.policy = { ...world.policy, hands: true };
  await raise(world);
  world.policy = { ...world.policy, hands: false };
  const { ballot, assessment, policy } = await openPanel(ports(world), aCall('chiara'));
  expect(ballot).toMatchObject({ result: { hands: true, countedBy: 'ben' } });
  expect([assessment.readiness.voted, policy.hands]).toEqual(['hands', false]);
});

test('a vote of one’s own is told apart from hands, and from none', async () => {
  const world = await aRoom();
  const voted = async () => (await openPanel(ports(world), aCall('ben'))).assessment.readiness.voted;
  expect(await voted()).toBe('not-voted');
  for (const me of ['chiara', 'dinesh'])
    await castVote(ports(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 5 },
    });
  expect(await voted()).toBe('not-voted');
  await revealVotes(world, 'ben', 1);
  expect(await voted()).toBe('votes');
});

test('closing a talk held by hands as ready keeps the count', async () => {
  const world = await aRoom();
  const clear = some({ confidence: [0, 0, 0, 2, 3] });
  await raise(world, 'ben', clear);
  const closed = await closeTalk(ports(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'We warn.' },
  });
  expect(world.records.talks.asked).toMatchObject({ respondents: 5, quorum: 3, hands: true });
  expect(closed.assessment.readiness.state).toBe('ready');
});

describe('asking everybody who raised a hand what could go wrong', () => {
  const clear = (spoilt: Partial<HandCount> = {}) => some({ confidence: [0, 0, 0, 2, 3], ...spoilt });
  test('is recorded also when Jira cannot list the blockers, which then stay new', async () => {
    const world = await aRoom();
    const agreedFacts = { estimate: null, parent: null, blockers: [], unseen: 0 };
    world.records = { ...world.records, talks: { ...world.records.talks, agreedFacts } };
    world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
    await quietly(() => showHands(busyFor(world, 'allBlockers'), aCall('ben'), { base: { round: 1 }, input: clear() }));
    expect(world.records.talks).toMatchObject({
      asked: { respondents: 5, quorum: 3, hands: true },
      agreedFacts: { blockers: [] },
    });
  });

  test('is not recorded when the facilitator does not say so', async () => {
    const world = await aRoom();
    await raise(world, 'ben', clear({ asked: false }));
    expect(world.records.talks.asked).toBeNull();
  });

  test('replaces the record of a quorum only where the hands are a quorum', async () => {
    for (const [raised, hands] of [
      [1, undefined],
      [2, true],
    ] as const) {
      const world = await aRoom();
      for (const me of ['chiara', 'dinesh']) await nothingFromMe(ports(world), aCall(me));
      world.now = '2025-11-24T10:05:00.000Z';
      await raise(world, 'ben', some({ confidence: [0, 0, 0, 0, raised], sizes: [] }));
      const { asked } = world.records.talks;
      expect([asked?.respondents, asked?.quorum, asked?.hands]).toEqual([2, 2, hands]);
    }
  });

  test('agrees on new blockers only where the hands are a quorum', async () => {
    for (const [hands, blockers] of [
      [1, []],
      [2, ['52']],
    ] as const) {
      const world = await aRoom();
      const agreedFacts = { estimate: null, parent: null, blockers: [], unseen: 0 };
      world.records = { ...world.records, talks: { ...world.records.talks, agreedFacts } };
      world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
      await raise(world, 'ben', some({ confidence: [0, 0, 0, 0, hands], sizes: [] }));
      expect(world.records.talks.agreedFacts?.blockers).toEqual(blockers);
    }
  });

  test('is replaced by a quorum of respondents where too few hands were raised', async () => {
    const world = await aRoom();
    await raise(world, 'ben', some({ confidence: [0, 0, 0, 0, 1], sizes: [] }));
    expect(world.records.talks.asked).toMatchObject({ respondents: 1, quorum: 2, hands: true });
    for (const me of ['chiara', 'dinesh']) await nothingFromMe(ports(world), aCall(me));
    expect(world.records.talks.asked).toMatchObject({ respondents: 2, quorum: 2 });
  });
});

test('a talk that was left and started anew on other content does not renew its hands', async () => {
  const world = await aRoom();
  await raise(world, 'ben', some({ confidence: [0, 0, 0, 2, 3] }));
  const { asked } = world.records.talks;
  world.now = '2025-11-24T14:00:00.000Z';
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  await startTalk(ports(world), aCall('chiara'));
  await closeTalk(ports(world), aCall('chiara'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'We warn.' },
  });
  expect(world.records.talks.asked).toEqual(asked);
});

test.each([
  [
    'by a person who is not the facilitator',
    'chiara',
    some(),
    { code: 'not-allowed', details: { because: 'not-leading' } },
  ],
  ['without any hand', 'ben', some({ confidence: [0, 0, 0, 0, 0], sizes: [] }), { code: 'nothing-to-reveal' }],
  [
    'for an unknown card',
    'ben',
    some({ sizes: [{ label: 'XL', votes: 2 }] }),
    { code: 'bad-request', details: { because: 'no-such-card' } },
  ],
  [
    'of more than twelve',
    'ben',
    some({ confidence: [0, 0, 1, 4, 8], sizes: [] }),
    { code: 'limit-reached', details: { because: 'too-many-hands', limit: 12 } },
  ],
  [
    'of more than twelve for the sizes',
    'ben',
    some({
      confidence: [0, 0, 0, 0, 1],
      sizes: [
        { label: '5', votes: 7 },
        { label: '8', votes: 6 },
      ],
    }),
    { code: 'limit-reached', details: { because: 'too-many-hands', limit: 12 } },
  ],
])('a count of hands is refused, and nothing changes: %s', async (_what, me, input, failure) => {
  const world = await aRoom();
  const before = world.records;
  await expect(raise(world, me, input)).rejects.toMatchObject(failure);
  expect(world.records).toBe(before);
});

test('a count of hands for another round comes too late', async () => {
  const world = await aRoom();
  const late = await showHands(ports(world), aCall('ben'), { base: { round: 7 }, input: some() });
  expect(late.over).toBe('round');
  expect(world.records.round).toBeNull();
});

test('the facilitator of a left talk counts no hands before starting it anew', async () => {
  const world = await aRoom();
  world.now = '2025-11-24T14:00:00.000Z';
  await expect(raise(world)).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'not-leading' } });
  await startTalk(ports(world), aCall('ben'));
  expect((await raise(world)).ballot).toMatchObject({ result: { hands: true } });
});

test('once the talk is over or left, the person who counted gives the reason behind a hand', async () => {
  const world = await aRoom();
  await raise(world);
  await takeOverTalk(ports(world), aCall('chiara'));
  expect((await openPanel(ports(world), aCall('ben'))).ballot).toMatchObject({ awaited: false });
  world.now = '2025-11-24T14:00:00.000Z';
  expect((await openPanel(ports(world), aCall('ben'))).ballot).toMatchObject({ awaited: true });
  await expect(sayHeard(ports(world), aCall('chiara'), { base: { round: 1, hands: 0 } })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect((await sayHeard(ports(world), aCall('ben'), { base: { round: 1, hands: 0 } })).ballot).toMatchObject({
    awaited: false,
  });
});

test('the panel names who writes the reasons down: the facilitator, else who counted', async () => {
  const world = await aRoom();
  await raise(world);
  const whoSays = async () => (await openPanel(ports(world), aCall('emma'))).ballot;
  await takeOverTalk(ports(world), aCall('chiara'));
  expect(await whoSays()).toMatchObject({ whoSays: { of: 'room', by: 'chiara' } });
  world.now = '2025-11-24T14:00:00.000Z';
  expect(await whoSays()).toMatchObject({ whoSays: { of: 'room', by: 'ben' } });
  await giveReason(ports(world), aCall('ben'), {
    base: { round: 1 },
    input: { text: 'Recipes change.', signed: false },
  });
  expect(await whoSays()).toMatchObject({ whoSays: null });
});

test('hands are refused where a person has voted, so that each person counts once', async () => {
  const world = await aRoom();
  await castVote(ports(world), aCall('chiara'), {
    base: { round: 1 },
    input: { confidence: 2 },
  });
  await expect(raise(world)).rejects.toMatchObject({ code: 'bad-request', details: { because: 'votes-cast' } });
  expect((await openPanel(ports(world), aCall('chiara'))).ballot).toMatchObject({ state: 'open', mine: 2 });
});

test('the facilitator gives the reason of a low hand, whose question holds the issue until settled', async () => {
  const world = await aRoom();
  await raise(world);
  const reason = { base: { round: 1 }, input: { text: 'Suppliers change recipes.', signed: true } };
  await expect(giveReason(ports(world), aCall('chiara'), reason)).rejects.toMatchObject({ code: 'not-allowed' });
  const { questions, ballot } = await giveReason(ports(world), aCall('ben'), reason);
  expect(questions).toMatchObject([{ askedBy: null, blocking: true, fromRound: 1 }]);
  expect(ballot).toMatchObject({ awaited: false, lowVotesWaiting: 1 });
  expect(unheard(world)).toBe(0);
  const question = questions[0] ?? aQuestion();
  const { id, version } = question;
  await answerQuestion(ports(world), aCall('chiara'), {
    base: answerableOf(question),
    input: { id, answer: 'They tell us.' },
  });
  await closeQuestion(ports(world), aCall('ben'), { base: { version: version + 1 }, input: { id } });
  const { ballot: after } = await openPanel(ports(world), aCall('ben'));
  expect(after).toMatchObject({ result: { lowHeard: 1 }, lowVotesWaiting: 0 });
});

test('a low hand said to be heard again after a lost answer counts once', async () => {
  const world = await aRoom();
  await raise(world, 'ben', some({ confidence: [1, 1, 0, 2, 1] }));
  const heard = async (requestId: string, hands: number) =>
    (await sayHeard(ports(world), aCall('ben', requestId), { base: { round: 1, hands } })).ballot;
  expect(await heard('one', 0)).toMatchObject({ result: { lowHeard: 1 }, whoSays: { of: 'room', heard: 1 } });
  expect(await heard('one', 0)).toMatchObject({ result: { lowHeard: 1 }, awaited: true });
  expect(unheard(world)).toBe(1);
  expect(await heard('two', 1)).toMatchObject({ result: { lowHeard: 2 } });
  expect(await heard('two', 1)).toMatchObject({ result: { lowHeard: 2 } });
});

test('a press on a page that has not seen the hand before as heard counts no second hand', async () => {
  const world = await aRoom();
  await raise(world, 'ben', some({ confidence: [1, 1, 0, 2, 1] }));
  const press = (requestId: string, hands: number) =>
    sayHeard(ports(world), aCall('ben', requestId), { base: { round: 1, hands } });
  await press('answer lost', 0);
  const { records } = world;
  const { ballot, over } = await press('pressed again', 0);
  expect(world.records).toBe(records);
  expect([ballot, over]).toMatchObject([{ awaited: true, whoSays: { of: 'room', by: 'ben', heard: 1 } }, null]);
  await press('second hand', 1);
  expect((await press('second hand pressed again', 1)).ballot).toMatchObject({ awaited: false, whoSays: null });
  expect(world.records.confidence).toMatchObject({ lowVotes: 2, lowHeard: 2 });
});

test('a number of heard hands does not tell a person who does not speak for them how many there are', async () => {
  const world = await aRoom();
  await raise(world, 'ben', some({ confidence: [1, 1, 0, 0, 0], sizes: [] }));
  const press = (who: string, hands: number) => sayHeard(ports(world), aCall(who), { base: { round: 1, hands } });
  const outcomes = () =>
    Promise.all([0, 1, 2].map((hands) => press('chiara', hands).then(({ ballot }) => ballot, String)));
  const before = await outcomes();
  await press('ben', 0);
  expect(await outcomes()).toEqual(before);
});

test('no hint or property of its call tells that a low hand was heard; the next event does', async () => {
  const world = await aRoom();
  await raise(world);
  const { hints, projection, queued } = world;
  const call = aCall('ben');
  await sayHeard(answerLost(world), call, { base: { round: 1, hands: 0 } });
  expect([world.hints, world.projection, world.queued]).toEqual([hints, projection, queued + 1]);
  await sayHeard(ports(world), call, { base: { round: 1, hands: 0 } });
  expect(world.records.confidence).toMatchObject({ lowHeard: 1 });
  await assessIssue(ports(world), world.issue.id);
  expect(world.projection.confidence?.confidence).toMatchObject({ lowHeard: 1 });
});

test('each low hand counts as unheard until it is heard or a question, in any order', async () => {
  const counts = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2));
  const acts = fc.array(fc.constantFrom('reason', 'heard'), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(counts, acts, async (confidence, script) => {
      fc.pre(confidence.some((count) => count > 0));
      const world = await aRoom();
      await raise(world, 'ben', some({ confidence, sizes: [] }));
      const low = confidence[0] + confidence[1];
      const heard = { written: 0, said: 0 };
      for (const [at, act] of script.entries()) {
        const isLeft = low > heard.written + heard.said;
        const base = { round: 1, hands: heard.said };
        const reason = { base, input: { text: `Reason ${at}`, signed: false } };
        const done =
          act === 'heard'
            ? sayHeard(ports(world), aCall('ben'), { base })
            : giveReason(ports(world), aCall('ben'), reason);
        if (!isLeft) await expect(done).rejects.toMatchObject({ code: 'not-allowed' });
        else {
          await done;
          heard[act === 'heard' ? 'said' : 'written'] += 1;
        }
        expect(unheard(world)).toBe(low - heard.said - heard.written);
      }
    }),
    { numRuns: 60 },
  );
});
