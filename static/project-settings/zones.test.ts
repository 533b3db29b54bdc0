import { zonesLike } from './zones';

const ids = ['America/Sao_Paulo', 'Asia/Calcutta', 'Europe/Berlin', 'Europe/Kiev', 'Europe/London'];

test.each([
  ['', []],
  ['berlin', ['Europe/Berlin']],
  [' europe  lon', ['Europe/London']],
  ['São Paulo', ['America/Sao_Paulo']],
  ['kolkata', ['Asia/Calcutta']],
  ['Calcutta', ['Asia/Calcutta']],
  ['Kyiv', ['Europe/Kiev']],
  ['atlantis', []],
])('"%s" finds %j', (typed, found) => {
  expect(zonesLike(typed, ids).map(({ id }) => id)).toEqual(found);
});
