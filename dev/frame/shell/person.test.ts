import type { Person } from './person.ts';
import { choosePerson, findPerson } from './person.ts';

const aPerson = (spoilt: Partial<Person> = {}): Person => ({
  accountId: 'ana-id',
  displayName: 'Ana Silva',
  email: 'ana.silva@tiffin.example',
  apiToken: 'token',
  active: true,
  role: 'Product owner',
  ...spoilt,
});
const hana = aPerson({ accountId: 'hana-id', displayName: '佐藤花', email: 'hana@tiffin.example', active: false });

test.each(['ana-id', 'Ana', 'ANA SILVA', 'ana.silva', 'ana.silva@tiffin.example'])('finds a person as %s', (asked) => {
  expect(findPerson([hana, aPerson()], asked)?.accountId).toBe('ana-id');
});

test.each([
  ['no person', 'is asked for', null],
  ['a stranger', 'is asked for', 'zoe'],
  ['a deactivated person', 'is asked for', 'hana'],
])('the first active person acts when %s %s', (_who, _what, asked) => {
  expect(choosePerson([hana, aPerson()], asked)?.accountId).toBe('ana-id');
});

test('a site without people has no acting person', () => {
  expect(choosePerson([], null)).toBeNull();
});
