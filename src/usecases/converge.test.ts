import fc from 'fast-check';
import { aCall } from '../../test/builders/a-call';
import { aQuestion } from '../../test/builders/a-question';
import { anAgreement, edit } from '../../test/builders/an-agreement';
import { aRound, aTalk, noRecords } from '../../test/builders/records';
import { quietly } from '../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../test/builders/in-memory-ports';
import { currentFingerprint } from '../domain/assess';
import type { Face } from '../domain/face';
import { answerQuestion } from './questions/answer-question';
import { askQuestion } from './questions/ask-question';
import { assessIssue } from './core/assess-issue';
import { castVote } from './ballot/cast-vote';
import { closeTalk } from './talk/close-talk';
import { faceOf } from './core/project';
import { settled } from './core/settle';
import { markBlocking } from './questions/mark-blocking';
import { nothingFromMe } from './talk/nothing-from-me';
import { openPanel } from './panel/open-panel';
import type { Ports } from './ports';
import { revealBallot } from './ballot/reveal-ballot';
import { saveBrief } from './scope/save-brief';
import { settleSize } from './ballot/settle-size';
import { showHands } from './ballot/show-hands';
import { showWritten } from './talk/show-written';
import { startTalk } from './talk/start-talk';
import { stillAgreed } from './recheck/still-agreed';
import { takeAsIs } from './recheck/take-as-is';
import { voteAgain } from './ballot/vote-again';
import { withdrawQuestion } from './questions/withdraw-question';
import { wordingOnly } from './recheck/wording-only';
import { EMPTY_BRIEF } from '../domain/brief';
import { NO_TALKS } from '../domain/talk';

type Act = (ports: Ports, me: string, world: World) => Promise<unknown>;

const seen = ({ issue, records }: World) => ({ on: currentFingerprint(issue, records) });

const acts: Readonly<Record<string, Act>> = {
  ask: (ports, me) =>
    askQuestion({ ...ports, newId: () => `of${me}` }, aCall(me), {
      kind: 'risk',
      text: 'What if?',
      blocking: true,
      category: null,
      owner: null,
      due: null,
    }),
  nothing: (ports, me) => nothingFromMe(ports, aCall(me)),
  doubt: (ports, me) =>
    askQuestion(ports, aCall(me), {
      ...{ kind: 'risk', text: 'They lie', blocking: true, category: null, owner: null, due: null },
      ...{ withoutName: true, once: `doubt${me}` },
    }),
  answer: (ports, me) => answerQuestion(ports, aCall(me), { id: 'q1', version: 1, answer: 'Mei does' }),
  unblock: (ports) => markBlocking(ports, aCall('ben'), { id: 'q1', version: 1, blocking: false }),
  vote: (ports, me) => castVote(ports, aCall(me), { round: 1, confidence: 4 }),
  reveal: (ports, me) => revealBallot(ports, aCall(me), { round: 1, anyway: true }),
  brief: (ports, me) => saveBrief(ports, aCall(me), { brief: { ...EMPTY_BRIEF, outOfScope: ['snacks'] } }),
  close: (ports, me) => closeTalk(ports, aCall(me), { outcome: 'ready', agreed: 'We warn.' }),
  exception: (ports, me) => takeAsIs(ports, aCall(me), { reason: 'demo' }),
  start: (ports, me) => startTalk(ports, aCall(me)),
  again: (ports, me) => voteAgain(ports, aCall(me), { round: 1 }),
  'vote again': (ports, me) => castVote(ports, aCall(me), { round: 2, size: '5' }),
  'reveal again': (ports, me) => revealBallot(ports, aCall(me), { round: 2, anyway: true }),
  settle: (ports, me) => settleSize(ports, aCall(me), { round: 1, label: '5' }),
  hands: (ports, me) =>
    showHands(ports, aCall(me), {
      round: 2,
      confidence: [0, 0, 1, 2, 0],
      sizes: [{ label: '5', votes: 3 }],
      asked: true,
    }),
  still: (ports, me, world) => stillAgreed(ports, aCall(me), seen(world)),
  wording: (ports, me, world) => wordingOnly(ports, aCall(me), seen(world)),
  withdraw: (ports) => withdrawQuestion(ports, aCall('ben'), { id: 'q1', version: 1 }),
  show: (ports, me) => showWritten(ports, aCall(me)),
  // The trigger of an edit, and any event of the queue.
  edit: (_ports, _me, world) => {
    world.queued += 1;
    return Promise.resolve(edit(world, `${world.issue.summary} again`));
  },
  event: (ports, _me, world) => assessIssue(ports, world.issue.id),
};

const scripts = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(acts)), diesAt: fc.option(fc.nat(16), { freq: 2 }) }),
  { minLength: 1, maxLength: 5 },
);

/** What the properties of the issue should say. */
function wanted({ issue, policy, records, face, now }: World): Face {
  const refinement = settled({ issue, policy, face, now, refinement: records });
  return faceOf({ issue, policy, now, refinement });
}

/** Whoever voted in the agreement acts on it, too. */
const people = ['ben', 'chiara', 'dinesh', 'emma', 'farah'];

function aBusyWorld(): World {
  return aWorld({
    records: noRecords({
      version: 1,
      questions: [aQuestion({ blocking: true })],
      talks: { ...NO_TALKS, version: 1, talks: [aTalk({ participants: ['ana', 'ben', 'chiara', 'dinesh'] })] },
      round: aRound({
        votes: [{ voter: 'hana', confidence: 5, size: null, at: '2025-11-24T09:51:00.000Z', on: null }],
      }),
    }),
  });
}

/** The team has agreed, and the content was edited after that; somebody talks about it again. */
async function aChangedWorld(): Promise<World> {
  const world = edit(await anAgreement());
  await startTalk(inMemoryPorts(world), aCall('ben'));
  return world;
}

/** It was taken as it is, after the team had agreed on something else. */
async function anExceptionalWorld(): Promise<World> {
  const world = edit(await anAgreement());
  await takeAsIs(inMemoryPorts(world), aCall('ana'), { reason: 'Demo on Friday' });
  return edit(world, 'Something quite different');
}

const worlds: readonly (() => World | Promise<World>)[] = [aBusyWorld, aChangedWorld, anExceptionalWorld];

/** From its n-th port call on the invocation is dead: nothing it meant to do afterwards happens. */
function mortal(world: World, scheduler: fc.Scheduler, diesAt: number | null): Ports {
  let calls = 0;
  return inMemoryPorts(world, async (port) => {
    await scheduler.schedule(Promise.resolve(), port);
    calls += 1;
    if (diesAt !== null && calls > diesAt) throw new Error('killed');
  });
}

test('the properties converge, whatever the order of several writers and wherever one of them dies', async () => {
  const property = fc.asyncProperty(
    fc.scheduler(),
    scripts,
    fc.constantFrom(...worlds),
    async (scheduler, script, aStart) => {
      const world = await aStart();
      await assessIssue(inMemoryPorts(world), world.issue.id);
      const queuedBefore = world.queued;
      const running = script.map(({ act, diesAt }, index) =>
        acts[act]?.(mortal(world, scheduler, diesAt), people[index] ?? 'ana', world),
      );
      const outcomes = await scheduler.waitFor(Promise.allSettled(running));
      if (world.queued === queuedBefore) expect(world.face).toEqual(wanted(world));
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.face).toEqual(wanted(world));
      expect(world.records.owed).toEqual([]);
      const told = world.records.questions.reduce((all, question) => all + question.told.length, 0);
      expect(world.notices.length).toBeLessThanOrEqual(told);
      const { questions, hidden, waiting } = world.records;
      for (const [index, { act }] of script.entries()) {
        if (outcomes[index]?.status !== 'fulfilled') continue;
        if (act === 'ask')
          expect([...questions, ...hidden].map(({ id }) => id)).toContain(`of${people[index] ?? 'ana'}`);
        if (act === 'doubt')
          expect([...questions, ...waiting.map(({ question }) => question)].map(({ id }) => id)).toContain(
            `doubt${people[index] ?? 'ana'}`,
          );
      }
      const writes = world.writes.length;
      const queued = world.queued;
      await assessIssue(inMemoryPorts(world), world.issue.id);
      await openPanel(inMemoryPorts(world), aCall('ana'));
      expect([world.writes.length, world.queued]).toEqual([writes, queued]);
    },
  );
  await quietly(() => fc.assert(property, { numRuns: 500 }));
});

test('two people ask at once: both questions are there, and both have said something', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const asking = ['ben', 'chiara'].map((me) => acts['ask']?.(mortal(world, scheduler, null), me, world));
      await scheduler.waitFor(Promise.all(asking));
      expect(world.records.questions.map(({ askedBy }) => askedBy).sort()).toEqual(['ben', 'chiara']);
      expect(world.records.talk?.said.map(({ accountId }) => accountId).sort()).toEqual(['ben', 'chiara']);
      await assessIssue(inMemoryPorts(world), world.issue.id);
      expect(world.face.readiness).toMatchObject({ openQuestions: 2, blockingQuestions: 2 });
      expect(world.face.questions?.open).toHaveLength(2);
    }),
  );
});
