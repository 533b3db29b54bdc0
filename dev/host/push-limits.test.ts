import fc from 'fast-check';
import { createClock } from '../clock.ts';
import { createPushLimits } from './push-limits.ts';

const behaviour = { eventsPerMinute: 500, pushesPerCycle: 1_000 };
const aLimit = () => {
  const clock = createClock({ start: 0, frozen: true });
  return { clock, refusalOf: createPushLimits({ clock, behaviour }) };
};

test('500 events go into a minute, and the next minute is empty', async () => {
  const { clock, refusalOf } = aLimit();
  for (let push = 0; push < 9; push += 1) expect(refusalOf(`cycle ${push}`, 50)).toBeNull();
  expect(refusalOf('more', 51)).toBe(429);
  expect(refusalOf('fits', 50)).toBeNull();
  expect(refusalOf('one', 1)).toBe(429);
  await clock.advance(60_000);
  expect(refusalOf('one', 1)).toBeNull();
});

test('property: a cycle pushes 1,000 times, whenever and whatever others do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), async (turns) => {
      const { clock, refusalOf } = aLimit();
      let pushes = 0;
      for (let at = 0; refusalOf('ours', 1) === null; at += 1) {
        pushes += 1;
        if (turns[at % turns.length] === true) refusalOf(`other ${at}`, 1);
        if (at % 200 === 199) await clock.advance(60_000);
      }
      expect([pushes, refusalOf('ours', 1), refusalOf('another', 1)]).toEqual([1_000, 405, null]);
    }),
    { numRuns: 10 },
  );
});
