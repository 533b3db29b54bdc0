import { aClosedSprint, aLookBack, aPastIssue, at, sprintsChange } from '../../../test/builders/look-back';
import { lookBack } from './look-back';
import type { Change } from './past';

describe('an item that comes again and again', () => {
  /** Sprints 5, 6 and 7 before Sprint 8, and 9 after it. */
  const boardSprints = [5, 6, 7, 8, 9].map((id) =>
    aClosedSprint({ id, start: at(14 * (id - 8)), end: at(14 * (id - 7)), completed: at(14 * (id - 7)) }),
  );
  const inSprints = (changes: readonly Change[], sprints: readonly number[]) => {
    const issues = [aPastIssue({ changes, sprints, created: at(-60) })];
    return lookBack(aLookBack({ issues, boardSprints })).sprints[0];
  };
  /** Carried over at each close. */
  const carried = (ids: readonly number[]) =>
    ids.slice(1).map((id, index) => sprintsChange(at(14 * (id - 8)), ids.slice(0, index + 1), ids.slice(0, index + 2)));

  test('is in its fourth sprint or later', () => {
    expect(inSprints(carried([6, 7, 8]), [6, 7, 8])).toMatchObject({ again: [], times: {} });
    expect(inSprints(carried([5, 6, 7, 8]), [5, 6, 7, 8])).toMatchObject({ again: ['1'], times: { 1: 4 } });
  });

  test('was also in a sprint that it was taken out of shortly before the close', () => {
    const outAndOn = [
      sprintsChange(at(-28), [5], [5, 6]),
      sprintsChange(at(-14, -57), [5, 6], [5]),
      sprintsChange(at(-14, 5), [5], [5, 7]),
      sprintsChange(at(0), [5, 7], [5, 7, 8]),
    ];
    expect(inSprints(outAndOn, [5, 7, 8])).toMatchObject({ again: ['1'], times: { 1: 4 } });
  });

  test('was not in a sprint that it left before the start, nor in one that Jira does not know', () => {
    const left = [sprintsChange(at(-29), [5, 6], [5]), sprintsChange(at(-14), [5], [5, 7, 123])];
    const changes = [...left, sprintsChange(at(0), [5, 7, 123], [5, 7, 123, 8])];
    expect(inSprints(changes, [5, 7, 123, 8])).toMatchObject({ again: [], times: {} });
  });

  test('is not yet in sprints that came later, where the history is missing', () => {
    expect(inSprints([], [6, 7, 8, 9, 10])).toMatchObject({ again: [] });
    expect(inSprints([], [5, 6, 7, 8, 9, 10])).toMatchObject({ times: { 1: 4 } });
  });

  test('may come in after the start, without being committed', () => {
    const late = [...carried([5, 6, 7]), sprintsChange(at(3), [5, 6, 7], [5, 6, 7, 8])];
    expect(inSprints(late, [5, 6, 7, 8])).toMatchObject({ again: [], times: { 1: 4 } });
  });
});
