import { peopleOf } from './people';

const past = [['goran'], ['ana', 'ben'], ['ben', 'chiara'], ['dinesh']].map((people) => ({ people }));

test('who took part in the last three meetings is asked until somebody names others', () => {
  expect(peopleOf({ people: [] }, past)).toEqual(['dinesh', 'ben', 'chiara', 'ana']);
  expect(peopleOf({ people: ['emma'] }, past)).toEqual(['emma']);
});

test('of more people than a list can name those are asked who took part last', () => {
  const people = (from: number) => Array.from({ length: 15 }, (_, at) => `p${from + at}`);
  const asked = peopleOf({ people: [] }, [{ people: people(0) }, { people: people(15) }]);
  expect(asked).toEqual([...people(15), ...people(0).slice(0, 5)]);
});
