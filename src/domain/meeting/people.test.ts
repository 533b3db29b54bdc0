import { askedLeast, fewItemsOf, peopleOf, putFirst } from './people';

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

test('who is needed for one or two items may have them first', () => {
  const items = ['1', '2', '3'].map((id) => ({ id, needs: id === '3' ? ['ana', 'ben'] : ['ben'] }));
  expect(fewItemsOf('ana', items)).toEqual(['3']);
  expect(fewItemsOf('ben', items)).toEqual([]);
  expect(fewItemsOf('chiara', items)).toEqual([]);
  expect(putFirst(['1', '2', '3', '4'], ['4', '3'])).toEqual(['3', '4', '1', '2']);
});

test('of many people the three who were asked least recently can be asked alone', () => {
  const past = [['ana', 'ben'], ['chiara', 'dinesh'], ['ben']].map((asked) => ({ asked }));
  expect(askedLeast(['ana', 'ben', 'chiara', 'dinesh', 'emma'], past)).toEqual(['ana', 'chiara', 'emma']);
  expect(askedLeast(['ana', 'ben', 'chiara'], past)).toEqual([]);
});
