import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { aLine, aQuestion, editOf } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { aRunningTalk, noRecords } from '../../../test/builders/records';
import { atOnce } from '../../../test/builders/at-once';
import { killedAfter } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { accept, assess, close, join, open, show, sign, withdraw } from '../../../test/builders/panel-acts';
import type { Question } from '../../domain/question/question';
import type { Ports } from '../ports';
import { assessIssue } from '../../../test/builders/in-background';
import type { Edit } from '../../domain/question/question-change';
import { askQuestion, questionFromComment } from './ask-question';
import { editQuestion } from './change-question';

const ask = (world: World, me: string, more: Parameters<typeof sign>[3] = {}) => sign(world, me, 'Who pays?', more);
const withQuestion = (spoilt: Partial<Question> = {}, world: Partial<World> = {}) =>
  aWorld({ records: noRecords({ questions: [aQuestion(spoilt)] }), ...world });
const edit = (world: World, me: string, more: Partial<Edit> = {}) => {
  const seen = world.records.questions[0] ?? aQuestion();
  const input = { id: seen.id, ...editOf(aQuestion()), ...more };
  return editQuestion(inMemoryPorts(world), aCall(me), { base: editOf(seen), input });
};
const told = ({ notices }: World) => notices.map(({ to }) => to);

test("a new owner set by another person is told once, by Jira, in the policy's language", async () => {
  const world = aWorld({ policy: aPolicy({ language: 'de' }) });
  await ask(world, 'ben', { owner: 'chiara', due: '2025-11-26' });
  expect(world.notices).toEqual([
    {
      to: 'chiara',
      subject: 'Eine Frage zu TIF-41 wartet auf deine Antwort',
      text: [
        'TIF-41 Warn about allergens',
        'Frage: „Who pays?“ (fällig am 26. November 2025)',
        'Alle Mails von Common Ground kannst du abschalten: den Vorgang öffnen, … und „Mails an mich“: https://tiffin.example/browse/TIF-41',
      ].join('\n'),
    },
  ]);
  expect(world.records.questions[0]?.told).toEqual(['chiara']);
  expect(world.writes.indexOf('mail')).toBeGreaterThan(world.writes.indexOf('storeRow'));
  expect(world.records.owed).toEqual([]);
});

test('a reporter who owns a question by default is told, too', async () => {
  const world = aWorld();
  await ask(world, 'ben');
  expect(told(world)).toEqual(['ana']);
});

test.each([
  ['themselves', 'ben', {}],
  ['a person in the talk', 'chiara', { talk: aRunningTalk('ana', { joined: ['ana', 'chiara'] }) }],
] as const)('no owner is told where the new owner is %s', async (_whom, owner, records) => {
  const there = aWorld({ records: noRecords(records) });
  await ask(there, 'ben', { owner });
  expect(told(there)).toEqual([]);
});

test('an early respondent is not present, and is told', async () => {
  const talk = aRunningTalk('ana', { earlyRespondents: ['chiara'] });
  const world = aWorld({ records: noRecords({ talk }) });
  await ask(world, 'ben', { owner: 'chiara' });
  await show(world);
  await close(world, 'another-talk');
  expect(told(world)).toEqual(['chiara']);
});

test.each([
  ['before it was written', ['join', 'ask']],
  ['after that', ['ask', 'join']],
] as const)('an owner who came to the talk %s hears of what was shown after everybody left', async (_when, acts) => {
  const world = aWorld({ records: noRecords({ talk: aRunningTalk() }) });
  const act = { join: () => join(world, 'chiara'), ask: () => ask(world, 'ben', { owner: 'chiara' }) };
  for (const one of acts) await act[one]();
  world.now = '2025-11-24T16:00:00.000Z';
  const { questions } = await open(world);
  expect(questions).toHaveLength(1);
  for (const _event of [1, 2]) await assess(world);
  expect(told(world)).toEqual(['chiara']);
});

test('an owner changes back and forth: each is told once', async () => {
  const world = withQuestion({ owner: null });
  await edit(world, 'ben', { owner: 'chiara' });
  await edit(world, 'ben', { owner: 'dinesh' });
  await edit(world, 'ben', { owner: 'chiara' });
  await edit(world, 'ben', { owner: null });
  expect(told(world)).toEqual(['chiara', 'dinesh']);
  expect(world.records.questions[0]).toMatchObject({ owner: null, version: 5 });
});

test('the next event tells an owner once where the call died before telling them', async () => {
  const world = aWorld();
  const killed = askQuestion(killedAfter(world, 'storeRow'), aCall('ben'), {
    input: aLine('Who pays?', { owner: 'chiara' }),
  });
  await expect(killed).rejects.toThrow('killed');
  expect([told(world), world.records.questions.length]).toEqual([[], 1]);
  await open(world, 'emma');
  expect(world.queued).toBe(2);
  for (const _event of [1, 2]) await assess(world);
  expect(told(world)).toEqual(['chiara']);
});

test('of several calls that find an owner to tell one tells them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = aWorld();
      const asking = (ports: Ports) =>
        askQuestion(ports, aCall('ben', 'mine'), { input: aLine('Who pays?', { owner: 'chiara' }) });
      const assessing = (ports: Ports) => assessIssue(ports, world.issue.id);
      expect(await atOnce(scheduler, world, [asking, asking, assessing])).toEqual([null, null, null]);
      expect(told(world)).toEqual(['chiara']);
    }),
  );
});

test('any editor may change owner, due day and category', async () => {
  const world = withQuestion();
  const { questions } = await edit(world, 'emma', { owner: 'emma', due: '2025-12-01', category: 'data' });
  expect(questions).toEqual([aQuestion({ owner: 'emma', due: '2025-12-01', category: 'data', version: 2 })]);
  expect(told(world)).toEqual([]);
  await edit(world, 'emma', { owner: 'emma', due: '2025-12-01', category: 'data' });
  expect(world.records.questions[0]?.version).toBe(2);
});

test.each([
  ['its asker', {}, 'ben'],
  ['the person it was written down for', { askedFor: 'farah' }, 'farah'],
  ['the person who wrote it down for another', { askedFor: 'farah' }, 'ben'],
] as const)('%s may reword it', async (_who, spoilt, me) => {
  const world = withQuestion(spoilt);
  const { questions } = await edit(world, me, { text: ' Who updates it, and when? ', kind: 'risk' });
  expect(questions[0]).toMatchObject({ text: 'Who updates it, and when?', kind: 'risk' });
});

test.each([
  ['another person', {}, 'emma', 'not-allowed'],
  [
    'the writer for another person, once it is answered',
    { askedFor: 'farah', state: 'answered' },
    'ben',
    'bad-request',
  ],
  ['an editor, where it is anonymous', { askedBy: null }, 'emma', 'not-allowed'],
  ['its asker, once it is answered', { state: 'answered' }, 'ben', 'bad-request'],
] as const)('%s may not reword it', async (_who, spoilt, me, code) => {
  const world = withQuestion(spoilt);
  await expect(edit(world, me, { text: 'Nothing to see here' })).rejects.toMatchObject({ code });
  expect(world.records.questions[0]?.text).toBe(aQuestion().text);
});

test('a settled question is not edited', async () => {
  await expect(edit(withQuestion({ state: 'closed' }), 'ben', { owner: 'emma' })).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('a question for another person is told to them once closed, and makes neither a respondent', async () => {
  const world = aWorld();
  const view = await ask(world, 'ben', { askedFor: 'farah' });
  expect(view.questions[0]).toMatchObject({ askedBy: 'ben', askedFor: 'farah' });
  expect(view.earlyWriting).toBeNull();
  world.records = noRecords({
    questions: [
      aQuestion({ ...view.questions[0], state: 'answered', answer: 'Ana', answeredBy: 'ana', answeredAt: world.now }),
    ],
  });
  world.notices = [];
  const { questions } = await accept(world, 'ben');
  expect(questions).toMatchObject([{ state: 'closed', acceptedBy: 'ben' }]);
  expect(world.notices.map(({ to }) => to)).toEqual(['farah']);
});

const comments = {
  '7': { by: 'farah', text: 'I tried it. What happens on a school trip? Thanks.' },
  '8': { by: 'ben', text: 'Not sure about the list' },
};
const fromComment = (world: World, more: Partial<Parameters<typeof questionFromComment>[2]['input']> = {}) =>
  questionFromComment(inMemoryPorts(world), aCall('ben'), {
    input: { commentId: '7', text: null, kind: 'question', blocking: true, ...more },
  });

test('a comment becomes a question of its author, once', async () => {
  const world = aWorld({ jiraComments: comments });
  await fromComment(world);
  const { questions } = await fromComment(world);
  expect(questions).toMatchObject([
    { text: 'What happens on a school trip?', askedBy: 'ben', askedFor: 'farah', fromComment: '7', blocking: true },
  ]);
});

test('a comment whose question was withdrawn restores that question', async () => {
  const world = aWorld({ jiraComments: comments });
  const made = (await fromComment(world)).questions[0] ?? aQuestion();
  await withdraw(world, 'ben');
  const { questions } = await fromComment(world, { blocking: false });
  expect(questions).toEqual([{ ...made, version: made.version + 2 }]);
});

test('my own comment becomes my question: what it asks, else all of it', async () => {
  const world = aWorld({ jiraComments: comments });
  const { questions, earlyWriting } = await fromComment(world, { commentId: '8' });
  expect(questions[0]).toMatchObject({ text: 'Not sure about the list', askedFor: null });
  expect(earlyWriting).toMatchObject({ iSaid: 'wrote' });
});

test('words that the comment does not say become no question', async () => {
  const world = aWorld({ jiraComments: comments });
  const refusal = { code: 'bad-request', details: { because: 'not-said' } };
  await expect(fromComment(world, { text: 'Chiara thinks it is stupid' })).rejects.toMatchObject(refusal);
  expect(world.writes).toEqual([]);
  const [comment] = Object.values(comments);
  const words = comment?.text.slice(0, 9) ?? '';
  expect((await fromComment(world, { text: words })).questions).toMatchObject([{ text: words.trim() }]);
});

test('an unknown comment is not found', async () => {
  const world = aWorld();
  await expect(fromComment(world)).rejects.toMatchObject({ code: 'not-found' });
  expect(world.writes).toEqual([]);
});

test('a question keeps the hint that it was made from when it is reworded', async () => {
  const world = aWorld();
  await ask(world, 'ben', { fromHint: 'text:7' });
  const { questions } = await edit(world, 'ben', { text: 'Who keeps the list?' });
  expect(questions).toMatchObject([{ text: 'Who keeps the list?', fromHint: 'text:7' }]);
});

test('a deactivated reporter owns nothing by default; the asker may still name an owner', async () => {
  const world = aWorld({ issue: anIssue({ reporter: 'mei', reporterIsGone: true }) });
  await ask(world, 'ben');
  await sign(world, 'ben', 'And who pays?', { owner: 'chiara' });
  expect(world.records.questions.map(({ owner }) => owner)).toEqual([null, 'chiara']);
  expect(world.notices.map(({ to }) => to)).toEqual(['chiara']);
});
