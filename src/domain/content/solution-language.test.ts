import fc from 'fast-check';
import { saysHow } from './solution-language';

test.each([
  'A drop-down lists all schools',
  'Orders are stored in a new database table',
  'The REST API answers with the menu',
  'A checkbox marks the allergy',
  'Eine Auswahlliste zeigt alle Schulen',
  'Die Datenbank merkt sich die Bestellung',
])('%s: says how', (line) => expect(saysHow(line)).toBe(true));

test.each([
  'The parent chooses one of their schools',
  'The rest of the balance is paid back',
  'A table for four is set',
  'The kitchen sees tomorrow’s portions per dish',
  'Das Kind wird am Tisch bedient',
  'Given two children, when I remove one, then the other’s lunch stays',
])('%s: says what', (line) => expect(saysHow(line)).toBe(false));

test('only whole words count', () => {
  fc.assert(
    fc.property(fc.constantFrom('sql', 'api', 'css', 'popup'), fc.stringMatching(/^[a-zä]{1,5}$/u), (means, other) => {
      expect(saysHow(`x ${other}${means}${other} y`)).toBe(false);
    }),
  );
});
