import fc from 'fast-check';
import { emptyRefinement, nextVersion, type Refinement } from '../../src/domain/refinement/refinement';
import { asApp } from '../../src/forge/composition';
import type { Ports } from '../../src/usecases/ports';
import { aQuestion } from '../builders/a-question';
import { anyRow } from '../builders/any-row';
import { aWorld, inMemoryPorts } from '../builders/in-memory-ports';
import { installStorage } from '../forge-storage';

type StoragePorts = Pick<Ports, 'readRow' | 'readRowAgain' | 'readShown' | 'readWritten' | 'storeRow'>;
/** The storage ports of one invocation; each call of it is another invocation over the same storage. */
type Invoke = () => StoragePorts;

const ISSUE = '10041';
const SINCE = '2025-11-24T09:50:00.000Z';

function inMemory(): Invoke {
  const world = aWorld();
  return () => inMemoryPorts(world);
}

const host = installStorage();
function onTheHost(): Invoke {
  host.clear();
  return () => asApp({ projectId: '10000' });
}

const stores: readonly (readonly [string, () => Invoke])[] = [
  ['in memory', inMemory],
  ['on the local host', onTheHost],
];

const asking = (text: string): Partial<Refinement> => ({ questions: [aQuestion({ text })] });
const changed = (row: Refinement, change: Partial<Refinement>) => nextVersion(row, { ...row, ...change });

describe.each(stores)('storage %s', (_where, open) => {
  test('an issue without a row reads as empty', async () => {
    const ports = open()();
    expect(await ports.readRow(ISSUE)).toEqual(emptyRefinement(ISSUE));
    expect(await ports.readRowAgain(ISSUE)).toEqual(emptyRefinement(ISSUE));
    expect(await ports.readShown(ISSUE)).toBe(0);
    expect(await ports.readWritten(ISSUE, 'ben')).toBeNull();
  });

  test('the first write is version 1, and a second first write is refused', async () => {
    const invoke = open();
    const empty = await invoke().readRow(ISSUE);
    expect(await invoke().storeRow(changed(empty, asking('Who pays?')))).toBe(true);
    expect(await invoke().storeRow(changed(empty, asking('Who eats?')))).toBe(false);
    expect(await invoke().readRow(ISSUE)).toMatchObject({ version: 1, questions: [{ text: 'Who pays?' }] });
  });

  test('a row is replaced on its version and on no other', async () => {
    const invoke = open();
    const first = changed(await invoke().readRow(ISSUE), asking('Who pays?'));
    await invoke().storeRow(first);
    const second = changed(first, asking('Who eats?'));
    expect(await invoke().storeRow(second)).toBe(true);
    expect(await invoke().storeRow(changed(first, asking('Who cooks?')))).toBe(false);
    expect(await invoke().storeRow(changed({ ...second, version: 7 }, asking('Who cooks?')))).toBe(false);
    expect(await invoke().readRow(ISSUE)).toEqual(second);
  });

  test('of writers at once one wins, and the others read its row again', async () => {
    const invoke = open();
    const writers = ['ana', 'ben', 'cem'].map((name) => ({ name, ports: invoke() }));
    const results = await Promise.all(
      writers.map(async ({ name, ports }) => ({
        ...{ name, ports },
        stored: await ports.storeRow(changed(await ports.readRow(ISSUE), asking(name))),
      })),
    );
    const winners = results.filter(({ stored }) => stored).map(({ name }) => name);
    expect(winners).toHaveLength(1);
    for (const { ports } of results)
      expect(await ports.readRowAgain(ISSUE)).toMatchObject({ version: 1, questions: [{ text: winners[0] }] });
  });

  test('the counter is that of the stored row, and a lost race leaves it alone', async () => {
    const invoke = open();
    const empty = await invoke().readRow(ISSUE);
    const first = changed(empty, asking('Who pays?'));
    await invoke().storeRow(first);
    expect(await invoke().readShown(ISSUE)).toBe(1);
    await invoke().storeRow({ ...changed(empty, asking('Who eats?')), shown: 5 });
    expect(await invoke().readShown(ISSUE)).toBe(1);
    await invoke().storeRow(changed(first, { requests: ['r1'] }));
    expect(await invoke().readShown(ISSUE)).toBe(1);
  });

  test('the person row is stored with the row, and a lost race leaves it alone', async () => {
    const invoke = open();
    const empty = await invoke().readRow(ISSUE);
    const first = changed(empty, asking('Who pays?'));
    await invoke().storeRow(first, { account: 'ben', since: SINCE, count: 1 });
    await invoke().storeRow(changed(empty, asking('Who eats?')), { account: 'ben', since: SINCE, count: 2 });
    expect(await invoke().readWritten(ISSUE, 'ben')).toEqual({ since: SINCE, count: 1 });
    expect(await invoke().readWritten(ISSUE, 'cem')).toBeNull();
    await invoke().storeRow(changed(first, asking('Who cooks?')));
    expect(await invoke().readWritten(ISSUE, 'ben')).toEqual({ since: SINCE, count: 1 });
  });

  test('property: any row comes back as it was stored', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, async (given) => {
        const invoke = open();
        const row = { ...given, version: 1 };
        expect(await invoke().storeRow(row)).toBe(true);
        expect(await invoke().readRow(ISSUE)).toEqual(row);
      }),
      { numRuns: 30 },
    );
  });
});

/** No row here names them: one that names an account for the first time writes its person row anew, without a count. */
const WRITERS = ['dia', 'eve'] as const;
/** A write by a row that was read `behind` writes ago, with or without a person row. */
const anyWrite = fc.record({
  behind: fc.nat(2),
  change: fc.oneof(
    fc.string().map(asking),
    fc.stringMatching(/^[0-9a-f]{8}$/u).map((id) => ({ requests: [id] })),
  ),
  written: fc.option(fc.record({ account: fc.constantFrom(...WRITERS), since: fc.constant(SINCE), count: fc.nat(3) })),
});
type Write = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never;

/** What each write answered, and what is stored after it. */
async function play(invoke: Invoke, writes: readonly Write[]): Promise<unknown> {
  const rows = [await invoke().readRow(ISSUE)];
  const answers: unknown[] = [];
  for (const { behind, change, written } of writes) {
    const base = rows.at(-1 - behind) ?? emptyRefinement(ISSUE);
    const stored = await invoke().storeRow(changed(base, change), written ?? undefined);
    const { readRow, readShown, readWritten } = invoke();
    rows.push(await readRow(ISSUE));
    const people = await Promise.all(WRITERS.map((account) => readWritten(ISSUE, account)));
    answers.push({ stored, row: rows.at(-1), shown: await readShown(ISSUE), people });
  }
  return answers;
}

test('property: any writes in a row have the same outcome in memory and on the local host', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWrite, { maxLength: 6 }), async (writes) => {
      expect(await play(inMemory(), writes)).toEqual(await play(onTheHost(), writes));
    }),
    { numRuns: 30 },
  );
});
