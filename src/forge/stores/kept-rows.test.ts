import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { snapshotItem } from '../../domain/lookback/snapshot';
import { meetingSchema } from '../../domain/meeting/meeting';
import { pastSchema } from '../../domain/meeting/past';
import { pulseSchema } from '../../domain/meeting/pulse';
import { storedPolicySchema } from '../../domain/policy/policy';
import { faceSchemas, projectionNames } from '../../domain/refinement/projection';
import { namesIn, rowSchema } from '../../domain/refinement/refinement';
import { accountsIn } from '../../domain/shared/account';
import { withoutAccount } from '../../domain/shared/erased';
import { sameValue } from '../../domain/shared/same-value';
import { list, record } from '../../domain/shared/schema';
import { propertyKeys } from '../../jira/read/property-keys';
import { readProjection } from '../../jira/read/projection';
import { projectionOf } from '../../usecases/core/project';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { installStorage } from '../../../test/forge-storage';
import { unfilledIn } from '../../../test/builders/unfilled';
import { readKnownBoard } from './board-store';
import { readMeeting, readPast, readPulses } from './meeting-store';
import { allNamed } from './person-store';
import { policyToReplace, savePolicyVersion } from './policy-store';
import { readProject } from './project-store';
import { putRow, readRow } from './rows';
import { parseRefinement } from './refinement-schema';
import { GONE, toStored } from './unknown-names';

/**
 * What was stored by each version of the app, with each field filled and an account of its own (`account:…`) in each
 * place. A kept file stays as it is, so a new field without a default is red here. Where a field is new, copy the latest
 * file under a new name and fill it.
 */
const FOLDER = path.join(__dirname, '../../../test/kept');
const NOW = '2026-11-24T10:00:00.000Z';
const names = fs.readdirSync(FOLDER);
const keptOf = (kind: string): [string, unknown][] =>
  names
    .filter((name) => name.startsWith(kind))
    .map((name) => [name, JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'))]);

/**
 * Fields that the app no longer keeps. The files still have them, and are read without them. Their `renewals` were of wording
 * alone.
 */
const gone: ReadonlySet<string> = new Set([
  ...GONE,
  'textsFrom',
  'guess',
  'onPaper',
  'velocities',
  'away',
  'revealedBy',
  'revealedEarly',
  'brief',
  'isBug',
  'renewals',
]);
const withoutGone = (content: object): object =>
  Object(JSON.parse(JSON.stringify(content, (name, value: unknown) => (gone.has(name) ? undefined : value))));

const stored = z.object({ version: z.int(), shown: z.int(), content: z.record(z.string(), z.unknown()) });
const rows = keptOf('row').map(([name, value]) => [name, stored.parse(value)] as const);

test.each(rows)('%s is read without a broken entry', (_name, row) => {
  const { broken, ...read } = parseRefinement('10041', row);
  expect(broken).toEqual([]);
  expect(read).toMatchObject(withoutGone(row.content));
});

test.each(rows)('every account of %s is reported, and gone once it is erased', (_name, row) => {
  const people = peopleIn(withoutGone(row.content));
  const read = parseRefinement('10041', row);
  expect(people.length).toBeGreaterThan(30);
  expect(new Set(people).size).toBe(people.length);
  expect(namesIn(read).toSorted()).toEqual(people.toSorted());
  for (const person of people)
    expect(namesIn({ ...read, ...Object(withoutAccount(read, person)) })).not.toContain(person);
});

test('no row is stored again with a field that is gone', () => {
  expect(goneIn(rows.map(([, { content }]) => content))).toContain('begunAt');
  expect(goneIn(rows.map(([, row]) => toStored(parseRefinement('10041', row))))).toEqual([]);
});

test.each(rows)('the properties of %s name no account but the owners of open questions', (_name, row) => {
  const refinement = parseRefinement('10041', row);
  const face = projectionOf({ issue: anIssue(), policy: aPolicy(), refinement, now: NOW });
  expect(peopleIn(face).toSorted()).toEqual(accountsIn(record(faceSchemas), face).toSorted());
  expect(peopleIn(face)).toEqual(face.questions?.open.map(({ owner }) => owner));
});

test.each(keptOf('policy'))('%s is read', (_name, value) => {
  expect(storedPolicySchema.parse(value)).toMatchObject(withoutGone(Object(value)));
});

test('the next version of a policy is saved without a field that is gone', async () => {
  const kept = Object.fromEntries(keptOf('policy'))['policy-with-or.json'];
  expect(goneIn(kept)).toEqual(['begun', 'hands']);
  await inStorage('policy', '1', { project: '1', version: 1, by: 'ana', at: NOW, request: 'a', content: kept });
  const { policy } = await policyToReplace('1');
  const next = { ...policy, version: 2, weeklyMail: !policy.weeklyMail };
  expect(await savePolicyVersion('1', next, { by: 'ben', at: NOW, request: 'b' })).toBe(true);
  const saved = await readRow({ entity: 'policy', key: '1' });
  expect(saved).toMatchObject({ version: 2, content: { flags: { on: true } } });
  expect(goneIn(saved)).toEqual([]);
});

type Kept = Readonly<Record<string, unknown>> & { readonly content: object };
const inStorage = async (entity: string, key: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
  installStorage();
  await putRow({ entity, key }, row);
};
/** For each kind of row: what the app reads of a kept one, and what it should. */
const others: Readonly<Record<string, (row: Kept) => Promise<readonly [read: unknown, wanted: object]>>> = {
  meeting: async (row) => [await readMeeting('7', async () => row), row.content],
  'past-meetings': async (row) => [await readPast('7', async () => row), row.content],
  pulse: async (row) => {
    await inStorage('pulse', '7-3', row);
    return [(await readPulses('7', [3]))[0], row.content];
  },
  project: async ({ content, ...row }) => [
    await readProject('1', async () => ({ ...row, content })),
    { ...row, ...content },
  ],
  board: async (row) => {
    await inStorage('board', '7', row);
    return [(await readKnownBoard(7, NOW))?.board, row.content];
  },
  person: async ({ account, place, at }) => {
    await inStorage('person', 'account:1-10041', { account, place, at });
    return [(await allNamed(null)).named[0], { account, place, at }];
  },
};
const keptRow = z.looseObject({ content: z._default(z.looseObject({}), {}) });

test.each(Object.entries(others))(
  'each kept row of kind %s is read, and one has each field',
  async (kind, readBack) => {
    const rows = keptOf(kind).map(([, value]) => keptRow.parse(value));
    const read: (readonly [read: unknown, wanted: object])[] = [];
    for (const row of rows) read.push(await readBack(row));
    for (const [found, wanted] of read) expect(found).toMatchObject(withoutGone(wanted));
    expect(read.some(([found, wanted]) => sameValue(found, wanted))).toBe(true);
  },
);

test.each([
  ['meeting', meetingSchema],
  ['past-meetings', pastSchema],
  ['pulse', pulseSchema],
] as const)('each account of a row of kind %s is known by its schema, and each field is filled', (kind, schema) => {
  const contents = keptOf(kind).map(([, value]) => keptRow.parse(value).content);
  for (const content of contents) expect(new Set(accountsIn(schema, content))).toEqual(new Set(peopleIn(content)));
  expect(unfilledIn(schema, contents)).toEqual([]);
});

test.each(keptOf('snapshot-item'))('%s is read', (_name, value) => {
  expect(snapshotItem.parse(value)).toMatchObject(withoutGone(Object(value)));
});

test.each(keptOf('face'))('%s is read, and is to be written anew where it has more than it should', (name, value) => {
  const properties = Object.fromEntries(projectionNames.map((name) => [propertyKeys[name], Object(value)[name]]));
  const { broken, ...read } = readProjection(properties);
  expect(Object.values(read).filter((one) => one === null)).toEqual([null]);
  const isLatest = name === 'face-without-people.json';
  expect(broken).toEqual(isLatest ? [] : expect.arrayContaining(['questions', 'confidence', 'talks']));
  if (isLatest) expect(read).toMatchObject(Object(value));
});

test('the kept files fill each field that is stored', () => {
  const valuesOf = (kind: string) => keptOf(kind).map(([, value]) => value);
  expect(
    unfilledIn(
      rowSchema,
      rows.map(([, { content }]) => content),
    ),
  ).toEqual(['unread']);
  expect(unfilledIn(storedPolicySchema, valuesOf('policy'))).toEqual([]);
  expect(unfilledIn(snapshotItem, valuesOf('snapshot-item'))).toEqual([]);
  expect(unfilledIn(record(faceSchemas), valuesOf('face'))).toEqual([]);
  expect(unfilledIn(record({ some: list(z.string()) }), [{ some: [] }])).toEqual(['some']);
});

/** Names that are gone and that a value has, at any depth. */
const goneIn = (value: unknown): readonly string[] =>
  [...GONE].filter((name) => JSON.stringify(value).includes(`"${name}":`)).toSorted();

/** Accounts as the kept files write them. */
const peopleIn = (value: unknown): readonly string[] =>
  (JSON.stringify(value).match(/"account:\d+"/gu) ?? []).map((quoted) => quoted.slice(1, -1));
