import fc from 'fast-check';
import { at, aSnapshotItem } from '../../../test/builders/look-back';
import { anOutcome } from '../../../test/builders/outcomes';
import { minutesUnstarted, mostQuestions, mostReestimated, type TalkedItem, widestVotes } from './areas';

const anItem = (spoilt: Partial<TalkedItem>): TalkedItem => ({
  id: '1',
  area: 'Allergies',
  questions: [],
  firstSpread: null,
  talks: [],
  isNew: false,
  ...spoilt,
});
const asked = (many: number, category: string | null = null, day = 10) =>
  Array.from({ length: many }, () => ({ at: at(day), hours: null, category }));

test('the area with most questions is named, with its share and its items', () => {
  const items = [
    anItem({ id: '1', questions: asked(9, 'data') }),
    anItem({ id: '2', area: 'Payments', questions: asked(8, 'scope') }),
    anItem({ id: '3', area: null, questions: asked(17, 'scope') }),
  ];
  expect(mostQuestions(items, at(0))).toEqual({ area: 'Allergies', asked: 9, of: 34, category: 'data', items: ['1'] });
});

test('where under half of the questions carry a category, none is named', () => {
  const items = [anItem({ questions: [...asked(9, 'data'), ...asked(11)] })];
  expect(mostQuestions(items, at(0))?.category).toBeNull();
  const half = [anItem({ questions: [...asked(10, 'data'), ...asked(10)] })];
  expect(mostQuestions(half, at(0))?.category).toBe('data');
});

test.each([
  ['under 20 questions', asked(19)],
  ['questions from before', [...asked(19), ...asked(5, null, -1)]],
])('%s say nothing', (_what, questions) => {
  expect(mostQuestions([anItem({ questions })], at(0))).toBeNull();
});

const voted = (area: string | null, many: number, firstSpread: number) =>
  Array.from({ length: many }, (_, index) => anItem({ id: `${area} ${index}`, area, firstSpread }));

test('the area whose first votes lie furthest apart is named beside the others', () => {
  const items = [...voted('Payments', 5, 3), ...voted('Kitchen', 5, 1), ...voted(null, 2, 0)];
  expect(widestVotes(items)).toMatchObject({ area: 'Payments', steps: 3, elsewhere: 1 });
});

test.each([
  ['four votes in the area', [...voted('Payments', 4, 3), ...voted('Kitchen', 9, 1)]],
  ['four votes elsewhere', [...voted('Payments', 9, 3), ...voted('Kitchen', 4, 1)]],
  ['the same everywhere', [...voted('Payments', 5, 2), ...voted('Kitchen', 5, 2)]],
])('with %s nothing is said of first votes', (_what, items) => {
  expect(widestVotes(items)).toBeNull();
});

test('the epic with the largest share of re-estimates is named from five items and two re-estimates on', () => {
  const of = (epic: string, many: number, changed: number) =>
    Array.from({ length: many }, (_, index) => {
      const id = `${epic} ${index}`;
      return anOutcome({ id, isReestimated: index < changed, start: aSnapshotItem({ id, epic }) });
    });
  expect(mostReestimated([...of('a', 6, 2), ...of('b', 5, 3), ...of('c', 4, 4)])).toMatchObject({
    epic: 'b',
    many: 3,
    of: 5,
  });
  expect(mostReestimated(of('a', 6, 1))).toBeNull();
});

const aTalk = fc.record({ at: fc.integer({ min: 0, max: 100 }).map((day) => at(day)), minutes: fc.nat(30) });
const anyItem = fc.record({ talks: fc.array(aTalk, { maxLength: 4 }), isNew: fc.boolean() });

test('the minutes are the sum over talks in time on items that are not begun', () => {
  fc.assert(
    fc.property(fc.array(anyItem), (drawn) => {
      const items = drawn.map((one, index) => anItem({ ...one, id: String(index) }));
      const [from, before] = [at(20), at(70)];
      let minutes = 0;
      const ids = new Set<string>();
      for (const { id, talks, isNew } of items)
        for (const talk of talks) {
          if (!isNew || talk.at < from || talk.at >= before) continue;
          minutes += talk.minutes;
          ids.add(id);
        }
      expect(minutesUnstarted(items, { from, before })).toEqual({ minutes, items: [...ids] });
    }),
  );
});
