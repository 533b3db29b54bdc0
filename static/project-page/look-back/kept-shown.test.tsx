import { newFrame } from '../../ui/kept';
import { keepShown, keptShown } from './kept-shown';
import { aLookBackSetup, aReading } from './test/three-sprints';
import { toShown } from './to-shown';

const shown = toShown(aReading(), aLookBackSetup(), 3);
const ana = { site: 'cloud-1', account: 'ana', project: '10000', sprints: 3 };

test('a finished reading is there again in another page', () => {
  keepShown(ana, shown);
  newFrame();
  expect(keptShown(ana)).toEqual(shown);
  expect(keptShown({ ...ana, sprints: 6 })).toBeNull();
  expect(keptShown({ ...ana, site: 'cloud-2' })).toBeNull();
});

test('an unfinished reading stays in this page', () => {
  keepShown(ana, { ...shown, phase: 'texts' });
  expect(keptShown(ana)?.phase).toBe('texts');
  newFrame();
  expect(keptShown(ana)).toBeNull();
});

test('storing for another account removes the previous account’s figures', () => {
  keepShown(ana, shown);
  keepShown({ ...ana, account: 'ben' }, shown);
  newFrame();
  expect(keptShown(ana)).toBeNull();
});

test.each(['not JSON', '{"version":0,"entries":[]}', '{"version":1,"entries":[{"shown":{}}]}'])(
  '%s is dropped',
  (text) => {
    localStorage.setItem('common-ground-look-back', text);
    expect(keptShown(ana)).toBeNull();
    keepShown(ana, shown);
    newFrame();
    expect(keptShown(ana)).toEqual(shown);
  },
);

test('the oldest entries make room, and an entry that is too large is not stored', () => {
  for (const sprints of [3, 6, 12]) keepShown({ ...ana, sprints }, shown);
  for (const project of ['10001', '10002']) keepShown({ ...ana, project }, shown);
  const titles = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [String(index), { key: `TIF-${index}`, summary: 'x'.repeat(80) }]),
  );
  newFrame();
  expect(keptShown(ana)).toBeNull();
  expect(keptShown({ ...ana, project: '10002' })).toEqual(shown);
  keepShown(ana, { ...shown, titles });
  newFrame();
  expect(keptShown(ana)).toBeNull();
});

test('stored figures end after seven days, and are removed then', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  keepShown(ana, { ...shown, asOf: daysAgo(6.9) });
  newFrame();
  expect(keptShown(ana)).not.toBeNull();
  keepShown(ana, { ...shown, asOf: daysAgo(7) });
  newFrame();
  expect(keptShown(ana)).toBeNull();
  expect(localStorage.getItem('common-ground-look-back')).toBeNull();
});
