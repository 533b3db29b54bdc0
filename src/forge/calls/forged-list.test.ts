import * as fc from 'fast-check';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { addPerson } from '../../../dev/jira/seed/add-person.ts';
import { anyInput } from '../../../test/any-call';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { call, go, list, open, refused, asksAt } from '../../../test/meeting-calls';
import { named } from '../../../test/named';
import { stopTheClock } from '../../../test/stop-the-clock';
import { newRequestId } from '../../../static/ui/request-id';
import { allowLog, expectLog } from '../../../test/logged';

/** Calls that no page sends, of a person who may edit: the list and the board's past can be opened after each of them. */

const HOUR_MS = 3_600_000;
const NOW = '2026-11-24T09:00:00.000Z';
stopTheClock(NOW);

const save = (app: ForgeApp, input: object, base: object = {}) =>
  call(app, 'changeList', { as: 'ben', payload: named({ base, input }) });
/** People of the site: `id-0`, `id-1` and so on. */
function withPeople(app: ForgeApp, count: number): readonly string[] {
  const people = Array.from({ length: count }, (_, at) => `id-${at}`);
  for (const accountId of people) addPerson(app.site, { accountId, displayName: accountId, email: '', apiToken: '' });
  return people;
}
const mail = (app: ForgeApp) => call(app, 'tellPeople', { payload: named({ input: { how: 'mail', address: null } }) });

test.each([
  ['a day that does not exist', '2026-99-99T99:99', 'Europe/Berlin'],
  ['a year before all instants', '0000-01-01T00:00', 'Europe/Berlin'],
  ['a zone that is a text', '2026-12-03T10:00', 'Nowhere\nhttps://evil.example'],
])('a list is not given %s', async (_what, at, zone) => {
  expectLog('changeList bad-request');
  const app = installApp();
  await list(app, [await app.anIssue('One')]);
  expect(refused.parse(await save(app, { when: { at, zone } })).failure.code).toBe('bad-request');
});

test.each([
  ['people', { people: ['nobody-17'] }],
  ['a leader', { facilitator: 'nobody-17' }],
])('a list does not name %s whom Jira does not know', async (_what, input) => {
  expectLog('changeList bad-request');
  const app = installApp();
  await list(app, [await app.anIssue('One')]);
  expect(refused.parse(await save(app, input)).failure.code).toBe('bad-request');
});

test('a list names each item and each person once', async () => {
  const app = installApp();
  const [one, two] = [await app.anIssue('One'), await app.anIssue('Two')];
  await save(app, { items: [one, two, one], people: ['ana', 'ana'] });
  expect(await open(app)).toMatchObject({ items: [{ id: one }, { id: two }], people: ['ana'] });
  await save(app, { items: [two, two, one] }, { items: [one, two] });
  expect((await open(app)).items?.map(({ id }) => id)).toEqual([two, one]);
});

test('deleted items take no room from others, and items that a person may not see stay', async () => {
  const app = installApp();
  const items: string[] = [];
  while (items.length < 20) items.push(await app.anIssue(`Item ${items.length}`));
  const [hidden = '', deleted = ''] = items;
  await list(app, items);
  restrictIssue(app.site, Number(hidden), ['ana']);
  const more = await app.anIssue('One more');
  const put = async (as: string) =>
    Object(await call(app, 'putOnList', { as, payload: named({ input: { issueId: more } }) })).value;
  expect(await put('ana')).toEqual({ isOnList: false });
  await app.rest('DELETE', `/rest/api/3/issue/${deleted}`);
  expect(await put('ana')).toEqual({ isOnList: true });
  expect((await open(app, 'ana')).items?.map(({ id }) => id)).toEqual([hidden, ...items.slice(2), more]);
});

test('a list can be shared with more people, one after the other, than it can name at once', async () => {
  const app = installApp();
  const people = withPeople(app, 24);
  const first = people.slice(0, 14);
  await list(app, [await app.anIssue('One')], { people: first });
  await mail(app);
  // Jira takes only so many writes to one issue at a time.
  await app.site.clock.advance(HOUR_MS);
  await save(app, { people: people.slice(10) }, { people: first });
  expect(await mail(app)).toMatchObject({ ok: true });
  expect(await open(app)).toMatchObject({ people: people.slice(10), untold: 0 });
});

const changes = ['changeList', 'tellPeople', 'putOnList', 'goOn', 'showVotes', 'agreeWithoutTalk'] as const;
const any = fc.constantFrom(...changes).chain((name) =>
  fc.record({
    name: fc.constant(name),
    payload: anyInput(name).map((payload) => ({ ...Object(payload), requestId: newRequestId() })),
    hours: fc.constantFrom(0, 0, 1, 3, 13),
  }),
);

test('after any well-formed calls the list and what is kept of past ones can be read', async () => {
  allowLog(' bad-request ', ' not-found ', ' not-allowed ', ' conflict ');
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 15 }), async (happened) => {
      jest.setSystemTime(new Date(NOW));
      const app = installApp();
      withPeople(app, 30);
      const one = await app.anIssue('One');
      await app.anIssue('Two');
      await list(app, [one]);
      await go(app, null, one, { as: 'ben' });
      await asksAt(app, one);
      await go(app, one, 'end', { as: 'ben' });
      for (const { name, payload, hours } of happened) {
        await call(app, name, { as: 'ben', payload });
        jest.setSystemTime(Date.now() + hours * HOUR_MS);
        expect((await open(app)).ledLast).not.toBeNull();
      }
    }),
    { numRuns: 15 },
  );
});
