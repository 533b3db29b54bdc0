import { aCall } from '../../../test/builders/a-call';
import { AGREED, anAgreement, edit, reword } from '../../../test/builders/an-agreement';
import { aDescription, item, paragraph } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { contentIn, talkIn } from '../../../test/builders/seen';
import { revealVotes } from '../../../test/builders/reveal';
import type { PanelView } from '../../contract';
import type { Block } from '../../domain/issue/issue';
import { wholeSeconds } from '../../domain/shared/day';
import { castVote } from '../ballot/cast-vote';
import { voteAgain } from '../ballot/vote-again';
import { openPanel } from '../panel/open-panel';
import { askQuestion } from '../questions/ask-question';
import { closeTalk } from '../talk/close-talk';
import { nothingFromMe } from '../talk/nothing-from-me';
import { startTalk } from '../talk/start-talk';
import { makeException } from './make-exception';
import { wordingOnly } from './wording-only';

const open = (world: World, me: string) => openPanel(inMemoryPorts(world), aCall(me));
const mayCall = async (world: World, me: string) => (await open(world, me)).recheck?.mayCallWording;
const wording = async (world: World, me: string): Promise<PanelView> =>
  wordingOnly(inMemoryPorts(world), aCall(me), {
    base: { content: (await open(world, me)).assessment.readiness.fingerprint },
  });
const another = {
  kind: 'question',
  text: 'Who pays?',
  category: null,
  blocking: false,
  owner: null,
  due: null,
} as const;

test('a voter says so: their name is kept, and no vote is renewed', async () => {
  const world = reword(await anAgreement());
  expect(await mayCall(world, 'farah')).toBe(true);
  const view = await wording(world, 'farah');
  expect(view.assessment.readiness).toMatchObject({ state: 'ready', agreedAt: wholeSeconds(AGREED) });
  expect(view.renewals).toEqual([expect.objectContaining({ how: 'wording-only', by: 'farah', at: world.now })]);
  edit(world, 'And again');
  expect((await open(world, 'ben')).changedSince).toMatchObject({ since: view.renewals[0]?.at });
});

test('who was in the talk without a vote says so too, not who made the change', async () => {
  expect((await wording(reword(await anAgreement(), { by: 'chiara' }), 'ana')).assessment.readiness.state).toBe(
    'ready',
  );
  for (const by of ['ana', 'ben']) {
    const world = reword(await anAgreement(), { by });
    await expect(wording(world, by)).rejects.toMatchObject({
      code: 'not-allowed',
      details: { because: 'own-change' },
    });
    expect((await open(world, by)).assessment.readiness.state).toBe('recheck');
  }
});

test('who was in no talk and did not vote is refused, also after a question and a talk of their own', async () => {
  const world = reword(await anAgreement());
  const ports = inMemoryPorts(world);
  const refused = { code: 'not-allowed', details: { because: 'no-part' } };
  await expect(wording(world, 'goran')).rejects.toMatchObject(refused);
  await askQuestion(ports, aCall('goran'), { input: another });
  await startTalk(ports, aCall('goran'));
  const end = { base: { talk: talkIn(world) }, input: { outcome: 'ready' as const, agreed: 'All of us agree.' } };
  await closeTalk(ports, aCall('goran'), end);
  await expect(wording(world, 'goran')).rejects.toMatchObject(refused);
  expect(await mayCall(world, 'ben')).toBe(true);
});

test.each<[string, (ports: ReturnType<typeof inMemoryPorts>) => Promise<unknown>]>([
  ['asked', (ports) => askQuestion(ports, aCall('goran'), { input: another })],
  ['said "nothing from me"', (ports) => nothingFromMe(ports, aCall('goran'))],
])('who only %s ahead of the talk is refused', async (_what, respond) => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  await respond(ports);
  await startTalk(ports, aCall('ana'));
  for (const me of ['ben', 'chiara', 'dinesh']) {
    await nothingFromMe(ports, aCall(me));
    await castVote(ports, aCall(me), { base: { round: 1, content: contentIn(world) }, input: { confidence: 5 } });
  }
  await revealVotes(world, 'ana');
  const end = { base: { talk: talkIn(world) }, input: { outcome: 'ready' as const, agreed: 'So be it.' } };
  expect((await closeTalk(ports, aCall('ana'), end)).assessment.readiness.state).toBe('ready');
  reword(Object.assign(world, { now: '2025-11-26T09:00:00.000Z' }), { by: 'emma' });
  expect([await mayCall(world, 'goran'), await mayCall(world, 'dinesh')]).toEqual([false, true]);
});

const [why, text, title, first, ...others] = aDescription();
const blocks = (...all: readonly (Block | undefined)[]) => ({ description: all.filter((one) => one !== undefined) });

test.each([
  ['the summary', { summary: 'Warn about additives' }],
  ['done-when', blocks(why, text, title, first, item('And every drink'), ...others)],
  ['the why', blocks(why, paragraph('The law asks.'), title, first, ...others)],
  ['out of scope', blocks(...aDescription(), item('Snacks'))],
  [
    'over 30 % of the description',
    blocks(paragraph('Something else entirely. '.repeat(7)), why, text, title, first, ...others),
  ],
])('a change of %s is not called wording', async (_what, change) => {
  const world = await anAgreement();
  world.issue = { ...world.issue, ...change };
  expect((await open(world, 'farah')).assessment.readiness.state).toBe('recheck');
  expect(await mayCall(world, 'farah')).toBe(false);
  await expect(wording(world, 'farah')).rejects.toMatchObject({ details: { because: 'no-part' } });
});

test('it works when the votes are gone, and while a new vote is open', async () => {
  const world = reword(await anAgreement());
  await voteAgain(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } });
  expect((await wording(world, 'ben')).assessment.readiness.state).toBe('ready');
  reword(world, { words: 'Once more in quite other words of ours' });
  world.records = { ...world.records, round: null };
  expect((await wording(world, 'ben')).assessment.readiness.state).toBe('ready');
});

test('it keeps an exception on older content, which voters do not', async () => {
  const world = edit(await anAgreement());
  await makeException(inMemoryPorts(world), aCall('goran'), {
    base: { exception: null },
    input: { reason: 'demo on Friday' },
  });
  reword(world);
  expect((await open(world, 'ben')).recheck).toMatchObject({ mayConfirm: false, whyNot: 'exception' });
  expect(await mayCall(world, 'goran')).toBe(false);
  expect((await wording(world, 'ben')).assessment.readiness.state).toBe('exception');
});

test('on an exception it moves no vote onto content without votes', async () => {
  const world = edit(await anAgreement(), 'Something quite different');
  await makeException(inMemoryPorts(world), aCall('ana'), {
    base: { exception: null },
    input: { reason: 'Demo on Friday' },
  });
  reword(world);
  const vote = world.records?.confidence;
  expect((await wording(world, 'ben')).assessment.readiness.state).toBe('exception');
  expect(world.records?.confidence).toEqual(vote);
  await startTalk(inMemoryPorts(world), aCall('ana'));
  const closed = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
  expect(closed.assessment.readiness.state).toBe('recheck');
});
