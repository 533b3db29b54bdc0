import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { anIssue, aSprint } from '../../../test/builders/an-issue';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import type { NewQuestion } from '../../contract';
import type { Question } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { answerQuestion, closeQuestion, markBlocking, reopenQuestion, withdrawQuestion } from './change-question';
import { askQuestion } from './ask-question';

const aNew = (spoilt: Partial<NewQuestion> = {}): NewQuestion => ({
  kind: 'question',
  text: 'Who updates the list?',
  blocking: false,
  category: null,
  owner: null,
  due: null,
  ...spoilt,
});
const withQuestion = (spoilt: Partial<Question> = {}, { records = {} }: Around = {}) =>
  aWorld({ records: noRecords({ questions: [aQuestion(spoilt)], ...records }) });
type Around = { readonly records?: Partial<Refinement> };
type Closing = { readonly spoilt?: Partial<Question>; readonly world?: Around };
const seen = { base: { version: 1 }, input: { id: 'q1' } };
/** An answer to the question as it was at first. */
const answering = (answer: string, spoilt: Partial<Question> = {}) => ({
  base: answerableOf(aQuestion(spoilt)),
  input: { id: 'q1', answer },
});
const answered = {
  state: 'answered',
  answer: 'Mei does',
  answeredBy: 'ana',
  answeredAt: '2025-11-24T09:30:00.000Z',
} as const;

test('a question gets its defaults, and its asker is a respondent who waits for a talk', async () => {
  const world = aWorld({ issue: anIssue({ sprint: aSprint() }) });
  const view = await askQuestion(inMemoryPorts(world), aCall('ben', 'id1'), {
    input: aNew({ text: '  Who updates the list? ' }),
  });
  expect(world.records.questions).toEqual([
    aQuestion({
      id: 'id1',
      text: 'Who updates the list?',
      askedAt: world.now,
      owner: 'ana',
      due: '2025-11-26',
      told: ['ana'],
    }),
  ]);
  expect(view.talk).toBeNull();
  expect(view.earlyWriting).toEqual({ participants: ['ben'], iSaid: 'wrote', respondents: 1 });
  expect(view.assessment.readiness).toMatchObject({ openQuestions: 1, nextDue: '2025-11-26' });
});

test('a changed question keeps its place among the others', async () => {
  const others = [aQuestion(), aQuestion({ id: 'q2' })];
  const world = aWorld({ records: noRecords({ questions: others }) });
  const view = await answerQuestion(inMemoryPorts(world), aCall('ana'), answering('Mei does'));
  expect(view.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
});

test.each([
  ['in the running sprint', aSprint({ state: 'active' })],
  ['in no sprint', null],
  ['in a sprint that starts today', aSprint({ startDate: '2025-11-24T08:00:00.000Z' })],
  ['in a sprint without a date', aSprint({ startDate: null })],
] as const)('a question has no due day by default %s', async (_where, sprint) => {
  const world = aWorld({ issue: anIssue({ sprint }) });
  await askQuestion(inMemoryPorts(world), aCall('ben'), { input: aNew() });
  expect(world.records.questions[0]?.due).toBeNull();
});

test('a repeated call from the same person is one question', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  const call = aCall('ben');
  await askQuestion(ports, call, { input: aNew() });
  const { writes, records } = { ...world, writes: [...world.writes] };
  const view = await askQuestion(ports, call, { input: aNew() });
  expect(view.questions).toHaveLength(1);
  expect([world.writes, world.records]).toEqual([writes, records]);
  expect(view.earlyWriting).toMatchObject({ iSaid: 'wrote', respondents: 1 });
});

test.each([
  ['another person asks the same', 'chiara', {}, {}],
  ['it is blocking this time', 'ben', {}, { blocking: true }],
  ['the earlier one is closed', 'ben', { state: 'closed' }, {}],
] as const)('there are two questions when %s', async (_when, who, earlier, later) => {
  const world = withQuestion({ askedBy: 'ben', owner: 'ana', text: 'Who updates the list?', ...earlier });
  const view = await askQuestion(inMemoryPorts(world), aCall(who), { input: aNew(later) });
  expect(view.questions).toHaveLength(2);
});

test('the assessment is queued before the question is stored, and the properties follow', async () => {
  const order: string[] = [];
  const world = aWorld();
  await askQuestion(
    inMemoryPorts(world, async (port) => {
      order.push(port);
    }),
    aCall('ben'),
    { input: aNew() },
  );
  expect(order.indexOf('queueAssessment')).toBeLessThan(order.indexOf('storeRow'));
  expect(world.writes).toEqual(['storeRow', 'storeRow', 'mail', 'saveFace', 'saveFace']);
  expect(world.projection.readiness).toMatchObject({ openQuestions: 1 });
  expect(world.projection.questions?.open).toHaveLength(1);
});

test.each([
  ['blank', '  \n ', { code: 'bad-request', details: { because: 'blank' } }],
  ['too long', 'x'.repeat(1001), { code: 'limit-reached', details: { limit: 1000, length: 1001 } }],
] as const)('a text that is %s is refused and nothing is written', async (_what, text, failure) => {
  const world = aWorld();
  await expect(askQuestion(inMemoryPorts(world), aCall('ben'), { input: aNew({ text }) })).rejects.toMatchObject(
    failure,
  );
  expect(world.writes).toEqual([]);
  expect(world.queued).toBe(0);
});

test('the hundred and first open question is refused', async () => {
  const questions = Array.from({ length: 101 }, (_, index) =>
    aQuestion({ id: `q${index}`, state: index === 0 ? 'closed' : 'open' }),
  );
  const world = aWorld({ records: noRecords({ questions }) });
  await expect(askQuestion(inMemoryPorts(world), aCall('ben'), { input: aNew() })).rejects.toMatchObject({
    code: 'limit-reached',
    details: { because: 'too-many-questions', limit: 100 },
  });
});

test('asking takes permission to edit', async () => {
  const world = aWorld({ readOnly: true });
  await expect(askQuestion(inMemoryPorts(world), aCall('goran'), { input: aNew() })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(world.writes).toEqual([]);
});

test('over an old version the same answer again is done, and another one of the same person a conflict', async () => {
  const world = withQuestion({ ...answered, version: 2 });
  const again = (answer: string) => answerQuestion(inMemoryPorts(world), aCall('ana'), answering(answer));
  expect((await again('Mei does')).questions[0]).toMatchObject({ answer: 'Mei does', version: 2 });
  const details = { fields: [{ mine: 'Ana does', theirs: 'Mei does' }] };
  await expect(again('Ana does')).rejects.toMatchObject({ code: 'conflict', details });
});

test('a question is answered, closed by its asker, and then settled', async () => {
  const world = withQuestion({ blocking: true });
  const waiting = await answerQuestion(inMemoryPorts(world), aCall('ana'), answering('Mei does'));
  expect(waiting.questions[0]).toMatchObject({
    state: 'answered',
    answeredBy: 'ana',
    answeredAt: world.now,
    version: 2,
  });
  expect(waiting.assessment.readiness).toMatchObject({ openQuestions: 0, blockingQuestions: 1 });
  const closed = await closeQuestion(inMemoryPorts(world), aCall('ben'), { base: { version: 2 }, input: { id: 'q1' } });
  expect(closed.questions[0]).toMatchObject({ state: 'closed', version: 3 });
  expect(closed.assessment.readiness.blockingQuestions).toBe(0);
});

const inATalk = { records: { talk: aRunningTalk('ana', { joined: ['ana', 'ben'] }) } };
test.each<[string, string, Closing]>([
  ['the asker', 'ben', {}],
  ['any editor but the answerer', 'chiara', {}],
  ['any editor beside a talk', 'chiara', { world: inATalk }],
  ['any editor, of an anonymous question', 'chiara', { spoilt: { askedBy: null } }],
])('%s may close an answered question', async (_who, me, { spoilt, world }) => {
  const { questions } = await closeQuestion(
    inMemoryPorts(withQuestion({ ...answered, ...spoilt }, world)),
    aCall(me),
    seen,
  );
  expect(questions[0]?.state).toBe('closed');
});

test.each<[string, string, Closing & { readonly code: string }]>([
  ['the answerer', 'ana', { code: 'not-allowed' }],
  ['the answerer, in a talk with the asker', 'ana', { world: inATalk, code: 'not-allowed' }],
  ['the answerer of an anonymous question', 'ana', { spoilt: { askedBy: null }, code: 'not-allowed' }],
  ['an asker who answered it', 'ben', { spoilt: { answeredBy: 'ben' }, code: 'not-allowed' }],
  [
    'the asker, while it has no answer',
    'ben',
    { spoilt: { state: 'open', answer: null, answeredBy: null, answeredAt: null }, code: 'bad-request' },
  ],
])('%s may not close it', async (_who, me, { spoilt, world, code }) => {
  const stored = withQuestion({ ...answered, ...spoilt }, world);
  await expect(closeQuestion(inMemoryPorts(stored), aCall(me), seen)).rejects.toMatchObject({ code });
  expect(stored.writes).not.toContain('storeRow');
});

test('a refused answer opens the question again, with the reason', async () => {
  const world = withQuestion(answered);
  const { questions } = await reopenQuestion(inMemoryPorts(world), aCall('ben'), {
    base: { version: 1 },
    input: { id: 'q1', because: 'Mei left' },
  });
  expect(questions[0]).toMatchObject({
    state: 'open',
    answer: answered.answer,
    answeredBy: answered.answeredBy,
    reopenedBecause: 'Mei left',
    version: 2,
  });
  await expect(
    reopenQuestion(inMemoryPorts(withQuestion()), aCall('ben'), {
      base: { version: 1 },
      input: { id: 'q1', because: 'x' },
    }),
  ).rejects.toMatchObject({ code: 'bad-request' });
});

test('only the asker withdraws a question', async () => {
  await expect(withdrawQuestion(inMemoryPorts(withQuestion()), aCall('chiara'), seen)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect((await withdrawQuestion(inMemoryPorts(withQuestion()), aCall('ben'), seen)).questions[0]?.state).toBe(
    'withdrawn',
  );
});

test('a question for another person: both may withdraw it, only that person unblocks it', async () => {
  const forFarah = { askedFor: 'farah', blocking: true };
  const waved = { base: { version: 1 }, input: { id: 'q1', blocking: false } };
  await expect(markBlocking(inMemoryPorts(withQuestion(forFarah)), aCall('ben'), waved)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  for (const who of ['ben', 'farah']) {
    const { questions } = await withdrawQuestion(inMemoryPorts(withQuestion(forFarah)), aCall(who), seen);
    expect(questions[0]?.state).toBe('withdrawn');
  }
});

test('any editor may mark it as blocking; only a person who may settle it removes the mark', async () => {
  const world = withQuestion();
  await markBlocking(inMemoryPorts(world), aCall('chiara'), {
    base: { version: 1 },
    input: { id: 'q1', blocking: true },
  });
  expect(world.records.questions[0]?.blocking).toBe(true);
  const back = { base: { version: 2 }, input: { id: 'q1', blocking: false } };
  await expect(markBlocking(inMemoryPorts(world), aCall('chiara'), back)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect((await markBlocking(inMemoryPorts(world), aCall('ben'), back)).questions[0]?.blocking).toBe(false);
});

test('an open anonymous question is neither unblocked nor withdrawn, also by a facilitator', async () => {
  const doubt = { askedBy: null, blocking: true, fromRound: 1 };
  const led = { records: { talk: aRunningTalk('ana') } };
  for (const world of [{}, led]) {
    const acts = [
      markBlocking(inMemoryPorts(withQuestion(doubt, world)), aCall('ana'), {
        base: { version: 1 },
        input: { id: 'q1', blocking: false },
      }),
      withdrawQuestion(inMemoryPorts(withQuestion(doubt, world)), aCall('ana'), seen),
    ];
    for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test.each([
  ['assumption', 'wrong', true],
  ['assumption', 'Wrong: they change weekly', true],
  ['assumption', 'confirmed', false],
  ['risk', 'accept: rare', false],
  ['question', 'wrong number', false],
] as const)('a %s answered "%s" is blocking: %s', async (kind, answer, blocking) => {
  const { questions } = await answerQuestion(
    inMemoryPorts(withQuestion({ kind })),
    aCall('ana'),
    answering(answer, { kind }),
  );
  expect(questions[0]?.blocking).toBe(blocking);
});

test('a question that changed in the meantime comes back as a conflict with both texts', async () => {
  const world = withQuestion({ ...answered, version: 2 });
  await expect(answerQuestion(inMemoryPorts(world), aCall('chiara'), answering('I do'))).rejects.toMatchObject({
    code: 'conflict',
    details: { fields: [{ field: 'answer', mine: 'I do', theirs: 'Mei does' }] },
  });
  expect(world.writes).toEqual([]);
});

test('repeating a change does nothing, at any version', async () => {
  const world = withQuestion({ ...answered, state: 'closed', version: 3 });
  await closeQuestion(inMemoryPorts(world), aCall('ben'), { base: { version: 2 }, input: { id: 'q1' } });
  expect(world.writes).not.toContain('storeRow');
});

test('an unknown question is not found', async () => {
  await expect(closeQuestion(inMemoryPorts(aWorld()), aCall('ben'), seen)).rejects.toMatchObject({ code: 'not-found' });
});
