import { screen } from '@testing-library/react';
import { aPanel, aPastTalk, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { showPanel, showPanelAt } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

const started = { statusCategory: { key: 'indeterminate' } };
const anItem = (key: string, spoilt: object = {}) => ({
  id: key,
  key,
  fields: {
    summary: `About ${key}`,
    issuetype: { id: '10001', name: 'Story', subtask: false },
    status: { statusCategory: { key: 'new' } },
    customfield_10020: [{ id: 12, name: 'Sprint 12', state: 'future' }],
    ...spoilt,
  },
});
const answered = (status: number, body: unknown) => ({
  status,
  statusText: '',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const isSearch = (asked: unknown): boolean => JSON.stringify(asked).includes('/search/jql');

/** Answers Jira's searches; other reads are empty. */
function serveSearch(answer: (asked: unknown) => object): void {
  ui.answer('fetchProduct', (asked) => (isSearch(asked) ? answer(asked) : answered(200, { values: [] })));
}
const closing = aPanel({ talk: aTalk(), ballot: aRevealedBallot() });

const searches = () => ui.calls.filter(({ data }) => isSearch(data));

test('after the talk the next item is one press away, and not before', async () => {
  const fields = { status: started };
  const issues = [anItem('TIF-41'), anItem('TIF-39', fields), anItem('TIF-42'), anItem('TIF-40')];
  serveSearch(() => answered(200, { issues }));
  ui.answer('navigate', () => undefined);
  const { user } = await showPanelAt('Close', closing, { closeTalk: aPanel() });
  expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  await user.click(await screen.findByRole('button', { name: 'Next: TIF-42 About TIF-42 →' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate', data: { url: '/browse/TIF-42', type: 'same-tab' } });
});

test('where the team has a list it is the first of the list that is not agreed', async () => {
  const issues = [anItem('TIF-42'), anItem('TIF-44'), anItem('TIF-45', { status: started })];
  serveSearch(() => answered(200, { issues }));
  const openMeeting = Promise.resolve({
    ok: true,
    value: { items: [{ id: 'TIF-45' }, { id: 'TIF-44' }, { id: 'TIF-42' }] },
  });
  const { user } = await showPanel(closing, { closeTalk: aPanel(), openMeeting });
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(await screen.findByRole('button', { name: /Next: TIF-44/ })).toBeVisible();
});

test('one search finds it, and the last item is followed by the first', async () => {
  serveSearch(() => answered(200, { issues: [anItem('TIF-44'), anItem('TIF-41')] }));
  const { user } = await showPanel(closing, { closeTalk: aPanel() });
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(await screen.findByRole('button', { name: /Next: TIF-44/ })).toBeVisible();
  expect(searches()).toHaveLength(1);
});

test('without an answer from Jira there is no button', async () => {
  serveSearch(() => answered(500, {}));
  await showPanel(closing);
  expect(await screen.findByRole('button', { name: 'Close the talk' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
});

test('after the talk the link to the next item stays', async () => {
  serveSearch(() => answered(200, { issues: [anItem('TIF-42')] }));
  const { user } = await showPanel(closing, { closeTalk: aPanel() });
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(await screen.findByRole('button', { name: /Next: TIF-42/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
  expect(searches()).toHaveLength(1);
});

test('a page opened soon after the talk still has it, for whoever was in the talk', async () => {
  serveSearch(() => answered(200, { issues: [anItem('TIF-42')] }));
  const talk = aPastTalk({ at: new Date(Date.parse(aPanel().now) - 60_000).toISOString(), participants: ['ana'] });
  await showPanel(aPanel({ talks: [talk] }));
  expect(await screen.findByRole('button', { name: /Next: TIF-42/ })).toBeVisible();
});

test('nothing is searched before a talk is being closed', async () => {
  await showPanel(aPanel({ talk: aTalk() }));
  expect(searches()).toHaveLength(0);
});
