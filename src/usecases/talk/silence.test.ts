import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anAgreement } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts, type Gate, type World } from '../../../test/builders/in-memory-ports';
import { aTalk, noRecords } from '../../../test/builders/records';
import type { NewQuestion } from '../../contract';
import { NO_TALKS } from '../../domain/talk';
import { AppError } from '../../failure';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../core/assess-issue';
import { castVote } from '../ballot/cast-vote';
import { closeTalk } from './close-talk';
import { startTalk as joinTalk } from './start-talk';
import { nothingFromMe } from './nothing-from-me';
import { openPanel } from '../panel/open-panel';
import type { Ports } from '../ports';
import { revealBallot } from '../ballot/reveal-ballot';
import { showHands, type HandsInput } from '../ballot/show-hands';
import { showWritten } from '../talk/show-written';
import { startTalk } from './start-talk';
import { watch } from '../panel/watch';
import { withdrawQuestion } from '../questions/withdraw-question';

const aLine = (text: string, spoilt: Partial<NewQuestion> = {}): NewQuestion => ({
  ...{ kind: 'question', text, blocking: false, category: null, owner: null, due: null },
  ...spoilt,
});
const ports = (world: World, gate?: Gate) => inMemoryPorts(world, gate);
let ids = 0;
const ask = (world: World, me: string, text: string, spoilt: Partial<NewQuestion> = {}) => {
  const named = { ...ports(world), newId: () => `q${(ids += 1)}` };
  return askQuestion(named, aCall(me), aLine(text, spoilt));
};
const open = (world: World, me: string) => openPanel(ports(world), aCall(me));
const textsOf = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text).sort();

async function aTalkOf(...people: readonly string[]): Promise<World> {
  const world = aWorld();
  const [leads = 'ana', ...others] = people;
  await startTalk(ports(world), aCall(leads));
  for (const person of others) await joinTalk(ports(world), aCall(person));
  return world;
}
const HANDS: HandsInput = { round: 1, confidence: [0, 0, 0, 3, 0], sizes: [], asked: false };
const TEAM = ['ana', 'ben', 'chiara', 'dinesh'];
const wait = (world: World, seconds: number) => {
  world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
};

test('what somebody writes in a talk is theirs alone until anybody shows it', async () => {
  const world = await aTalkOf('ana', 'ben', 'chiara');
  const mine = await ask(world, 'ben', 'Who pays?');
  expect(mine.questions).toEqual([]);
  expect(mine.talk).toMatchObject({ iSaid: 'wrote', silence: { hidden: 1, mine: [{ text: 'Who pays?' }] } });
  const theirs = await open(world, 'chiara');
  expect(theirs.talk?.silence).toEqual({ hidden: 1, mine: [] });
  expect(JSON.stringify([theirs, await watch(ports(world), aCall('chiara')), world.records])).not.toContain(
    'Who pays?',
  );
  const shown = await showWritten(ports(world), aCall('chiara'));
  expect(textsOf(shown.questions)).toEqual(['Who pays?']);
  expect(shown.talk?.silence).toBeNull();
  expect((await ask(world, 'ben', 'And when?')).questions).toHaveLength(2);
});

test.each([
  [
    'a reveal below quorum',
    async (world: World) => {
      await castVote(ports(world), aCall('ben'), { round: 1, confidence: 4 });
      await revealBallot(ports(world), aCall('ana'), { round: 1, anyway: false });
    },
    'below-quorum',
  ],
  [
    'a reveal without a vote',
    (world: World) => revealBallot(ports(world), aCall('ana'), { round: 1, anyway: true }),
    'nothing-to-reveal',
  ],
  [
    'a show of hands where somebody has voted',
    async (world: World) => {
      await castVote(ports(world), aCall('ben'), { round: 1, confidence: 4 });
      await showHands(ports(world), aCall('ana'), HANDS);
    },
    'bad-request',
  ],
  [
    'a show of hands for another round',
    (world: World) => showHands(ports(world), aCall('ana'), { ...HANDS, round: 7 }),
    'ballot-closed',
  ],
] as const)('%s, which is refused, shows nothing that was written', async (_what, refused, code) => {
  const world = await aTalkOf('ana', 'ben', 'chiara');
  await ask(world, 'ben', 'Who pays?');
  await expect(refused(world)).rejects.toMatchObject({ code });
  expect(await open(world, 'chiara')).toMatchObject({ questions: [], talk: { silence: { hidden: 1 } } });
});

test('a reveal ends the silence also where nothing was written by then: why somebody voted so is for everybody', async () => {
  const world = await aTalkOf('ana', 'ben', 'chiara', 'dinesh');
  for (const me of ['ben', 'chiara']) await castVote(ports(world), aCall(me), { round: 1, confidence: 3 });
  await revealBallot(ports(world), aCall('ana'), { round: 1, anyway: false });
  await ask(world, 'ben', 'Why 13?');
  expect(textsOf((await open(world, 'chiara')).questions)).toEqual(['Why 13?']);
});

test('the reveal of an earlier talk that is sent again shows nothing of this one', async () => {
  const world = await anAgreement();
  await startTalk(ports(world), aCall('ana'));
  await ask(world, 'ben', 'Still writing?');
  await revealBallot(ports(world), aCall('chiara'), { round: 1, anyway: false });
  expect((await open(world, 'chiara')).questions).toEqual([]);
});

test('outside a talk nothing is hidden', async () => {
  const world = aWorld();
  expect((await ask(world, 'ben', 'Who pays?')).questions).toHaveLength(1);
});

test('asked again because no answer came back, it is hidden once; taken back, it is gone', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?');
  const again = await ask(world, 'ben', 'Who pays?');
  expect(again.talk?.silence?.hidden).toBe(1);
  const [question] = again.talk?.silence?.mine ?? [];
  const input = { id: question?.id ?? '', version: question?.version ?? 0 };
  await expect(withdrawQuestion(ports(world), aCall('ana'), input)).rejects.toMatchObject({ code: 'not-found' });
  expect((await open(world, 'ben')).talk?.silence?.hidden).toBe(1);
  const gone = await withdrawQuestion(ports(world), aCall('ben'), input);
  expect(gone.talk?.silence).toEqual({ hidden: 0, mine: [] });
  expect(await withdrawQuestion(ports(world), aCall('ben'), input)).toEqual(gone);
  expect((await showWritten(ports(world), aCall('ana'))).questions).toEqual([]);
});

test.each([
  ['closing the talk', (world: World) => closeTalk(ports(world), aCall('ana'), { outcome: 'park', agreed: 'Later.' })],
  [
    'revealing the votes',
    async (world: World) => {
      await castVote(ports(world), aCall('ana'), { round: 1, confidence: 5 });
      return revealBallot(ports(world), aCall('ana'), { round: 1, anyway: true });
    },
  ],
])('%s shows what was hidden, and an issue with a hidden question that blocks is not ready', async (_what, act) => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?', { blocking: true });
  const { questions, assessment } = await act(world);
  expect(textsOf(questions)).toEqual(['Who pays?']);
  expect(assessment.readiness).toMatchObject({ blockingQuestions: 1 });
  expect(assessment.readiness.state).not.toBe('ready');
});

test('a talk that everybody has left hides nothing any longer', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?');
  wait(world, 5 * 3600);
  await assessIssue(ports(world), world.issue.id);
  expect(textsOf(world.records.questions)).toEqual(['Who pays?']);
});

test('an owner hears of a question when it is shown, once, and not if they are in the room', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?', { owner: 'emma' });
  await ask(world, 'ana', 'Who cooks?', { owner: 'ben' });
  expect(world.notices).toEqual([]);
  await Promise.all([showWritten(ports(world), aCall('ana')), showWritten(ports(world), aCall('ben'))]);
  await open(world, 'ana');
  expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
});

test('what is written in a talk that began while an assessment ran is not shown by it', async () => {
  const world = aWorld({ records: noRecords({ talks: { ...NO_TALKS, talks: [aTalk({ participants: TEAM })] } }) });
  for (const me of ['ben', 'chiara', 'dinesh']) await ask(world, me, `Doubt of ${me}`, { withoutName: true });
  await assessIssue(ports(world), world.issue.id);
  wait(world, 120);
  let meanwhile = async () => {
    meanwhile = async () => {};
    await startTalk(ports(world), aCall('farah'));
    await ask(world, 'emma', 'Who pays?');
    await ask(world, 'farah', 'Nobody asked the kitchen.', { withoutName: true });
  };
  await assessIssue(
    ports(world, async (port) => (port === 'readPolicy' ? meanwhile() : undefined)),
    world.issue.id,
  );
  expect(textsOf(world.records.questions)).toEqual(['Doubt of ben', 'Doubt of chiara', 'Doubt of dinesh']);
  expect(world.outbox).toMatchObject({ hidden: [{ text: 'Who pays?' }] });
  const shown = await showWritten(ports(world), aCall('farah'));
  expect(textsOf(shown.questions)).toContain('Who pays?');
});

test('three who wrote in a talk that is over release no doubt of whoever began anew', async () => {
  const world = await aTalkOf(...TEAM);
  await closeTalk(ports(world), aCall('ana'), { outcome: 'park', agreed: 'Later.' });
  for (const me of ['ana', 'ben', 'chiara']) await ask(world, me, `Doubt of ${me}`, { withoutName: true });
  await startTalk(ports(world), aCall('ana'));
  await showWritten(ports(world), aCall('ana'));
  wait(world, 120);
  let meanwhile = async () => {
    meanwhile = async () => {};
    await closeTalk(ports(world), aCall('ana'), { outcome: 'park', agreed: 'Later.' });
    await ask(world, 'dinesh', 'Nobody asked the kitchen.', { withoutName: true });
  };
  await assessIssue(
    ports(world, async (port) => (port === 'readPolicy' ? meanwhile() : undefined)),
    world.issue.id,
  );
  expect(world.outbox?.doubts).toMatchObject([{ released: false }]);
});

const busy = () => Promise.reject(new AppError('rate-limited', 'Slow down.'));
/** Jira has no time for questions just now; storage goes on. */
function whileJiraIsBusy(world: World): Ports {
  return { ...ports(world), newId: () => `q${(ids += 1)}`, saveQuestion: busy, saveDoubt: busy };
}

test('what was shown while Jira was busy is not lost for the end of the talk that follows', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const world = await aTalkOf('ana', 'ben');
  for (let at = 0; at < 25; at += 1) await ask(world, 'ben', `${at} `.padEnd(990, 'x'));
  await showWritten(whileJiraIsBusy(world), aCall('ana'));
  const end = { outcome: 'another-talk', agreed: 'g'.repeat(400), nextSteps: ['n'.repeat(900)] } as const;
  await expect(closeTalk({ ...whileJiraIsBusy(world), saveTalks: busy }, aCall('ana'), end)).rejects.toMatchObject({
    code: 'rate-limited',
  });
  expect(world.records.questions).toEqual([]);
  await assessIssue(ports(world), world.issue.id);
  expect(world.records.questions).toHaveLength(25);
  warned.mockRestore();
});

test('what Jira has not taken for minutes is kept when others write and something else is shown', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const world = await aTalkOf(...TEAM);
  await ask(world, 'ben', 'Who pays?');
  await showWritten(whileJiraIsBusy(world), aCall('ana'));
  wait(world, 200);
  for (const me of ['ana', 'chiara', 'dinesh'])
    await askQuestion(whileJiraIsBusy(world), aCall(me), aLine(`From ${me}`, { withoutName: true }));
  expect(world.records.questions).toEqual([]);
  await assessIssue(ports(world), world.issue.id);
  expect(textsOf(world.records.questions)).toEqual(['Who pays?']);
  warned.mockRestore();
});

test('whoever writes, shows or ends it, in whatever order, wherever one dies and Jira is busy: every stored word is shown once', async () => {
  const said = console.warn;
  console.warn = () => {};
  const acts = {
    ask: (world: World, me: string, gate: Gate) =>
      askQuestion({ ...ports(world, gate), newId: () => `of${me}` }, aCall(me), aLine(`From ${me}`)),
    show: (world: World, me: string, gate: Gate) => showWritten(ports(world, gate), aCall(me)),
    nothing: (world: World, me: string, gate: Gate) => nothingFromMe(ports(world, gate), aCall(me)),
    close: (world: World, me: string, gate: Gate) =>
      closeTalk(ports(world, gate), aCall(me), { outcome: 'park', agreed: 'Later.' }),
  };
  const script = fc.array(
    fc.record({
      act: fc.constantFrom('ask', 'ask', 'show', 'nothing', 'close'),
      diesAt: fc.option(fc.nat(20)),
      isBusy: fc.boolean(),
      seconds: fc.constantFrom(0, 60, 150),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), script, async (scheduler, steps) => {
      const world = await aTalkOf('ana', 'ben');
      const running = steps.map(({ act, diesAt, isBusy, seconds }, index) => {
        let calls = 0;
        const gate: Gate = async (port) => {
          await scheduler.schedule(Promise.resolve(), port);
          if ((calls += 1) === 1) wait(world, seconds);
          if (isBusy && port.startsWith('save')) await busy();
          if (diesAt !== null && calls > diesAt) throw new Error('killed');
        };
        const work =
          act === 'ask' ? acts.ask : act === 'show' ? acts.show : act === 'close' ? acts.close : acts.nothing;
        return work(world, `person${index}`, gate);
      });
      const outcomes = await scheduler.waitFor(Promise.allSettled(running));
      await showWritten(ports(world), aCall('ana'));
      await assessIssue(ports(world), world.issue.id);
      const texts = textsOf(world.records.questions);
      expect(new Set(texts).size).toBe(texts.length);
      expect(world.records.hidden ?? []).toEqual([]);
      for (const [index, step] of steps.entries())
        if (step.act === 'ask' && outcomes[index]?.status === 'fulfilled')
          expect(texts).toContain(`From person${index}`);
    }),
    { numRuns: 300 },
  );
  console.warn = said;
});

test('a reader without the right to edit sees what is shown, and shows nothing', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?');
  world.readOnly = true;
  expect((await open(world, 'goran')).talk?.silence).toEqual({ hidden: 1, mine: [] });
  await expect(showWritten(ports(world), aCall('goran'))).rejects.toMatchObject({ code: 'not-allowed' });
});
