import fc from 'fast-check';
import { aQuestion } from '../../test/builders/a-question';
import type { Question } from '../domain/question';
import { CLOSED_AT_MOST } from '../domain/question-archive';
import { isUnsettled } from '../domain/question-count';
import { foldQuestions } from './fold-questions';
import { readRecords } from './records';
import type { JiraRequest } from './request';

type Store = Map<string, unknown>;

/** One issue's properties, as Jira keeps them; from the `diesAt`-th request on the caller is dead. */
function jiraOver(store: Store, diesAt = Number.POSITIVE_INFINITY): JiraRequest {
  let requests = 0;
  return async (path, init) => {
    requests += 1;
    if (requests > diesAt) throw new Error('killed');
    const key = /properties\/(\w+)$/u.exec(path)?.[1] ?? '';
    if (init?.method === 'PUT') store.set(key, JSON.parse(init.body ?? ''));
    if (init?.method === 'DELETE') store.delete(key);
    const body = { properties: Object.fromEntries(store) };
    return { status: 200, headers: new Headers(), json: async () => JSON.parse(JSON.stringify(body)) };
  };
}

const put = (store: Store, question: Question) => store.set(`commonGroundQuestion_${question.id}`, question);
const seen = (store: Store) => readRecords(Object.fromEntries(store));
const byId = (questions: readonly Question[]) => new Map(questions.map((question) => [question.id, question]));
const ownClosed = (store: Store) => {
  const { questions, ownQuestions } = seen(store);
  return questions.filter((question) => ownQuestions.includes(question.id) && !isUnsettled(question)).length;
};

const closed = (count: number, text = 'Who?') =>
  Array.from({ length: count }, (_, at) => aQuestion({ id: `q${String(at).padStart(3, '0')}`, state: 'closed', text }));
const stored = (questions: readonly Question[]): Store => {
  const store: Store = new Map();
  for (const question of questions) put(store, question);
  return store;
};

const question = fc.record({
  state: fc.constantFrom('open', 'answered', 'closed', 'closed', 'closed', 'withdrawn'),
  text: fc.string({ maxLength: 400 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const questions = fc
  .array(question, { minLength: 15, maxLength: 90 })
  .map((drawn) =>
    drawn.map(({ state, text, day }, at) =>
      aQuestion({ id: `q${at}`, state, text, askedAt: `2025-11-${String(day).padStart(2, '0')}T09:00:00.000Z` }),
    ),
  );
/** What happens between two runs, and when the run after it is killed. */
const runs = fc.array(
  fc.record({ diesAt: fc.option(fc.nat(20)), closes: fc.option(fc.nat(89)), restores: fc.option(fc.nat(89)) }),
  { maxLength: 8 },
);

test('nothing is ever lost, wherever a run is killed and whoever closes or restores a question in between', async () => {
  await fc.assert(
    fc.asyncProperty(questions, runs, async (all, script) => {
      const store = stored(all);
      const expected = byId(all);
      const check = () => expect(byId(seen(store).questions)).toEqual(expected);
      const change = (question: Question, state: Question['state']): void => {
        const changed = { ...question, state, version: question.version + 1 };
        expected.set(changed.id, changed);
        put(store, changed);
      };
      for (const { diesAt, closes, restores } of script) {
        const open = expected.get(`q${closes}`);
        if (open !== undefined && isUnsettled(open)) change(open, 'closed');
        const withdrawn = expected.get(`q${restores}`);
        if (withdrawn?.state === 'withdrawn') change(withdrawn, 'open');
        await foldQuestions(jiraOver(store, diesAt ?? undefined), '1').catch(() => false);
        check();
      }
      while (await foldQuestions(jiraOver(store), '1')) check();
      check();
      const archive = JSON.stringify(store.get('commonGroundQuestionArchive') ?? []);
      expect(archive.length).toBeLessThanOrEqual(32_768);
      expect(ownClosed(store)).toBeLessThanOrEqual(archive.length > 30_000 ? 90 : CLOSED_AT_MOST);
      const before = [...store];
      await foldQuestions(jiraOver(store), '1');
      expect([...store]).toEqual(before);
    }),
    { numRuns: 200 },
  );
});

test('a few closed questions stay as they are', async () => {
  const store = stored(closed(CLOSED_AT_MOST));
  expect(await foldQuestions(jiraOver(store), '1')).toBe(false);
  expect(store.has('commonGroundQuestionArchive')).toBe(false);
});

test('the oldest fold first, some at a time, until few are left', async () => {
  const store = stored(closed(50));
  expect(await foldQuestions(jiraOver(store), '1')).toBe(true);
  expect(ownClosed(store)).toBe(35);
  expect(seen(store).ownQuestions).not.toContain('q000');
  expect(await foldQuestions(jiraOver(store), '1')).toBe(false);
  expect(ownClosed(store)).toBe(CLOSED_AT_MOST);
});

test('what does not fit into the archive any more stays as it is', async () => {
  const store = stored(closed(80, 'x'.repeat(1000)));
  while (await foldQuestions(jiraOver(store), '1'));
  expect(JSON.stringify(store.get('commonGroundQuestionArchive')).length).toBeLessThanOrEqual(32_000);
  expect(seen(store).questions).toHaveLength(80);
});

test('a question that was opened again while it was folded is not removed', async () => {
  const store = stored(closed(CLOSED_AT_MOST + 1));
  const plain = jiraOver(store);
  const reopened = aQuestion({ id: 'q000', state: 'open', version: 3 });
  const racing: JiraRequest = async (path, init) => {
    const answer = await plain(path, init);
    if (init?.method === 'PUT') put(store, reopened);
    return answer;
  };
  await foldQuestions(racing, '1');
  expect(byId(seen(store).questions).get('q000')).toEqual(reopened);
});

test('where the archive holds rubbish nothing is folded, and it is named', async () => {
  const store = stored(closed(40));
  store.set('commonGroundQuestionArchive', 'rubbish');
  expect(await foldQuestions(jiraOver(store), '1')).toBe(false);
  expect(seen(store).broken).toEqual(['commonGroundQuestionArchive']);
  expect(ownClosed(store)).toBe(40);
});

test('a stranger among the folded ones is passed over', () => {
  const [folded] = closed(1);
  const store: Store = new Map([['commonGroundQuestionArchive', [folded, { id: 'q9' }, aQuestion({ id: 'q8' })]]]);
  expect(seen(store)).toMatchObject({ questions: [folded], ownQuestions: [], broken: [] });
});
