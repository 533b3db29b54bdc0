import { screen } from '@testing-library/react';
import { aPanel, aRevealedBallot, aTalk } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { ui } from '../../test/ui-host';
import { forgetNext } from './read-next';
import { forgetFolding } from './use-folding';

beforeEach(() => {
  forgetFolding();
  forgetNext();
});

const found = (...keys: string[]) => keys.map((key) => ({ id: key, key, fields: { summary: `About ${key}` } }));
const answered = (status: number, body: unknown) => ({
  ...{ status, statusText: '', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});
const isSearch = (asked: unknown): boolean => JSON.stringify(asked).includes('/search/jql');
const bySprint = (asked: unknown): boolean => JSON.stringify(asked).includes('openSprints');

/** Jira's searches; what is not searched for is empty. */
function serveSearch(answer: (asked: unknown) => object): void {
  ui.answer('fetchProduct', (asked) => (isSearch(asked) ? answer(asked) : answered(200, { values: [] })));
}
const closing = aPanel({ talk: aTalk(), ballot: aRevealedBallot() });

test('once votes are on the table, the next item is one tap away', async () => {
  serveSearch(() => answered(200, { issues: found('TIF-41', 'TIF-42') }));
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel(closing);
  await user.click(await screen.findByRole('button', { name: 'Next: TIF-42 About TIF-42 →' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate', data: { url: '/browse/TIF-42', type: 'same-tab' } });
});

test('a project without sprints has a next item too', async () => {
  serveSearch((asked) => (bySprint(asked) ? answered(400, {}) : answered(200, { issues: found('TIF-44') })));
  await showPanel(closing);
  expect(await screen.findByRole('button', { name: /Next: TIF-44/ })).toBeVisible();
});

test('the talk is over, and where to go is still there', async () => {
  serveSearch(() => answered(200, { issues: found('TIF-42') }));
  const { user } = await showPanel(closing, { closeTalk: aPanel() });
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(await screen.findByRole('button', { name: /Next: TIF-42/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
});

test('nothing is searched for while nobody closes a talk', async () => {
  await showPanel(aPanel({ talk: aTalk() }));
  expect(ui.calls.some(({ data }) => isSearch(data))).toBe(false);
});
