import { aQuestion } from '../../../test/builders/a-question';
import { aTalk } from '../../../test/builders/records';
import { installStorage } from '../../../test/forge-storage';
import { nextVersion } from '../../domain/refinement/next-version';
import type { Refinement } from '../../domain/refinement/refinement';
import { NO_TALKS } from '../../domain/talk/talk';
import { readArchive } from './archive-store';
import { forgetIssue } from './forget-issue';
import { unpack } from './packed';
import { eraseFromIssue } from '../privacy/erase-issue';
import { readRefinement, storeRefinement } from './refinement-store';
import { readRow } from './rows';

const ISSUE = '10041';
const STORING = { projectId: '10000', now: '2026-11-24T09:00:00.000Z' };

/** Stores `change` over what is stored; false where another writer was faster. */
async function write(change: Partial<Refinement>, before?: Refinement): Promise<boolean> {
  const stored = before ?? (await readRefinement(ISSUE));
  return storeRefinement(nextVersion(stored, { ...stored, ...change }), STORING);
}

const closed = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const answered = {
      answer: 'Yes.',
      answeredBy: 'vic',
      answeredAt: new Date(Date.UTC(2025, 0, at + 1)).toISOString(),
    };
    return aQuestion({ id: `q${at}`, state: 'closed', ...answered });
  });
const talks = Array.from({ length: 4 }, (_, at) => aTalk({ id: `t${at}`, facilitator: 'vic', participants: ['vic'] }));
const idsIn = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

test('what moves out of the row is stored in the same write, and read by its numbers', async () => {
  installStorage();
  await write({ questions: closed(14), talks: { ...NO_TALKS, talks } });
  const row = await readRefinement(ISSUE);
  expect([row.questions.length, row.archive.questions, row.talks.folded]).toEqual([10, 4, 1]);
  const { questions } = await readArchive(ISSUE, { what: 'questions', from: 0, before: 4 });
  expect(questions).toEqual(closed(4));
  expect(idsIn((await readArchive(ISSUE, { what: 'talks', from: 0, before: 1 })).talks)).toEqual(['t0']);
  await write({ questions: [...row.questions, ...closed(20).slice(14)] });
  expect(idsIn((await readArchive(ISSUE, { what: 'questions', from: 3, before: 6 })).questions)).toEqual([
    'q3',
    'q4',
    'q5',
  ]);
});

test('a lost race archives nothing', async () => {
  installStorage();
  const before = await readRefinement(ISSUE);
  await write({ questions: [aQuestion()] });
  expect(await write({ questions: closed(14) }, before)).toBe(false);
  expect((await readArchive(ISSUE, { what: 'questions', from: 0, before: 4 })).questions).toEqual([]);
});

test('an account is taken out of the archive too, also where the row names it no more', async () => {
  installStorage();
  await write({ questions: closed(14), talks: { ...NO_TALKS, talks } });
  const { questions } = await readRefinement(ISSUE);
  await write({ questions: questions.map((one) => ({ ...one, answeredBy: 'ana' })) });
  await eraseFromIssue(ISSUE, 'vic');
  await eraseFromIssue(ISSUE, 'vic');
  const parts = ['question-0', 'question-3', 'talk-0'];
  const rows = await Promise.all(parts.map((part) => readRow({ entity: 'archive', key: `${ISSUE}-${part}` })));
  const contents = JSON.stringify(rows.map((row) => unpack(Object(row)['content'])));
  expect(contents).not.toContain('vic');
  expect(contents).toContain('erased');
});

test('of an issue that is deleted no row of the archive is left', async () => {
  const kvs = installStorage();
  await write({ questions: closed(14), talks: { ...NO_TALKS, talks } });
  await forgetIssue(ISSUE);
  expect(JSON.stringify(kvs.dump())).not.toContain(ISSUE);
});
