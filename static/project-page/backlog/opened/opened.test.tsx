import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { type Filter, NO_FILTER } from '../filter/filter';
import { aSetup } from '../test/a-setup';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';
import { jqlOf } from '../filter/to-jql';

const jql = (filter: Partial<Filter>) => jqlOf(aSetup(), { ...NO_FILTER, ...filter });

test('the runway opens its items, and beside them says how it is counted', async () => {
  const user = openReport(tiffin);
  const card = within(await screen.findByRole('region', { name: /^Runway/u }));
  expect(
    card.getByText('17 points ready (16 agreed + 1 by exception), a sprint finishes 21 points in all'),
  ).toBeVisible();
  await user.click(card.getByRole('button', { name: '0.8 sprints' }));
  await user.click(await screen.findByRole('button', { name: 'How this is counted: Runway' }));
  expect(await screen.findByText(/median of the last closed sprints: 24, 17, 21, 22, 19\./u)).toBeVisible();
  expect(screen.getByText('6 items shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove filter: Counts for the runway' }));
  expect(screen.queryByText(/median of the last closed sprints/u)).toBeNull();
});

test('an opened figure leads to the same items in Jira’s search', async () => {
  const user = openReport(tiffin);
  await user.click(await screen.findByRole('button', { name: '3 complete on paper but not agreed' }));
  await user.click(await screen.findByRole('button', { name: 'Open in search' }));
  const opened = ui.calls.filter(({ command }) => command === 'navigate').map(({ data }) => String(Object(data).url));
  const query = new URLSearchParams(opened[0]?.split('?')[1]).get('jql');
  expect(query).toBe(jql({ show: 'on-paper', sprint: 12 }));
  await user.click(screen.getByRole('button', { name: 'Copy JQL' }));
  expect(await navigator.clipboard.readText()).toBe(query);
});

test('a figure without a query offers none', async () => {
  const user = openReport(tiffin);
  await user.click(await screen.findByRole('button', { name: 'Ben Okafor 1' }));
  await screen.findByText('1 item shown');
  expect(screen.queryByRole('button', { name: 'Open in search' })).toBeNull();
});
