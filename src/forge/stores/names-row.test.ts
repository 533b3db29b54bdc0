import fc from 'fast-check';
import { anyRow } from '../../../test/builders/any-row';
import { aResult, aRound } from '../../../test/builders/records';
import { installStorage } from '../../../test/forge-storage';
import { newRound } from '../../domain/ballot/ballot';
import { cardScales } from '../../domain/issue/card';
import { nextVersion } from '../../domain/refinement/next-version';
import type { Refinement } from '../../domain/refinement/refinement';
import { eraseFromIssue } from '../privacy/erase-issue';
import { readRefinement, storeRefinement } from './refinement-store';
import { dropRow, readRow, readRows } from './rows';
import { splitNames } from './names-row';
import { unpack } from './packed';

const ISSUE = '10041';
const NOW = '2026-11-24T09:00:00.000Z';
const LATER = '2027-02-23T09:00:00.000Z';
const at = { entity: 'refinement', key: ISSUE };
const named = { entity: 'archive', key: `${ISSUE}-names` };

const read = (now = NOW) => readRefinement(ISSUE, undefined, now);
async function write(change: Partial<Refinement>): Promise<Refinement> {
  const stored = await read();
  const next = nextVersion(stored, { ...stored, ...change });
  expect(await storeRefinement(next, { projectId: '10000', now: NOW })).toBe(true);
  return next.row;
}

const vote = { voter: 'vic', confidence: 4, size: '5', at: NOW, on: null } as const;
const closed = { closedAt: NOW, fingerprint: 'f', quorum: 1, voters: 1 };
const revealed = aRound({ state: 'revealed', votes: [vote], ...closed });
const second = newRound(ISSUE, { number: 2, cards: cardScales.fibonacci, attempt: 1 });

test('who voted what in a revealed round is kept beside the row, and the row says it no more', async () => {
  installStorage();
  await write({ round: revealed, confidence: aResult() });
  expect(JSON.stringify(unpack(Object(await readRow(at))['content']))).not.toContain('vic');
  expect(JSON.stringify(unpack(Object(await readRow(named))['content']))).toContain('vic');
  expect((await read()).round).toEqual(revealed);
});

test('after 90 days the names are ignored and the result stays, also while storage still has them', async () => {
  installStorage();
  await write({ round: revealed, confidence: aResult() });
  const until = Date.parse(NOW) + 90 * 24 * 60 * 60 * 1000;
  expect((await read(new Date(until - 1).toISOString())).round).toEqual(revealed);
  expect(await read(new Date(until).toISOString())).toMatchObject({ round: null, confidence: aResult() });
  expect(await readRow(named)).not.toBeNull();
});

test('storage forgets them by itself', async () => {
  const { clock } = installStorage();
  await write({ round: revealed, confidence: aResult() });
  await clock.advance(91 * 24 * 60 * 60 * 1000);
  expect(await readRow(named)).toBeNull();
});

test('the next round deletes the names at once, and its hidden votes are in the row', async () => {
  installStorage();
  await write({ round: revealed, confidence: aResult() });
  const open = { ...second, votes: [{ ...vote, voter: 'ben' }] };
  await write({ round: open });
  expect(await readRow(named)).toBeNull();
  expect(JSON.stringify(unpack(Object(await readRow(at))['content']))).not.toContain('vic');
  expect(await read(LATER)).toMatchObject({ round: open, confidence: aResult() });
});

test('names of another write are read again, and where none come the row stands without them', async () => {
  installStorage();
  await write({ round: revealed, confidence: aResult() });
  const [first, second] = await readRows([at, named]);
  await write({ requests: ['r1'] });
  let reads = 0;
  const torn = (place: { entity: string }) => {
    reads += 1;
    return Promise.resolve(place.entity === 'archive' ? second : first);
  };
  const stale = (place: { entity: string; key: string }) => (place.entity === 'archive' ? torn(place) : readRow(place));
  expect(await readRefinement(ISSUE, stale, NOW)).toMatchObject({ version: 2, round: revealed });
  expect(reads).toBe(1);
  await dropRow(named);
  expect(await read()).toMatchObject({ version: 2, round: null });
});

test('an account is taken out of the names', async () => {
  installStorage();
  await write({ round: revealed });
  await eraseFromIssue(ISSUE, 'vic', NOW);
  expect((await read()).round?.votes).toEqual([{ ...vote, voter: 'erased' }]);
});

test('what stays in the row of a round names nobody but those whose votes are hidden', () => {
  fc.assert(
    fc.property(anyRow, ({ round }) => {
      const { kept, names } = splitNames(round);
      expect(kept?.state ?? 'open').toBe('open');
      expect(names === null).toBe(round === null || round.state === 'open');
    }),
  );
});
