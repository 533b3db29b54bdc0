import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { anIssue } from '../test/an-issue';
import { answerAs, type TestJira } from '../test/jira';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

const twins: TestJira = {
  ...tiffin,
  issues: ['TIF-1', 'TIF-2', 'TIF-3'].map((key) => anIssue(key, { summary: 'Show the menu' })),
};
const duplicate = { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };

/** The opened group, in a Jira with these link types that answers a new link so. */
async function openTwins(issueLinkTypes: readonly object[], answer: { status: number; body?: unknown }) {
  const user = openReport(twins);
  const links: unknown[] = [];
  const reply = (status: number, body: unknown) => ({
    status,
    statusText: '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  ui.answer('fetchProduct', (data) => {
    const { restPath, fetchRequestInit } = Object(data);
    if (restPath === '/rest/api/3/issueLinkType') return reply(200, { issueLinkTypes });
    if (restPath !== '/rest/api/3/issueLink') return answerAs(twins)(data);
    links.push(JSON.parse(fetchRequestInit.body));
    return reply(answer.status, answer.body ?? null);
  });
  const tidy = within(await screen.findByRole('region', { name: 'Tidy up' }));
  await user.click(tidy.getByRole('button', { name: '3 share a title with another one' }));
  const pick = async (key: string) => user.click(await tidy.findByRole('checkbox', { name: `Choose ${key}` }));
  return { user, tidy, links, pick };
}

test('two picked items are linked, the younger as a duplicate of the older, or the other way round', async () => {
  const { user, tidy, links, pick } = await openTwins([duplicate], { status: 201 });
  await pick('TIF-3');
  expect(tidy.queryByRole('button', { name: 'Link as duplicate' })).toBeNull();
  await pick('TIF-1');
  expect(tidy.getByText('TIF-3 duplicates TIF-1')).toBeVisible();
  await user.click(tidy.getByRole('button', { name: 'Link as duplicate' }));
  expect(await tidy.findByText('Linked in Jira: TIF-3 duplicates TIF-1.')).toBeVisible();
  await user.click(tidy.getByRole('button', { name: 'The other way round' }));
  await user.click(tidy.getByRole('button', { name: 'Link as duplicate' }));
  expect(await tidy.findByText('Linked in Jira: TIF-1 duplicates TIF-3.')).toBeVisible();
  const type = { id: '10002' };
  expect(links).toEqual([
    { type, inwardIssue: { id: '10002' }, outwardIssue: { id: '10000' } },
    { type, inwardIssue: { id: '10000' }, outwardIssue: { id: '10002' } },
  ]);
  await pick('TIF-2');
  expect(tidy.getByText('Two can be linked at once: tick two.')).toBeVisible();
});

test('a refusal is told in Jira’s words', async () => {
  const refused = { status: 404, body: { errorMessages: ['No permission to link.'], errors: {} } };
  const { user, tidy, pick } = await openTwins([duplicate], refused);
  await pick('TIF-1');
  await pick('TIF-2');
  await user.click(tidy.getByRole('button', { name: 'Link as duplicate' }));
  expect(await tidy.findByText('Not linked, Jira says: “No permission to link.”')).toBeVisible();
});

test('a site without the link type says so', async () => {
  const { user, tidy, links, pick } = await openTwins([{ ...duplicate, name: 'Relates' }], { status: 201 });
  await pick('TIF-1');
  await pick('TIF-2');
  await user.click(tidy.getByRole('button', { name: 'Link as duplicate' }));
  expect(await tidy.findByText(/^Not linked: this site has no link type “Duplicate”/u)).toBeVisible();
  expect(links).toEqual([]);
});
