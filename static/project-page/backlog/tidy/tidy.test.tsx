import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { anIssue } from '../test/an-issue';
import { openReport } from '../test/open-report';
import { large, tiffin } from '../test/tiffin';

const section = async () => within(await screen.findByRole('region', { name: 'Tidy up' }));

const untidy = {
  ...tiffin,
  gone: ['zoe'],
  issues: [
    anIssue('TIF-1', { summary: 'Show the menu', untidy: ['untouched', 'to-do'] }),
    anIssue('TIF-2', { summary: 'Refund lunches', reporter: 'zoe' }),
    anIssue('TIF-3', { summary: 'Shows menus', untidy: ['untouched'], reporter: 'ben' }),
  ],
};

test('each figure opens its items in Jira’s search; a figure of zero is absent', async () => {
  const user = openReport(untidy);
  const tidy = await section();
  const links = tidy.getAllByRole<HTMLAnchorElement>('link');
  const jqlOf = ({ href }: HTMLAnchorElement) => new URL(href).searchParams.get('jql');
  expect(links.map((link) => [link.textContent, jqlOf(link)?.split(' AND ').at(-1)])).toEqual([
    ['at least 2 untouched for a year', 'updated < "2025-11-24"'],
    ['1 with TODO or TBD in the text', expect.stringContaining('description ~ "TBD"')],
    ['1 whose reporter has left', 'reporter in ("zoe")'],
  ]);
  for (const link of links) expect(jqlOf(link)).toMatch(/^project = "TIF" AND statusCategory != Done AND /u);
  await user.click(links[0] ?? document.body);
  expect(ui.calls.filter(({ command }) => command === 'navigate')).toHaveLength(1);
});

test('one list is open at a time: items with the same title, or those to park', async () => {
  const user = openReport(untidy);
  const tidy = await section();
  const figure = tidy.getByRole('button', { name: '2 share a title with another one' });
  await user.click(figure);
  expect(await tidy.findByRole('link', { name: 'TIF-1 Show the menu' })).toBeVisible();
  expect(tidy.getByRole('link', { name: 'TIF-3 Shows menus' })).toBeVisible();
  await user.click(tidy.getByRole('button', { name: 'Park what is untouched' }));
  expect(await tidy.findByText(/^Tick items to park/u)).toBeVisible();
  expect(figure).toHaveAttribute('aria-expanded', 'false');
});

test('who may only read is not offered to park', async () => {
  openReport(untidy, { setup: { canEdit: false } });
  expect((await section()).queryByRole('button', { name: 'Park what is untouched' })).toBeNull();
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
  expect(tidy.getByRole('link', { name: '1 whose reporter has left' })).toBeVisible();
  expect(await tidy.findByRole('link', { name: '1 without a description' })).toBeVisible();
  expect(tidy.queryByRole('button', { name: /^Look for/u })).toBeNull();
});
