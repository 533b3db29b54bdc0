import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Kvs } from '../../../dev/host/kvs/kvs.ts';
import { acts, people, worlds } from '../../../test/builders/any-act';
import { anyRow } from '../../../test/builders/any-row';
import { quietly } from '../../../test/builders/faulty-ports';
import { inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { anyNewer, newerIn, withNewerEverywhere } from '../../../test/builders/newer';
import { installStorage } from '../../../test/forge-storage';
import { ownManifest } from '../../../test/own-manifest';
import { stopTheClock } from '../../../test/stop-the-clock';
import { postTo } from '../../domain/mail/mailbox';
import { withDate } from '../../domain/meeting/past';
import { withAnswer } from '../../domain/meeting/pulse';
import { nextVersion } from '../../domain/refinement/next-version';
import { publicPart, viewFor } from '../../domain/refinement/public-row';
import { namesIn, type Refinement } from '../../domain/refinement/refinement';
import { eraseFromIssue } from '../privacy/erase-issue';
import { changeProject } from '../settings/known-project';
import { eraseFromArchive } from './archive-store';
import { readKnownBoard, saveKnownBoard } from './board-store';
import { noteFact } from './fact-store';
import { saveFilling, readSite, saveSite } from './site-store';
import { addLateEdit } from './late-edits';
import { changeMailbox } from './mail-store';
import { changePulse, readMeeting, readPast, storeMeeting } from './meeting-store';
import { pack, unpack } from './packed';
import { policyToReplace, savePolicyVersion } from './policy-store';
import { parseRefinement } from './refinement-schema';
import { readRefinement, storeRefinement } from './refinement-store';
import { readRemoval, saveRemoval } from './removal-store';
import { type At, putRow, readRow } from './rows';
import { markTick } from './spending-store';
import { noteCode } from './unknown-codes';
import { toStored } from './unknown-names';
import { allowLog } from '../../../test/logged';

const NOW = '2026-11-24T10:00:00.000Z';
stopTheClock(NOW);

type Fields = Readonly<Record<string, unknown>>;
const fields = z.record(z.string(), z.unknown());
const keptRow = z.looseObject({ content: z.optional(z.unknown()) });
/** What a kept file says. */
const kept = (name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(__dirname, `../../../test/kept/${name}.json`), 'utf8'));
/** The same content, made anew without the row that was stored before. */
const madeAnew = <T>(value: T): T => Object(JSON.parse(JSON.stringify(value)));
const ISSUE = '10041';

/** A row as this version stores it, without its content; the content; and what a person or the background then does. */
type Changing = {
  readonly at: At;
  readonly row: Fields;
  readonly content: unknown;
  readonly change: () => Promise<unknown>;
  readonly isPacked?: true;
  /** The key that it stands under afterwards, where that is another. */
  readonly key?: string;
};
const ofKept = (at: At, name: string, change: Changing['change']): Changing => {
  const { content, ...row } = keptRow.parse(kept(name));
  return { at, row, content, change };
};
const inSite = (key: string, content: unknown, change: Changing['change']): Changing => ({
  at: { entity: 'site', key },
  row: { read: NOW },
  content,
  change,
});
const siteFields = {
  sprint: 'customfield_1',
  flagged: 'customfield_2',
  refinement: null,
  criteria: [],
  estimates: [{ id: 'customfield_3', projectId: null }],
};
const rows: Readonly<Record<string, Changing>> = {
  'the list of a meeting': ofKept({ entity: 'meeting', key: '7' }, 'meeting-with-breaks', async () => {
    const before = await readMeeting('7');
    const next = { ...before, minutes: 90, version: before.version + 1 };
    await storeMeeting('7', { next, kept: null, now: NOW });
  }),
  'a meeting that is over': {
    ...ofKept({ entity: 'meeting', key: '7' }, 'meeting-with-breaks', async () => {
      const before = await readMeeting('7');
      const next = { ...before, n: before.n + 1, version: before.version + 1 };
      await storeMeeting('7', { next, kept: { meeting: before, past: { meetings: [], dated: [] } }, now: NOW });
    }),
    key: '7-3',
  },
  'past meetings': ofKept({ entity: 'meeting', key: '7-past' }, 'past-meetings', async () => {
    const past = withDate(await readPast('7', readRow), { at: NOW, isHeld: false });
    const before = await readMeeting('7');
    await storeMeeting('7', { next: { ...before, version: 1 }, kept: { meeting: null, past }, now: NOW });
  }),
  'what a meeting was worth': ofKept({ entity: 'pulse', key: '7-3' }, 'pulse', async () => {
    await changePulse({ key: '7', n: 3, now: NOW }, (pulse) => withAnswer(pulse, 'ana', 5));
  }),
  'a policy': {
    at: { entity: 'policy', key: '10000' },
    row: { project: '10000', version: 3, by: 'ana', at: NOW, request: 'a' },
    content: kept('policy-with-or'),
    change: async () => {
      const { policy } = await policyToReplace('10000');
      const next = { ...madeAnew(policy), version: policy.version + 1, weeklyMail: !policy.weeklyMail };
      await savePolicyVersion('10000', next, { by: 'ben', at: NOW, request: 'b' });
    },
  },
  'a board': ofKept({ entity: 'board', key: '7' }, 'board-with-output', async () => {
    const known = await readKnownBoard(7, NOW);
    if (known !== null) await saveKnownBoard({ id: 7, projectId: '10000' }, madeAnew(known.board), NOW);
  }),
  'the fields of the site': inSite(
    'fields',
    { fields: siteFields, timeZone: null, address: null, filling: { language: 'en', movesUpdated: false } },
    async () => {
      const known = await readSite(NOW);
      if (known !== null) await saveSite({ ...madeAnew(known), timeZone: 'UTC' }, NOW);
    },
  ),
  'the app’s field': inSite('field', { filling: { language: 'en', movesUpdated: false } }, () =>
    saveFilling({ language: 'de', movesUpdated: false }, NOW),
  ),
  'a guess': inSite('event-places', { isSo: true }, () => noteFact('event-places', false)),
  'codes of storage': inSite('codes', [{ to: 'read', status: null, code: 'ODD', at: NOW }], () =>
    noteCode({ to: 'write', status: 409, code: 'ODDER' }),
  ),
  'a project': ofKept({ entity: 'project', key: '10000' }, 'project-with-act', async () => {
    await changeProject('10000', (project) => ({ ...project, rest: 'next' }));
  }),
  'a removal': {
    at: { entity: 'removal', key: '10000' },
    row: {},
    content: {
      state: 'removing',
      began: NOW,
      key: 'TIF',
      since: null,
      issues: 1,
      inPass: 0,
      lastPass: null,
      kept: 0,
      hidden: 0,
      flags: false,
      flagsKept: 0,
    },
    change: async () => {
      const removal = await readRemoval('10000');
      if (removal !== null) await saveRemoval('10000', { ...removal, inPass: 5 });
    },
  },
  'a mailbox': {
    at: { entity: 'mail', key: 'ana' },
    row: { waits: 'yes', since: NOW, version: 4 },
    content: {
      hour: NOW.slice(0, 13),
      senders: [{ sender: 'a', mails: 1, hadFirst: true }],
      isOff: false,
      waiting: [{ issue: ISSUE, project: '10000', what: 'owner', question: 'q1', isBlocking: true, sender: 'a' }],
      rest: [{ sender: 'a', count: 3 }],
      told: [{ question: 'q2', until: '2026-11-25T09:00:00.000Z' }],
    },
    change: () =>
      changeMailbox('ana', (box, at) => {
        const item = { issue: ISSUE, project: '10000', what: 'owner', question: 'q3', isBlocking: false } as const;
        return postTo(box, { items: [item], way: 'late', sender: 'b' }, at);
      }),
  },
  'the points of the hour': {
    at: { entity: 'spending', key: 'hour' },
    row: { hour: NOW.slice(0, 13), points: 10, version: 2 },
    content: {
      spent: { record: 10, flag: 0, look: 0, sweep: 0, edit: 0, mail: 0 },
      shares: { 'flag 1': 3 },
      projects: 1,
      behind: [],
      isStopped: false,
      ticked: NOW,
    },
    change: () => markTick(NOW, 5),
  },
  'edits that wait': {
    at: { entity: 'edits', key: '10000' },
    row: { version: 2 },
    content: { ids: ['10042'] },
    change: () => addLateEdit('10000', ISSUE),
  },
  'an archived question': {
    at: { entity: 'archive', key: `${ISSUE}-question-0` },
    row: { issue: ISSUE, part: 'question-0' },
    content: { ...Object(firstQuestion()), askedBy: 'ana' },
    change: () => eraseFromArchive(ISSUE, 'ana', { questions: 1, talks: 0 }),
    isPacked: true,
  },
};

function firstQuestion(): unknown {
  const { content } = keptRow.parse(kept('row-in-a-talk'));
  return Object(content)['questions'][0];
}

/** What storage has of a newer version, each once; under one key, or all. */
function newerStored(storage: Kvs, key?: string): readonly string[] {
  const found = storage.dump().filter((one) => key === undefined || one.key === key);
  const values = found.map(({ value }) => keptRow.parse(JSON.parse(value)));
  const contents = values.map(({ content }) => unpack(content) ?? content);
  return [...new Set(newerIn(contents))].toSorted();
}

/** Entities whose rows are stored once, or each time anew from what Jira, the record or a person says just then. */
const neverChanged = ['account', 'answer', 'day', 'look', 'person', 'snapshot', 'standing'];

test('each entity is in this test', () => {
  const here = Object.values(rows).map(({ at }) => at.entity);
  const all = ownManifest.app.storage?.entities?.map(({ name }) => name);
  expect([...new Set([...here, ...neverChanged, 'refinement'])].toSorted()).toEqual(all?.toSorted());
});

test.each(Object.entries(rows))('%s keeps what a newer version has stored in it', async (_what, changing) => {
  allowLog('storage answered an unknown code write 409 ODDER');
  const { at, row, content, change, isPacked, key } = changing;
  const property = fc.asyncProperty(anyNewer(content), async (newer) => {
    const storage = installStorage();
    await putRow(at, { ...row, content: isPacked === true ? pack(newer) : newer });
    const before = storage.dump().map(({ value }) => value);
    await change();
    expect(storage.dump().map(({ value }) => value)).not.toEqual(before);
    expect(newerStored(storage, key ?? at.key)).toEqual(newerIn(newer));
  });
  await fc.assert(property, { numRuns: 15 });
});

/** The content of a record. */
const saidIn = ({
  issueId: _issueId,
  version: _version,
  shown: _shown,
  broken: _broken,
  ...said
}: Refinement): object => said;

test('past meetings that cannot be read stay as they are', async () => {
  const storage = installStorage();
  const { content } = keptRow.parse(kept('past-meetings'));
  const unreadable = { board: '7', version: 14, content: { ...Object(content), dated: { newer: true } } };
  await putRow({ entity: 'meeting', key: '7-past' }, unreadable);
  const next = { ...(await readMeeting('7')), version: 1 };
  const past = withDate(await readPast('7', readRow), { at: NOW, isHeld: false });
  expect(await storeMeeting('7', { next, kept: { meeting: null, past }, now: NOW })).toBe(true);
  expect(await readRow({ entity: 'meeting', key: '7-past' })).toEqual(unreadable);
  expect(storage.dump()).toHaveLength(2);
});

/** Any record of an issue as a newer version might have stored it, unpacked. */
const anyNewerRow = anyRow.chain((row) =>
  fc.record({
    version: fc.constant(row.version),
    shown: fc.constant(row.shown),
    content: anyNewer(madeAnew(saidIn(row))),
  }),
);
const storedRow = z.object({ version: z.int(), shown: z.int(), content: fields });

test('the record of an issue keeps what a newer version has stored in it, at any depth', async () => {
  const property = fc.asyncProperty(anyNewerRow, async (newer) => {
    const { content, ...row } = storedRow.parse(newer);
    const storage = installStorage();
    await putRow({ entity: 'refinement', key: ISSUE }, { project: '10000', ...row, content: pack(content) });
    const before = await readRefinement(ISSUE);
    const { round } = before;
    const after = { ...before, dismissed: ['a hint'], round: round && { ...round, state: 'revealed' as const } };
    expect(await storeRefinement(nextVersion(before, after), { projectId: '10000', now: NOW })).toBe(true);
    expect(newerStored(storage)).toEqual(newerIn(content));
  });
  await fc.assert(property, { numRuns: 60 });
});

test('an unreadable entry takes nothing of the others away', () => {
  const { content, ...row } = storedRow.parse(kept('row-in-a-talk'));
  const newer = { ...content, questions: [7, { ...Object(firstQuestion()), newer1: 1 }], newer2: { newer: 2 } };
  const read = parseRefinement(ISSUE, { ...row, content: newer });
  expect(read.broken).toEqual(['questions 0']);
  expect(newerIn(toStored(read))).toEqual(['newer1: 1', 'newer2: {"newer":2}']);
});

test('nobody is shown what a newer version has stored, and it changes nothing that others see', () => {
  fc.assert(
    fc.property(anyNewerRow, (newer) => {
      const row = storedRow.parse(newer);
      const read = parseRefinement(ISSUE, row);
      const known = parseRefinement(ISSUE, { ...row, content: Object(madeAnew(saidIn(read))) });
      expect(nextVersion(known, read).row.shown).toBe(known.shown);
      for (const me of ['ana', 'ben']) expect(JSON.stringify(viewFor(read, me))).not.toContain('newer');
      expect(JSON.stringify(publicPart(read))).not.toContain('newer');
    }),
    { numRuns: 60 },
  );
});

/** What an act makes anew as a whole: a vote and what counts votes, the talk that is closed, and the facts that were agreed on. */
const madeByActs = /^\.(round\b|confidence$|talk$|talk\.respondents|talks\.(asked|exception|agreedFacts)$)/u;

test('whatever people do, what a newer version has stored stays with the question or talk that it belongs to', async () => {
  const act = fc.constantFrom(...Object.keys(acts));
  const property = fc.asyncProperty(
    fc.record({ aStart: fc.constantFrom(...worlds), first: act, then: act, me: fc.constantFrom(...people) }),
    async ({ aStart, first, then, me }) => {
      const world = await aStart();
      await acts[first]?.(inMemoryPorts(world), 'ben', world).catch(() => null);
      const { issueId, version, shown } = world.records;
      const content = fields.parse(withNewerEverywhere(madeAnew(saidIn(world.records))));
      world.records = parseRefinement(issueId, { version, shown, content });
      const before = newerIn(toStored(world.records));
      await acts[then]?.(inMemoryPorts(world), me, world).catch(() => null);
      const after = new Set([world.records, world.archive].flatMap((one) => newerIn(toStored(one))));
      const lost = before
        .filter((one) => !after.has(one))
        .map((one) => String(JSON.parse(one.slice('newer0: '.length))));
      expect(before.length).toBeGreaterThan(1);
      expect(lost.filter((place) => !madeByActs.test(place))).toEqual([]);
    },
  );
  await quietly(() => fc.assert(property, { numRuns: 60 }));
});

test('erasure takes an account also out of what a newer version has stored', async () => {
  const { content, ...row } = storedRow.parse(kept('row-in-a-talk'));
  const storage = installStorage();
  const newer = { ...content, newer1: { by: 'account:newer' }, linked: ['10052'] };
  await putRow({ entity: 'refinement', key: ISSUE }, { project: '10000', ...row, content: pack(newer) });
  await eraseFromIssue(ISSUE, 'account:newer', NOW);
  expect(newerStored(storage)).toEqual(['newer1: {"by":"erased"}']);
  expect(namesIn(await readRefinement(ISSUE))).not.toContain('account:newer');
});
