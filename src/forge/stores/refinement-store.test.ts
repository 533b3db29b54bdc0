import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { aQuestion } from '../../../test/builders/a-question';
import { randomText } from '../../../test/builders/random-text';
import { aResult, aRound, aRunningTalk, aTalk } from '../../../test/builders/records';
import { installStorage } from '../../../test/forge-storage';
import { storedContent } from '../../../test/stored-content';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { ANONYMOUS_TEXT_LIMIT, PRIVATE_CHARACTERS } from '../../domain/question/question';
import { nextVersion } from '../../domain/refinement/next-version';
import { emptyRefinement, type Refinement } from '../../domain/refinement/refinement';
import { NO_TALKS } from '../../domain/talk/talk';
import { forgetIssue } from './forget-issue';
import { KEPT_BYTES } from './long-row';
import { allNamed } from './person-store';
import { pack, unpack } from './packed';
import { eraseFromIssue } from '../privacy/erase-issue';
import {
  markProjected,
  readProjected,
  readRefinement,
  readRefinements,
  readShown,
  storeRefinement,
} from './refinement-store';
import { readFact } from './fact-store';
import { putRow, readRow } from './rows';

const ISSUE = '10041';
const NOW = '2026-11-24T09:00:00.000Z';
const STORING = { projectId: '10000', now: NOW };
const at = { entity: 'refinement', key: ISSUE };

/** Stores `change` over what is stored; false where another writer was faster. */
async function write(change: Partial<Refinement>, before?: Refinement): Promise<boolean> {
  const stored = before ?? (await readRefinement(ISSUE));
  return storeRefinement(nextVersion(stored, { ...stored, ...change }), STORING);
}

const aKey: unknown = expect.stringMatching(/^[\w-]{43}$/u);
const named = async () => (await allNamed(null)).named.map(({ account }) => account).sort();

test('an issue without a row says nothing, and reading it writes none', async () => {
  installStorage();
  expect(await readRefinement(ISSUE)).toEqual({ ...emptyRefinement(ISSUE), passKey: aKey });
  expect(await readShown(ISSUE)).toBe(0);
  expect(await readRow(at)).toBeNull();
});

test('a renewal of wording alone, as the version before stored it, is not read, and not written again', async () => {
  installStorage();
  const before = { fingerprint: 'f', at: NOW, confirmed: 1 };
  const renewals = [
    { ...before, how: 'wording-only', by: 'ana' },
    { ...before, how: 'still-agreed', by: null },
  ];
  const content = pack({ talks: { ...NO_TALKS, renewals } });
  await putRow(at, { project: '10000', version: 3, shown: 2, content });
  expect((await readRefinement(ISSUE)).talks.renewals).toEqual([before]);
  await write({ questions: [aQuestion()] });
  expect(await storedContent(ISSUE)).toMatchObject({ talks: { renewals: [before] } });
  expect(JSON.stringify(await storedContent(ISSUE))).not.toMatch(/wording-only|still-agreed/u);
});

/** Storage answers 429 to the next transaction, and takes those after it. */
function refuseOnce(kvs: ReturnType<typeof installStorage>): void {
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No storage is installed.');
  const answer = (...asked: readonly unknown[]): unknown => {
    if (!String(asked[1]).endsWith('/transaction')) return Reflect.apply(through, undefined, asked);
    kvs.quotas.requestsPerSecond = 0;
    const answered: unknown = Reflect.apply(through, undefined, asked);
    kvs.quotas.requestsPerSecond = Number.MAX_SAFE_INTEGER;
    Object.assign(globalThis, { __forge_fetch__: through });
    return answered;
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
}

test('a transaction that was refused for its rate is noted as not done once its repeat is stored', async () => {
  const kvs = installStorage();
  await write({ questions: [aQuestion()] });
  expect(await readFact('refused-rate')).toBeNull();
  refuseOnce(kvs);
  expect(await write({ questions: [] })).toBe(true);
  expect(await readFact('refused-rate')).toMatchObject({ isSo: true });
});

test('it is noted as done where the row is the refused one, and a lost race says nothing', async () => {
  const kvs = installStorage();
  const before = await readRefinement(ISSUE);
  await write({ questions: [aQuestion()] }, before);
  refuseOnce(kvs);
  expect(await write({ questions: [] }, before)).toBe(false);
  expect(await readFact('refused-rate')).toBeNull();
  Object.assign(kvs.guesses, { doesRefusedTransactions: true });
  refuseOnce(kvs);
  expect(await write({ questions: [] })).toBe(false);
  expect(await readFact('refused-rate')).toMatchObject({ isSo: false });
});

test('the key of a row is made with its first write and stays, and each row has another', async () => {
  installStorage();
  await write({ questions: [aQuestion()] });
  const { passKey } = await readRefinement(ISSUE);
  await write({ questions: [] });
  await eraseFromIssue(ISSUE, 'ben');
  expect((await readRefinement(ISSUE)).passKey).toBe(passKey);
  await forgetIssue(ISSUE);
  await write({ questions: [aQuestion()] });
  expect((await readRefinement(ISSUE)).passKey).not.toBe(passKey);
});

test('properties count as right until the counter grows, and those of an earlier row do not count', async () => {
  installStorage();
  expect(await readProjected(ISSUE)).toBeNull();
  await write({ questions: [aQuestion()] });
  expect(await readProjected(ISSUE)).toBeNull();
  expect([await markProjected(ISSUE, 1), await readProjected(ISSUE)]).toEqual([true, 1]);
  await write({ requests: ['r1'] });
  expect(await readProjected(ISSUE)).toBe(1);
  await write({ questions: [] });
  expect(await readProjected(ISSUE)).toBeNull();
  expect([await markProjected(ISSUE, 1), await readProjected(ISSUE)]).toEqual([false, null]);
});

test('who is named in the row is remembered in the same write, and with a lost race is not', async () => {
  installStorage();
  const before = await readRefinement(ISSUE);
  await write({ hidden: [aQuestion({ askedBy: 'ben', owner: 'cem' })] });
  expect(await named()).toEqual(['ben', 'cem']);
  await write({ questions: [aQuestion({ askedBy: 'vic', owner: null })] }, before);
  expect(await named()).toEqual(['ben', 'cem']);
});

test('a row that names more people than one transaction takes is stored with all of them', async () => {
  installStorage();
  const people = Array.from({ length: 40 }, (_, index) => `p${String(index).padStart(2, '0')}`);
  expect(await write({ talk: aRunningTalk('p00', { joined: people }) })).toBe(true);
  expect(await named()).toEqual(people);
});

test('a row that would grow too long is refused, and what is stored stays', async () => {
  installStorage();
  await write({ questions: [aQuestion()] });
  const long = Array.from({ length: 700 }, (_, index) => aQuestion({ id: `q${index}`, text: randomText(1000, index) }));
  await expect(write({ questions: long })).rejects.toMatchObject({ code: 'limit-reached' });
  expect((await readRefinement(ISSUE)).questions).toEqual([aQuestion()]);
});

const longTexts = (count: number) =>
  Array.from({ length: count }, (_, index) => aQuestion({ id: `q${index}`, text: randomText(1000, index) }));
const more = { entity: 'archive', key: `${ISSUE}-more` };

/** A row as the version before stored it: its packed content in two rows. */
async function storedInTwo(change: Partial<Refinement>): Promise<void> {
  await write(change);
  const row = z.looseObject({ version: z.int(), content: z.object({ packed: z.string() }) }).parse(await readRow(at));
  const { packed } = row.content;
  const rest = { version: row.version, packed: packed.slice(KEPT_BYTES) };
  await putRow(at, { ...row, content: { packed: packed.slice(0, KEPT_BYTES), isLong: true } });
  await putRow(more, { issue: ISSUE, part: 'more', content: rest });
}

test('an old row with a row beside it is read whole, and its next change stores all in one', async () => {
  installStorage();
  await storedInTwo({ hidden: longTexts(100) });
  expect((await readRefinement(ISSUE)).hidden).toEqual(longTexts(100));
  expect((await readRefinements([ISSUE, '1']))[0]?.hidden).toHaveLength(100);
  await write({ requests: ['r1'] });
  expect([await readRow(more), (await readRefinement(ISSUE)).hidden]).toEqual([null, longTexts(100)]);
});

test('a read between two writes of an old row reads both rows again', async () => {
  installStorage();
  await storedInTwo({ hidden: longTexts(100) });
  await putRow(more, { issue: ISSUE, part: 'more', content: { version: 9, packed: 'x' } });
  await expect(readRefinement(ISSUE)).rejects.toMatchObject({
    code: 'jira-unavailable',
    details: { because: 'storage' },
  });
});

test('erasure and deletion reach the row beside an old one', async () => {
  installStorage();
  await storedInTwo({ hidden: longTexts(100).map((one) => ({ ...one, askedBy: 'ben' })) });
  await eraseFromIssue(ISSUE, 'ben', NOW);
  expect(JSON.stringify((await readRefinement(ISSUE)).hidden)).not.toContain('"ben"');
  expect(await readRow(more)).toBeNull();
  await storedInTwo({ hidden: longTexts(99) });
  await forgetIssue(ISSUE);
  expect(await readRow(more)).toBeNull();
});

/** Thirty people who have written all that they may in private: one long question or three short ones, and three without a name. */
function thirtyAtTheirLimits(textOf: (length: number) => string): Partial<Refinement> {
  const people = Array.from({ length: 30 }, (_, at) => `712020:${randomText(36, at)}`);
  const ask = (by: string | null, length: number, at: number) =>
    aQuestion({
      id: randomText(32, at),
      askedBy: by,
      owner: people[at % 30] ?? null,
      askedAt: NOW,
      text: textOf(length),
    });
  const split = (at: number) => (at % 2 === 0 ? [1000, 500] : [500, 500, 500]);
  return {
    hidden: people.flatMap((who, at) => split(at).map((length, which) => ask(who, length, at * 9 + which))),
    waiting: people.flatMap((writer, at) =>
      [3, 4, 5].map((which) => ({
        question: ask(null, ANONYMOUS_TEXT_LIMIT, at * 9 + which),
        writer,
        state: 'waits' as const,
      })),
    ),
  };
}
const bytesOfRow = async (): Promise<number> => JSON.stringify(await readRow(at)).length;

test('what thirty people write at their limits takes less than 60 KB in the one row', async () => {
  installStorage();
  const folder = path.join(__dirname, '../../../docs/decisions');
  const prose = fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  let rest = prose.join(' ').replaceAll(/\s+/gu, ' ');
  const all = thirtyAtTheirLimits((length) => {
    const text = rest.slice(0, length);
    rest = rest.slice(length);
    return text;
  });
  const written = [...(all.hidden ?? []), ...(all.waiting ?? []).map(({ question }) => question)];
  expect(written.reduce((sum, { text }) => sum + text.length, 0)).toBe(
    30 * (PRIVATE_CHARACTERS + 3 * ANONYMOUS_TEXT_LIMIT),
  );
  expect(await write(all)).toBe(true);
  expect(await bytesOfRow()).toBeLessThan(60_000);
  expect(await readRefinement(ISSUE)).toMatchObject(all);
});

test('the row takes them also in letters without a pattern, beside as much public text as there may be', async () => {
  installStorage();
  let seed = 0;
  const all = thirtyAtTheirLimits((length) => randomText(length, (seed += 1)));
  const questions = Array.from({ length: 118 }, (_, at) =>
    aQuestion({ id: `p${at}`, text: randomText(1000, 9000 + at) }),
  );
  expect(await write({ ...all, questions })).toBe(true);
  expect(await bytesOfRow()).toBeGreaterThan(190_000);
  expect(await readRefinement(ISSUE)).toMatchObject(all);
});

test('the most that one write may say takes no more than one transaction of 25', async () => {
  installStorage();
  const closed = Array.from({ length: 30 }, (_, at) => aQuestion({ id: `c${at}`, state: 'closed', askedBy: `a${at}` }));
  const talks = Array.from({ length: 6 }, (_, at) => aTalk({ id: `t${at}`, participants: [`t${at}`] }));
  const round = aRound({ state: 'revealed', closedAt: NOW, fingerprint: 'f', votes: [aVote('ben', 4)] });
  const all = { questions: closed, hidden: longTexts(150), talks: { ...NO_TALKS, talks }, round };
  expect(await write(all)).toBe(true);
  expect((await readRefinement(ISSUE)).hidden).toHaveLength(150);
});

const aVote = (voter: string, confidence: ConfidenceVote) => ({ voter, confidence, size: null, at: NOW, on: null });

/** Every part of a row, filled. */
const full: Partial<Refinement> = {
  dismissed: ['comment:1'],
  questions: [
    aQuestion(),
    aQuestion({ id: 'q2', state: 'answered', answer: 'Yes', answeredBy: 'cem', answeredAt: NOW }),
  ],
  hidden: [aQuestion({ id: 'q3' })],
  waiting: [{ question: aQuestion({ id: 'q4', askedBy: null }), writer: 'ben', state: 'returned' }],
  talk: aRunningTalk('ana', { respondents: [{ accountId: 'ben', what: 'wrote', on: 'a.b.c' }], parts: ['TIF-9'] }),
  round: aRound({ votes: [aVote('ben', 2)] }),
  confidence: aResult(),
  talks: { ...NO_TALKS, talks: [aTalk()], exception: { fingerprint: 'a', at: NOW, by: 'ana', reason: 'Urgent' } },
  flag: { flaggedAt: NOW, changelogId: '7', commentId: '8', by: 'rule' },
  frozen: {
    state: 'ready',
    standing: 'agreed',
    score: 100,
    gaps: 0,
    missing: '',
    outdated: '',
    lacks: 'nothing',
    nextStep: 'none',
    startedAt: null,
  },
  linked: ['TIF-1'],
  requests: ['r1'],
  owed: [{ what: 'notice', question: 'q1', to: 'ana' }],
};

const rubbish = fc.oneof(fc.constantFrom<unknown>('rubbish', 7, true, { a: 1 }, [{ a: 1 }], 2 ** 53), fc.string());

test('property: one part that cannot be read is named and kept, the others are read, and a write keeps it', async () => {
  const parts = fc.constantFrom(...Object.keys(full).filter((name) => !['linked', 'requests', 'held'].includes(name)));
  await fc.assert(
    fc.asyncProperty(parts, rubbish, async (part, value) => {
      installStorage();
      await write(full);
      await spoil(part, value);
      const read = await readRefinement(ISSUE);
      expect(read.broken.map((name) => name.split(' ')[0])).toEqual([part]);
      const others = Object.entries(full).filter(([name]) => name !== part);
      expect(read).toMatchObject(Object.fromEntries(others));
      await write({ questions: [...read.questions, aQuestion({ id: 'q9' })] });
      expect((await readRefinement(ISSUE)).unread).toEqual(read.unread);
    }),
    { numRuns: 60 },
  );
});

test('a row that is none fails: it never counts as absent', async () => {
  installStorage();
  await putRow(at, { project: '10000', version: 3, shown: 2, content: 'rubbish' });
  await expect(readRefinement(ISSUE)).rejects.toMatchObject({
    code: 'jira-unavailable',
    details: { because: 'storage' },
  });
});

async function spoil(part: string, value: unknown): Promise<void> {
  const content = { ...Object(unpack(Object(await readRow(at))['content'])), [part]: value };
  await putRow(at, { ...Object(await readRow(at)), content: pack(content) });
}

test('an account is taken out of every part of the row, and open panels hear of it', async () => {
  installStorage();
  await write(full);
  await eraseFromIssue(ISSUE, 'ben');
  expect(JSON.stringify(await storedContent(ISSUE))).not.toContain('"ben"');
  expect(JSON.stringify(await storedContent(ISSUE))).toContain('"ana"');
  expect(await readShown(ISSUE)).toBe(2);
});

test('of an issue that is deleted no row is left, and forgetting it twice does no harm', async () => {
  const kvs = installStorage();
  await write(full);
  await putRow({ entity: 'archive', key: `${ISSUE}-names` }, { issue: ISSUE, part: 'names', content: {} });
  await forgetIssue(ISSUE);
  await forgetIssue(ISSUE);
  expect(JSON.stringify(kvs.dump())).not.toContain(ISSUE);
});
