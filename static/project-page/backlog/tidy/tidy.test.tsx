import { screen, waitFor, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { anIssue } from '../test/an-issue';
import { openReport } from '../test/open-report';
import { large, tiffin } from '../test/tiffin';

const section = async () => within(await screen.findByRole('region', { name: 'Tidy up' }));
const links = (part: Awaited<ReturnType<typeof section>>) =>
  part.getAllByRole('link').map(({ textContent }) => textContent);

const untidy = {
  ...tiffin,
  gone: ['zoe'],
  issues: [
    anIssue('TIF-1', { summary: 'Show the menu', untidy: ['untouched', 'to-do'] }),
    anIssue('TIF-2', { summary: 'Refund lunches', reporter: 'zoe' }),
    anIssue('TIF-3', { summary: 'Shows menus', untidy: ['untouched'], reporter: 'ben' }),
  ],
};

test('each figure opens its items; a figure of zero is absent', async () => {
  const user = openReport(untidy);
  const tidy = await section();
  expect(tidy.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'at least 2 untouched for a year',
    '2 share a title with another one',
    '1 whose reporter has left',
    '1 with TODO or TBD in the text',
  ]);
  for (const [figure, keys] of [
    [/untouched/u, ['TIF-1 Show the menu', 'TIF-3 Shows menus']],
    [/share a title/u, ['TIF-1 Show the menu', 'TIF-3 Shows menus']],
    [/has left/u, ['TIF-2 Refund lunches']],
    [/TODO/u, ['TIF-1 Show the menu']],
  ] as const) {
    await user.click(tidy.getByRole('button', { name: figure }));
    await waitFor(() => expect(links(tidy)).toEqual(keys));
  }
  await user.click(tidy.getByRole('button', { name: /TODO/u }));
  expect(tidy.queryByRole('link')).toBeNull();
});

test('the list leads to the same items in Jira’s search', async () => {
  const user = openReport(untidy);
  const tidy = await section();
  await user.click(tidy.getByRole('button', { name: /untouched/u }));
  await user.click(await tidy.findByRole('button', { name: 'Open in search' }));
  const opened = ui.calls.filter(({ command }) => command === 'navigate').map(({ data }) => String(Object(data).url));
  expect(new URLSearchParams(opened[0]?.split('?')[1]).get('jql')).toMatch(/AND updated < "2025-11-24"/u);
});

test('where nothing is to be tidied up nothing is said', async () => {
  openReport({ ...tiffin, issues: [anIssue('TIF-1'), anIssue('TIF-2')] });
  await screen.findByText('2 items shown');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('region', { name: 'Tidy up' })).toBeNull();
});

test('of a large backlog titles and reporters are compared at a press, once all of it was read', async () => {
  const { issues } = large(300);
  const untidy = ['untouched', 'without-words'] as const;
  const user = openReport({
    ...tiffin,
    gone: ['zoe'],
    issues: [...issues, anIssue('TIF-1', { summary: 'About TIF-100', reporter: 'zoe', untidy })],
  });
  const tidy = await section();
  expect(tidy.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'at least 1 untouched for a year',
  ]);
  await user.click(tidy.getByRole('button', { name: 'Look for more in all items' }));
  expect(await tidy.findByRole('button', { name: '2 share a title with another one' })).toBeVisible();
  expect(tidy.getByRole('button', { name: '1 whose reporter has left' })).toBeVisible();
  expect(await tidy.findByRole('button', { name: '1 without a description' })).toBeVisible();
  expect(tidy.queryByRole('button', { name: /^Look for/u })).toBeNull();
});
