import fc from 'fast-check';
import { daysLater, instantOf } from './local-time';

test.each([
  ['2026-12-03T10:00', 'Europe/Berlin', '2026-12-03T09:00:00.000Z'],
  ['2026-07-03T10:00', 'Europe/Berlin', '2026-07-03T08:00:00.000Z'],
  ['2026-12-03T10:00', 'Asia/Kolkata', '2026-12-03T04:30:00.000Z'],
  ['2026-12-03T10:00', 'America/New_York', '2026-12-03T15:00:00.000Z'],
])('%s in %s is %s', (at, zone, instant) => {
  expect(instantOf({ at, zone })).toBe(instant);
});

test('an hour that the zone leaves out moves forward', () => {
  expect(instantOf({ at: '2026-03-29T02:30', zone: 'Europe/Berlin' })).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf({ at: '2026-03-29T04:00', zone: 'Europe/Berlin' })).toBe('2026-03-29T02:00:00.000Z');
});

test('of an hour that comes twice it is the first', () => {
  expect(instantOf({ at: '2026-10-25T02:30', zone: 'Europe/Berlin' })).toBe('2026-10-25T00:30:00.000Z');
});

test('an unknown zone has no instant', () => {
  expect(instantOf({ at: '2026-12-03T10:00', zone: 'Nowhere/Land' })).toBeNull();
});

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'] as const;

test('a local time that exists is shown again by its instant', () => {
  const shown = (instant: string, timeZone: string): string =>
    new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (date, zone) => {
        const at = shown(date.toISOString(), zone);
        expect(shown(instantOf({ at, zone }) ?? '', zone)).toBe(at);
      },
    ),
  );
});

test('a week later keeps the hour', () => {
  expect(daysLater('2026-03-25T10:00', 7)).toBe('2026-04-01T10:00');
});
