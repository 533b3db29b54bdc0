import fc from 'fast-check';
import { storeWithRetry, TRIES } from './store-with-retry';

/** Others are faster so many times. */
function losing(lost: number) {
  const seen = { tries: 0, pauses: 0 };
  const work = storeWithRetry({ pause: async () => void (seen.pauses += 1) }, async () => {
    seen.tries += 1;
    return seen.tries > lost ? { stored: true, value: seen.tries } : { stored: false };
  });
  return { seen, work };
}

test('it pauses between two tries, and only there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(TRIES - 1), async (lost) => {
      const { seen, work } = losing(lost);
      expect(await work).toBe(lost + 1);
      expect(seen).toEqual({ tries: lost + 1, pauses: lost });
    }),
  );
});

test('after the last lost try nobody waits any longer', async () => {
  const { seen, work } = losing(TRIES);
  await expect(work).rejects.toMatchObject({ code: 'conflict' });
  expect(seen).toEqual({ tries: TRIES, pauses: TRIES - 1 });
});
