import fc from 'fast-check';
import { nextVersion, type Next } from '../../src/domain/refinement/next-version';
import { emptyRefinement, type Refinement } from '../../src/domain/refinement/refinement';
import { asApp } from '../../src/forge/composition';
import type { Ports } from '../../src/usecases/ports';
import { aQuestion } from '../builders/a-question';
import { anyRow } from '../builders/any-row';
import { aWorld, inMemoryPorts } from '../builders/in-memory-ports';
import { installStorage } from '../forge-storage';
import { stopTheClock } from '../stop-the-clock';

type StoragePorts = Pick<Ports, 'readRow' | 'readRowAgain' | 'readShown'> & {
  readonly storeRow: (next: Next) => Promise<boolean>;
};
/** The storage ports of a new invocation over the same storage. */
type Invoke = () => StoragePorts;

const ISSUE = '10041';
const PROJECT = '10000';
const inProject = (ports: Ports): StoragePorts => ({ ...ports, storeRow: (next) => ports.storeRow(next, PROJECT) });
// Names of a revealed round are kept for 90 days.
stopTheClock('2025-11-24T10:00:00.000Z');

function inMemory(): Invoke {
  const world = aWorld();
  return () => inProject(inMemoryPorts(world));
}

const host = installStorage();
function onTheHost(): Invoke {
  host.clear();
  return () => inProject(asApp({ projectId: PROJECT }));
}

const stores: readonly (readonly [string, () => Invoke])[] = [
  ['in memory', inMemory],
  ['on the local host', onTheHost],
];

const asking = (text: string): Partial<Refinement> => ({ questions: [aQuestion({ text })] });
const changed = (row: Refinement, change: Partial<Refinement>): Next => nextVersion(row, { ...row, ...change });
/** The key of a row is random in one store and fixed in the other. */
const keyless = (row: Refinement | undefined) => ({ ...row, passKey: null });

describe.each(stores)('storage %s', (_where, open) => {
  test('an issue without a row reads as empty', async () => {
    const ports = open()();
    expect(keyless(await ports.readRow(ISSUE))).toEqual(emptyRefinement(ISSUE));
    expect(keyless(await ports.readRowAgain(ISSUE))).toEqual(emptyRefinement(ISSUE));
    expect(await ports.readShown(ISSUE)).toBe(0);
  });

  test('the first write is version 1, and a second first write is refused', async () => {
    const invoke = open();
    const empty = await invoke().readRow(ISSUE);
    expect(await invoke().storeRow(changed(empty, asking('Who pays?')))).toBe(true);
    expect(await invoke().storeRow(changed(empty, asking('Who eats?')))).toBe(false);
    expect(await invoke().readRow(ISSUE)).toMatchObject({ version: 1, questions: [{ text: 'Who pays?' }] });
  });

  test('a row is replaced only on its own version', async () => {
    const invoke = open();
    const first = changed(await invoke().readRow(ISSUE), asking('Who pays?'));
    await invoke().storeRow(first);
    const second = changed(first.row, asking('Who eats?'));
    expect(await invoke().storeRow(second)).toBe(true);
    expect(await invoke().storeRow(changed(first.row, asking('Who cooks?')))).toBe(false);
    expect(await invoke().storeRow(changed({ ...second.row, version: 7 }, asking('Who cooks?')))).toBe(false);
    expect(await invoke().readRow(ISSUE)).toEqual(second.row);
  });

  test('of parallel writers one wins, and the others read its row again', async () => {
    const invoke = open();
    const writers = ['first', 'second', 'third'].map((name) => ({ name, ports: invoke() }));
    const results = await Promise.all(
      writers.map(async ({ name, ports }) => ({
        name,
        ports,
        stored: await ports.storeRow(changed(await ports.readRow(ISSUE), asking(name))),
      })),
    );
    const winners = results.filter(({ stored }) => stored).map(({ name }) => name);
    expect(winners).toHaveLength(1);
    for (const { ports } of results)
      expect(await ports.readRowAgain(ISSUE)).toMatchObject({ version: 1, questions: [{ text: winners[0] }] });
  });

  test('the counter is that of the stored row, and a lost race does not change it', async () => {
    const invoke = open();
    const empty = await invoke().readRow(ISSUE);
    const first = changed(empty, asking('Who pays?'));
    await invoke().storeRow(first);
    expect(await invoke().readShown(ISSUE)).toBe(1);
    const lost = changed(empty, asking('Who eats?'));
    await invoke().storeRow({ ...lost, row: { ...lost.row, shown: 5 } });
    expect(await invoke().readShown(ISSUE)).toBe(1);
    await invoke().storeRow(changed(first.row, { requests: ['r1'] }));
    expect(await invoke().readShown(ISSUE)).toBe(1);
  });

  test('property: any row comes back as it was stored', async () => {
    await fc.assert(
      fc.asyncProperty(anyRow, async (given) => {
        const invoke = open();
        const row = { ...given, version: 1 };
        expect(
          await invoke().storeRow({ before: emptyRefinement(ISSUE), row, moved: { questions: [], talks: [] } }),
        ).toBe(true);
        expect(await invoke().readRow(ISSUE)).toEqual(row);
      }),
      { numRuns: 30 },
    );
  });
});

/** A write by a row that was read `behind` writes ago. */
const anyWrite = fc.record({
  behind: fc.nat(2),
  change: fc.oneof(
    fc.string().map(asking),
    fc.stringMatching(/^[0-9a-f]{8}$/u).map((id) => ({ requests: [id] })),
  ),
});
type Write = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never;

/** The answer of each write, and the stored state after it. */
async function play(invoke: Invoke, writes: readonly Write[]): Promise<unknown> {
  const rows = [await invoke().readRow(ISSUE)];
  const answers: unknown[] = [];
  for (const { behind, change } of writes) {
    const base = rows.at(-1 - behind) ?? emptyRefinement(ISSUE);
    const stored = await invoke().storeRow(changed(base, change));
    const { readRow, readShown } = invoke();
    rows.push(await readRow(ISSUE));
    answers.push({ stored, row: keyless(rows.at(-1)), shown: await readShown(ISSUE) });
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
