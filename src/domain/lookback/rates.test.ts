import { aLookBack, aPastIssue, at, statusChange } from '../../../test/builders/look-back';
import type { SprintFigures } from './figures';
import { lookBack } from './look-back';
import {
  againAndAgain,
  carryOver,
  clarification,
  contentChange,
  hoursToClosed,
  isTold,
  predictability,
  rework,
  scopeChange,
  spread,
} from './rates';

const ids = (count: number, prefix = 'i') => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const empty = lookBack(aLookBack({ issues: [] })).sprints;
const figures = (spoilt: Partial<SprintFigures> = {}): readonly SprintFigures[] =>
  empty.map((one) => ({ ...one, ...spoilt }));

test('predictability is summed over sprints, without the unknown', () => {
  const one = figures({ committed: ids(10), finished: ids(6), unknown: ids(2) });
  const two = figures({ committed: ids(4), finished: ids(4), estimate: { committed: 20, finished: 5 } });
  expect(predictability([...one, ...two], 'count')).toEqual({ part: 10, whole: 12, share: 10 / 12 });
  expect(predictability([...one, ...two], 'estimate')).toEqual({ part: 5, whole: 20, share: 0.25 });
  expect(spread([...one, ...two], 'count')).toBe(25);
  expect(spread([...one, ...two], 'estimate')).toBeNull();
});

test('scope change may exceed 1', () => {
  const one = figures({ committed: ids(4), added: ids(5), removed: ids(1) });
  expect(scopeChange(one)).toEqual({ part: 6, whole: 4, share: 1.5 });
});

test('a sprint has no rates once over a third of its items are untold', () => {
  const told = figures({ committed: ids(8), finished: ids(4), untold: ids(4, 'u'), carriedOver: ids(2), edited: [] });
  const untold = figures({ ...told[0], committed: ids(7) });
  expect([...told, ...untold].map(isTold)).toEqual([true, false]);
  const rates = (sprints: readonly SprintFigures[]) => [
    predictability(sprints, 'count')?.whole,
    ...[scopeChange, carryOver, contentChange, rework, againAndAgain].map((rate) => rate(sprints)?.whole),
  ];
  expect(rates(untold)).toEqual(Array(6).fill(undefined));
  expect(rates([...told, ...untold])).toEqual(Array(6).fill(8));
});

test('without a told scope there is no scope change', () => {
  expect(scopeChange(figures({ committed: ids(4), isScopeTold: false }))).toBeNull();
});

test('a sprint without a next one is left out of carry-over', () => {
  const one = figures({ committed: ids(5), unknown: ids(1), carriedOver: ids(2) });
  const last = figures({ committed: ids(5), carriedOver: null });
  expect(carryOver([...one, ...last])).toEqual({ part: 2, whole: 4, share: 0.5 });
});

test('questions are counted per started issue, and their hours by the median', () => {
  const asked = (hours: readonly (number | null)[], started: number) =>
    figures({
      asked: hours.map(() => 'i0'),
      started: ids(started),
      questions: hours.map((one) => ({ issueId: 'i0', hours: one })),
    });
  expect(clarification([...asked([1, null, 9], 4), ...figures({ asked: null })])).toMatchObject({ part: 3, whole: 4 });
  expect(hoursToClosed([...asked([1, null, 9], 4), ...asked([3], 1)])).toBe(3);
  expect(hoursToClosed(asked([null], 1))).toBeNull();
});

test('an unknown rate is never 0', () => {
  const nothing = figures({ asked: null, edited: null, carriedOver: null });
  const rates = [predictability(nothing, 'count'), predictability(nothing, 'estimate'), scopeChange(nothing)];
  const others = [carryOver(nothing), clarification(nothing)];
  expect([...rates, ...others, spread(nothing, 'count'), hoursToClosed(nothing)].every((one) => one === null)).toBe(
    true,
  );
});

test('an issue without an estimate counts in predictability by count', () => {
  const changes = [statusChange(at(3), 'todo', 'done')];
  const issues = [aPastIssue({ estimate: null, status: 'done', changes })];
  const sprints = lookBack(aLookBack({ issues })).sprints;
  expect(predictability(sprints, 'count')?.share).toBe(1);
  expect(predictability(sprints, 'estimate')).toBeNull();
});
