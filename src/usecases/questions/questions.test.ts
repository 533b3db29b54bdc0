import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue, aSprint } from '../../../test/builders/an-issue';
import { noRecords } from '../../../test/builders/records';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { accept, answer, mark, sign, withdraw } from '../../../test/builders/panel-acts';
import type { Question } from '../../domain/question/question';
import { reopenQuestion } from './change-question';

const TEXT = 'Who updates the list?';
const withQuestion = (spoilt: Partial<Question> = {}) =>
  aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }) });
const answered = {
  state: 'answered',
  answer: 'Mei does',
  answeredBy: 'ana',
  answeredAt: '2025-11-24T09:30:00.000Z',
} as const;

test('a question gets its defaults, and its asker is a respondent who waits for a talk', async () => {
  const world = aWorld({ issue: anIssue({ sprint: aSprint() }) });
  const view = await sign(world, 'ben', '  Who updates the list? ', { id: 'id1' });
  expect(world.records.questions).toEqual([
    aQuestion({ id: 'id1', text: TEXT, askedAt: world.now, owner: 'ana', due: '2025-11-26', told: ['ana'] }),
  ]);
  expect(view.talk).toBeNull();
  expect(view.earlyWriting).toEqual({ participants: ['ben'], iSaid: 'wrote', respondents: 1 });
  expect(view.assessment.readiness).toMatchObject({ openQuestions: 1, nextDue: '2025-11-26' });
});

test('a changed question keeps its place among the others', async () => {
  const others = [aQuestion(), aQuestion({ id: 'q2' })];
  const world = aWorld({ records: noRecords({ questions: others }) });
  const view = await answer(world, 'ana', 'Mei does');
  expect(view.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
});

test.each([
  ['in the running sprint', aSprint({ state: 'active' })],
  ['in no sprint', null],
  ['in a sprint that starts today', aSprint({ startDate: '2025-11-24T08:00:00.000Z' })],
  ['in a sprint without a date', aSprint({ startDate: null })],
] as const)('a question has no due day by default %s', async (_where, sprint) => {
  const world = aWorld({ issue: anIssue({ sprint }) });
  await sign(world, 'ben', TEXT);
  expect(world.records.questions[0]?.due).toBeNull();
});

test.each([
  ['another person asks the same', 'chiara', {}, {}],
  ['it is blocking this time', 'ben', {}, { blocking: true }],
  ['the earlier one is closed', 'ben', { state: 'closed' }, {}],
] as const)('there are two questions when %s', async (_when, who, earlier, later) => {
  const world = withQuestion({ askedBy: 'ben', owner: 'ana', text: TEXT, ...earlier });
  const view = await sign(world, who, TEXT, later);
  expect(view.questions).toHaveLength(2);
});

test.each([
  ['blank', '  \n ', { code: 'bad-request', details: { because: 'blank' } }],
  ['too long', 'x'.repeat(1001), { code: 'limit-reached', details: { limit: 1000, length: 1001 } }],
] as const)('a text that is %s is refused and nothing is written', async (_what, text, failure) => {
  const world = aWorld();
  await expect(sign(world, 'ben', text)).rejects.toMatchObject(failure);
  expect(world.writes).toEqual([]);
  expect(world.queued).toBe(0);
});

test('asking takes permission to edit', async () => {
  const world = aWorld({ readOnly: true });
  await expect(sign(world, 'goran', TEXT)).rejects.toMatchObject({ code: 'not-allowed' });
  expect(world.writes).toEqual([]);
});

test('over an old version the same answer again is done, and another one of the same person a conflict', async () => {
  const world = withQuestion({ ...answered, version: 2 });
  const again = (said: string) => answer(world, 'ana', said, aQuestion());
  expect((await again('Mei does')).questions[0]).toMatchObject({ answer: 'Mei does', version: 2 });
  const details = { fields: [{ mine: 'Ana does', theirs: 'Mei does' }] };
  await expect(again('Ana does')).rejects.toMatchObject({ code: 'conflict', details });
});

test('a question is answered, closed by its asker, and then settled', async () => {
  const world = withQuestion({ blocking: true });
  const waiting = await answer(world, 'ana', 'Mei does');
  expect(waiting.questions[0]).toMatchObject({
    state: 'answered',
    answeredBy: 'ana',
    answeredAt: world.now,
    version: 2,
  });
  expect(waiting.assessment.readiness).toMatchObject({ openQuestions: 0, blockingQuestions: 1 });
  const closed = await accept(world, 'ben');
  expect(closed.questions[0]).toMatchObject({ state: 'closed', version: 3 });
  expect(closed.assessment.readiness.blockingQuestions).toBe(0);
});

test('a question without an answer is closed by nobody', async () => {
  await expect(accept(withQuestion(), 'ben')).rejects.toMatchObject({ code: 'bad-request' });
});

test('a refused answer opens the question again, with the reason', async () => {
  const again = { base: { version: 1 }, input: { id: 'q1', because: 'Mei left' } };
  const reopen = (question: Partial<Question>) =>
    reopenQuestion(inMemoryPorts(withQuestion(question)), aCall('ben'), again);
  const { answer, answeredBy } = answered;
  const open = { state: 'open', answer, answeredBy, reopenedBecause: 'Mei left', version: 2 };
  expect((await reopen(answered)).questions).toMatchObject([open]);
  await expect(reopen({})).rejects.toMatchObject({ code: 'bad-request' });
});

const REFUSED = { code: 'not-allowed' };

test('only the asker withdraws a question', async () => {
  await expect(withdraw(withQuestion(), 'chiara')).rejects.toMatchObject(REFUSED);
  expect((await withdraw(withQuestion(), 'ben')).questions).toMatchObject([{ state: 'withdrawn' }]);
});

test('a question for another person: both may withdraw it, only that person unblocks it', async () => {
  const forFarah = { askedFor: 'farah', blocking: true };
  await expect(mark(withQuestion(forFarah), 'ben', false)).rejects.toMatchObject(REFUSED);
  for (const who of ['ben', 'farah'])
    expect((await withdraw(withQuestion(forFarah), who)).questions).toMatchObject([{ state: 'withdrawn' }]);
});

test('any editor may mark it as blocking; only a person who may settle it removes the mark', async () => {
  const world = withQuestion();
  expect((await mark(world, 'chiara', true)).questions).toMatchObject([{ blocking: true }]);
  await expect(mark(world, 'chiara', false)).rejects.toMatchObject(REFUSED);
  expect((await mark(world, 'ben', false)).questions).toMatchObject([{ blocking: false }]);
});

test.each([
  ['assumption', 'wrong', true],
  ['assumption', 'Wrong: they change weekly', true],
  ['assumption', 'confirmed', false],
  ['risk', 'accept: rare', false],
  ['question', 'wrong number', false],
] as const)('a %s answered "%s" is blocking: %s', async (kind, said, blocking) => {
  const { questions } = await answer(withQuestion({ kind }), 'ana', said);
  expect(questions[0]?.blocking).toBe(blocking);
});

test('repeating a change does nothing, at any version', async () => {
  const world = withQuestion({ ...answered, state: 'closed', version: 3 });
  await accept(world, 'ben', aQuestion({ version: 2 }));
  expect(world.writes).not.toContain('storeRow');
});

test('an unknown question is not found', async () => {
  await expect(accept(aWorld(), 'ben')).rejects.toMatchObject({ code: 'not-found' });
});
