import fc from 'fast-check';
import { aCall } from '../../test/builders/a-call';
import { atOnce, failureOf } from '../../test/builders/at-once';
import { answerableOf, aQuestion, editOf } from '../../test/builders/a-question';
import { anIssue } from '../../test/builders/an-issue';
import { aWorld, inMemoryPorts } from '../../test/builders/in-memory-ports';
import { talkIn } from '../../test/builders/seen';
import { noRecords } from '../../test/builders/records';
import { except, join, nothing } from '../../test/builders/panel-acts';
import { runningOf } from '../domain/talk/running-talk';
import { AppError } from '../failure';
import { answerQuestion, markBlocking, editQuestion } from './questions/change-question';
import { closeTalk } from './talk/close-talk';
import { dismissHint, recallHint } from './hints/dismiss-hint';
import { nothingFromMe } from './talk/show-written';
import type { Question } from '../domain/question/question';
import type { Ports } from './ports';
import { questionFromComment } from './questions/ask-question';
import { makeException } from './recheck/make-exception';

const answering = (answer: string) => ({ base: answerableOf(aQuestion()), input: { id: 'q1', answer } });
const aRiddle = () => aWorld({ records: noRecords({ questions: [aQuestion()] }) });

test('two answer the same question: one is stored, the other is shown both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aRiddle();
      const answer = (me: string) => (ports: Ports) => answerQuestion(ports, aCall(me), answering(`${me} does`));
      const failures = await atOnce(scheduler, world, [answer('ana'), answer('chiara')]);
      const stored = world.records.questions[0]?.answer;
      const lost = failures[0] === null ? 'chiara' : 'ana';
      expect(failures.filter((one) => one !== null)).toMatchObject([
        { code: 'conflict', details: { fields: [{ mine: `${lost} does`, theirs: stored }] } },
      ]);
      expect(stored).toBe(`${lost === 'ana' ? 'chiara' : 'ana'} does`);
      // After seeing both the second one may replace the first.
      const seen = answerableOf(world.records.questions[0] ?? aQuestion());
      const input = { id: 'q1', answer: 'Both' };
      const mine = await answerQuestion(inMemoryPorts(world), aCall(lost), { base: seen, input });
      expect(mine.questions).toMatchObject([{ state: 'answered', answer: 'Both', answeredBy: lost }]);
    }),
  );
});

test('two edit the same question: one is stored, the other is shown both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aRiddle();
      const edit = (owner: string) => (ports: Ports) => {
        const { kind, text, category, due } = aQuestion();
        return editQuestion(ports, aCall('ben'), {
          base: editOf(aQuestion()),
          input: { id: 'q1', kind, text, category, due, owner },
        });
      };
      const failures = await atOnce(scheduler, world, [edit('emma'), edit('farah')]);
      const stored = world.records.questions[0]?.owner;
      expect(failures.filter((one) => one !== null)).toMatchObject([
        { code: 'conflict', details: { fields: [{ field: 'owner', theirs: stored }] } },
      ]);
      expect(stored).toBe(failures[0] === null ? 'emma' : 'farah');
    }),
  );
});

test('two make a question of one comment: there is one, and its owner is told once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const issue = anIssue({ reporter: 'goran' });
      const world = aWorld({ issue, jiraComments: { '7': { by: 'farah', text: 'What happens on a school trip?' } } });
      const input = { commentId: '7', text: null, kind: 'question', blocking: false } as const;
      const seen: unknown[] = [];
      const make = (me: string) => async (ports: Ports) => {
        const { questions } = await questionFromComment(ports, aCall(me), { input: input });
        seen.push(questions.map(({ fromComment, askedFor }) => [fromComment, askedFor]));
      };
      expect(await atOnce(scheduler, world, [make('ana'), make('ben')])).toEqual([null, null]);
      expect(seen).toEqual([[['7', 'farah']], [['7', 'farah']]]);
      expect(world.records.questions).toHaveLength(1);
      expect(world.notices.map(({ to }) => to)).toEqual(['goran']);
    }),
  );
});

test('of two who dismiss a hint at once each is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const dismiss = (hint: string) => (ports: Ports) =>
        dismissHint(ports, aCall('ben'), { base: { hints: [hint] }, input: { hint } });
      expect(await atOnce(scheduler, world, [dismiss('comment:1'), dismiss('comment:2')])).toEqual([null, null]);
      expect([...world.records.dismissed].sort()).toEqual(['comment:1', 'comment:2']);
      await recallHint(inMemoryPorts(world), aCall('ana'), { input: { hint: 'comment:1' } });
      expect(world.records.dismissed).toEqual(['comment:2']);
    }),
  );
});

test('the end of a talk, an exception and a respondent at once: none overwrites another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      await join(world, 'ben');
      await nothing(world, 'ben');
      const failures = await atOnce(scheduler, world, [
        (ports) =>
          closeTalk(ports, aCall('ben'), {
            base: { talk: talkIn(world) },
            input: { outcome: 'another-talk', agreed: 'Ask.' },
          }),
        (ports) => makeException(ports, aCall('ana'), { base: { exception: null }, input: { reason: 'demo' } }),
        (ports) => nothingFromMe(ports, aCall('chiara')),
      ]);
      expect(failures).toEqual([null, null, null]);
      expect(world.records.talks).toMatchObject({
        talks: [{ agreed: 'Ask.' }],
        exception: { reason: 'demo' },
        // One respondent of two is no quorum: they wait for the next talk, or were part of this one.
        asked: { respondents: world.records.talk === null ? 2 : 1 },
      });
    }),
  );
});

test('two make an exception: one is stored, the other is told both and may replace it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const take = (me: string) => (ports: Ports) =>
        makeException(ports, aCall(me), { base: { exception: null }, input: { reason: `${me} has a demo` } });
      const failures = await atOnce(scheduler, world, [take('ana'), take('chiara')]);
      const [stored, lost] = failures[0] === null ? ['ana', 'chiara'] : ['chiara', 'ana'];
      expect(failures.filter((one) => one !== null)).toMatchObject([
        { code: 'conflict', details: { fields: [{ mine: `${lost} has a demo`, theirs: `${stored} has a demo` }] } },
      ]);
      expect(world.records.talks.exception).toMatchObject({ by: stored, reason: `${stored} has a demo` });
      const over = world.records.talks.exception?.at ?? null;
      const input = { reason: 'Both of us' };
      await makeException(inMemoryPorts(world), aCall(lost), { base: { exception: over }, input });
      expect(world.records.talks.exception).toMatchObject({ by: lost, reason: 'Both of us' });
    }),
  );
});

test('a repeated exception after a lost answer is made once', async () => {
  const world = aWorld();
  await except(world, 'demo');
  const { talks } = world.records;
  world.now = '2025-11-24T10:00:05.000Z';
  await except(world, 'demo');
  expect(talks.exception).toMatchObject({ reason: 'demo' });
  expect(world.records.talks).toEqual(talks);
});

test('two end a talk in different words: one is stored, and the other comes too late', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      await join(world, 'ben', 'chiara');
      const ends = [
        { me: 'ben', input: { outcome: 'park', agreed: 'Not worth it' } },
        { me: 'chiara', input: { outcome: 'ready', agreed: 'We build it' } },
      ] as const;
      const late: string[] = [];
      const closing = ends.map(({ me, input }) => async (ports: Ports) => {
        const { over } = await closeTalk(ports, aCall(me), { base: { talk: talkIn(world) }, input });
        if (over !== null) late.push(me);
      });
      // The row's version changes meanwhile.
      const acts = [...closing, (ports: Ports) => nothingFromMe(ports, aCall('emma'))];
      expect(await atOnce(scheduler, world, acts)).toEqual([null, null, null]);
      expect(late).toHaveLength(1);
      const stored = ends.find(({ me }) => !late.includes(me))?.input;
      expect(world.records.talks.talks).toMatchObject([stored]);
      expect(runningOf(world.records.talk)).toBeNull();
    }),
  );
});

/** A text that packing makes no shorter than its letters allow. */
const unlike = (at: number): string =>
  Array.from({ length: 1000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((at * 7919 + i * i * 31 + i * 104_729) % 20_000)),
  ).join('');

test('a write that would make the row too long is refused, and nothing is lost', async () => {
  const questions = Array.from({ length: 30 }, (_, at) => aQuestion({ id: `q${at}`, text: `Which, of ${at}?` }));
  const world = aWorld({ records: noRecords({ questions }) });
  const input = (question: Question, at: number) => ({
    base: answerableOf(question),
    input: { id: question.id, answer: unlike(at) },
  });
  const outcomes: string[] = [];
  for (const [at, question] of questions.entries())
    outcomes.push(
      await answerQuestion(inMemoryPorts(world), aCall('ana'), input(question, at)).then(
        () => 'stored',
        (error: unknown) => failureOf(error).code,
      ),
    );
  const stored = outcomes.filter((one) => one === 'stored').length;
  expect(outcomes).toEqual([...Array(stored).fill('stored'), ...Array(30 - stored).fill('limit-reached')]);
  expect([stored > 1, stored < 30]).toEqual([true, true]);
  const answered = world.records.questions.filter(({ state }) => state === 'answered').map(({ id }) => id);
  expect(answered).toEqual(questions.slice(0, stored).map(({ id }) => id));
  expect(world.records.questions).toHaveLength(30);
  // A change that does not lengthen the row is still taken.
  await markBlocking(inMemoryPorts(world), aCall('ben'), { base: { version: 2 }, input: { id: 'q0', blocking: true } });
  expect(world.records.questions[0]?.blocking).toBe(true);
});

test('two requests with one id are done once, in any order, also after a lost answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const { version } = world.records;
      const call = aCall('ben', 'r1');
      const sent = { base: { exception: null }, input: { reason: 'demo' } };
      const say = (ports: Ports) => makeException(ports, call, sent);
      const lost = (ports: Ports) => makeException(losingAnswers(ports), call, sent);
      expect(await atOnce(scheduler, world, [say, lost, say])).toEqual([null, null, null]);
      expect(world.records).toMatchObject({ talks: { exception: { reason: 'demo' } }, version: version + 1 });
      expect(world.records.requests.filter((one) => one === call.request)).toHaveLength(1);
    }),
  );
});

/** Storage does each write, and its answer is lost. */
function losingAnswers(ports: Ports): Ports {
  const storeRow: Ports['storeRow'] = async (next, projectId) => {
    if (!(await ports.storeRow(next, projectId))) return false;
    throw new AppError('jira-unavailable', 'Storage was not reached.');
  };
  return { ...ports, storeRow };
}
