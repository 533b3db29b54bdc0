import { anOutput } from '../../../test/builders/an-output';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { STARTER_POLICY } from '../../../src/domain/policy/presets';
import { ui } from '../../../test/ui-host';
import { anIssue, aQuestion, aReadiness } from './test/an-issue';
import { answerAs } from './test/jira';
import { openReport, requests } from './test/open-report';
import { large, sprint12, tiffin } from './test/tiffin';

const table = () => screen.findByRole('table');
const keys = async (): Promise<readonly string[]> =>
  within(await table())
    .getAllByRole('link')
    .map((link) => /^[A-Z]+-\d+/u.exec(link.textContent ?? '')?.[0] ?? '');
const isListFirst = async () =>
  ((await table()).compareDocumentPosition(screen.getByRole('region', { name: 'Runway' })) &
    Node.DOCUMENT_POSITION_FOLLOWING) >
  0;
const card = async (name: RegExp) => within(await screen.findByRole('region', { name }));

test('what is complete on paper is counted apart from what is agreed, and the figures stand above the table', async () => {
  openReport(tiffin);
  const headline = await screen.findByText(/Sprint 12 starts Thursday:/u);
  await waitFor(() =>
    expect(headline.parentElement).toHaveTextContent(
      'Sprint 12 starts Thursday: 5 of 9 items agreed, 3 complete on paper but not agreed, 1 is waiting for Ben Okafor.',
    ),
  );
  const sprint = await card(/^Sprint 12/u);
  expect(sprint.getByRole('button', { name: '5 Ready' })).toBeVisible();
  expect(sprint.getByRole('button', { name: '3 On paper' })).toBeVisible();
  expect(sprint.getByText('Most missing: a vote')).toBeVisible();
  expect((await card(/^Refine next/u)).getAllByRole('listitem')[0]).toHaveTextContent('in Sprint 12, ');
  expect(await isListFirst()).toBe(false);
  const heads = within(await table()).getAllByRole('rowheader');
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Sprint 11running · 2 items · 7 points',
    'Sprint 12starts Thursday · 9 items · 27 points',
    'Sprint 13no start date · 3 items · 12 points',
    'Backlog5 items · 20 points',
  ]);
});

test('pressing a figure of the headline filters the table; pressing again clears it', async () => {
  const user = openReport(tiffin);
  const figure = await screen.findByRole('button', { name: '3 complete on paper but not agreed' });
  await user.click(figure);
  expect(await keys()).toEqual(['TIF-41', 'TIF-46', 'TIF-48']);
  await user.click(figure);
  expect(await keys()).toHaveLength(19);
});

test('a sprint with far more than sprints finish says so', async () => {
  openReport(tiffin, { setup: { output: anOutput([12, 13, 14]) } });
  expect((await card(/^Sprint 12/u)).getByText('27 points; a sprint finishes 13 in all')).toBeVisible();
  expect((await card(/^Sprint 13/u)).queryByText(/in all/u)).toBeNull();
});

test('questions are counted by owner; pressed, the table shows their texts, owners and days', async () => {
  const user = openReport(tiffin);
  const questions = await card(/^Open questions/u);
  expect(await questions.findByRole('button', { name: 'Ben Okafor 1' })).toBeVisible();
  expect(questions.getByRole('button', { name: 'nobody 2' })).toBeVisible();
  expect(screen.queryByText('Credit or card?')).toBeNull();
  await user.click(questions.getByRole('button', { name: '6 open' }));
  const asked = await screen.findByText('Credit or card?');
  await waitFor(() => expect(asked.parentElement).toHaveTextContent('Credit or card? for Ben Okafor · Thu'));
  await user.click(questions.getByRole('button', { name: '2 overdue' }));
  expect(await keys()).toEqual(['TIF-31', 'TIF-39']);
  await user.click(questions.getByRole('button', { name: 'Mine 2' }));
  expect(screen.queryByText('Credit or card?')).toBeNull();
  expect(screen.getByText(/for you · 20 Nov/u)).toHaveTextContent('overdue');
});

test('a question without the viewer’s name that was not shown is among "Mine" alone, with words instead of its text', async () => {
  const id = (key: string) => String(10_000 + tiffin.issues.findIndex((issue) => issue.key === key));
  const notShown = [
    { issueId: id('TIF-33'), questions: 1 },
    { issueId: 'of another project', questions: 2 },
  ];
  const user = openReport(tiffin, { setup: { notShown } });
  const questions = await card(/^Open questions/u);
  expect(questions.getByRole('button', { name: '6 open' })).toBeVisible();
  await user.click(questions.getByRole('button', { name: 'Mine 3' }));
  expect(await keys()).toEqual(['TIF-31', 'TIF-33', 'TIF-39']);
  expect(within(await table()).getAllByText(/^What you wrote on it without your name was not shown/u)).toHaveLength(1);
  await user.click(await questions.findByRole('button', { name: 'Ben Okafor 1' }));
  expect(await keys()).toEqual(['TIF-42']);
});

test('it is found where no question is open', async () => {
  openReport({ ...tiffin, issues: [anIssue('TIF-1')] }, { setup: { notShown: [{ issueId: '10000', questions: 1 }] } });
  expect((await card(/^Open questions/u)).getByRole('button', { name: 'Mine 1' })).toBeVisible();
});

test('questions of the owners beyond the third are counted together', async () => {
  const asked = ['ben', 'chiara', 'dinesh', 'emma', 'farah'].map((owner) => aQuestion(`${owner}-1`, { owner }));
  openReport({ ...tiffin, issues: [anIssue('TIF-1', { questions: asked })] });
  const questions = await card(/^Open questions/u);
  expect(questions.getByRole('button', { name: '5 open' })).toBeVisible();
  expect(questions.getByText('others 2')).toBeVisible();
});

test('refine next shows five rows, and the others that a list of a meeting would hold at a press', async () => {
  const issues = Array.from({ length: 23 }, (_, at) => anIssue(`TIF-${100 + at}`, { readiness: aReadiness('refine') }));
  const user = openReport({ ...tiffin, sprints: [], issues });
  const next = await card(/^Refine next/u);
  const listed = () => next.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 7));
  expect(listed()).toEqual(['TIF-100', 'TIF-101', 'TIF-102', 'TIF-103', 'TIF-104']);
  expect(next.getByText(/^5 of 20/u)).toBeVisible();
  await user.click(next.getByRole('button', { name: 'All' }));
  expect(listed()).toEqual(issues.slice(0, 20).map(({ key }) => key));
  expect(next.getByText(/^20 of 20/u)).toBeVisible();
  await user.click(next.getByRole('button', { name: 'Fewer' }));
  expect(listed()).toHaveLength(5);
});

test('refine next lists items with reasons, without drafts', async () => {
  const issues = [anIssue('TIF-1', { readiness: aReadiness('draft') }), ...tiffin.issues];
  const user = openReport({ ...tiffin, sprints: [], issues: issues.map((issue) => ({ ...issue, sprint: null })) });
  const next = await card(/^Refine next/u);
  expect(next.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
    'TIF-41',
    'TIF-42',
    'TIF-46',
    'TIF-48',
    'TIF-38',
  ]);
  expect(next.getByText(/answer first: “Credit or card\?”/u)).toBeVisible();
  expect(next.getByText(/^Left out of this list: 1 draft, which says too little/u)).toBeVisible();
  await user.click(next.getByRole('button', { name: 'Show' }));
  expect(next.getByRole('link', { name: /TIF-1/u })).toBeVisible();
});

test('what the running sprint waits for stands above refine next', async () => {
  const issues = tiffin.issues.map((issue) =>
    issue.key === 'TIF-31'
      ? {
          ...issue,
          questions: [aQuestion('q1', { owner: 'ben', blocking: true, text: 'Which week?' }), aQuestion('q2')],
        }
      : issue,
  );
  openReport({ ...tiffin, issues });
  const answers = await card(/^Sprint 11 waits for an answer/u);
  expect(answers.getAllByRole('listitem')[0]).toHaveTextContent('TIF-31');
  await waitFor(() => expect(answers.getByText('Which week?').parentElement).toHaveTextContent('for Ben Okafor'));
  const regions = screen.getAllByRole('region').map(({ textContent }) => textContent ?? '');
  const at = (start: string) => regions.findIndex((text) => text.startsWith(start));
  expect(at('Sprint 11 waits')).toBeLessThan(at('Refine next'));
});

test('text filters the table, and can be cleared', async () => {
  const user = openReport(tiffin);
  await user.type(await screen.findByRole('searchbox'), 'allergens');
  expect(await keys()).toEqual(['TIF-41', 'TIF-49']);
  await user.type(screen.getByRole('searchbox'), ' of nobody');
  expect(screen.getByText('No item matches.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(await keys()).toHaveLength(19);
});

test('an item opens in Jira by its link and by its line', async () => {
  const user = openReport(tiffin);
  const [link] = within(await table()).getAllByRole('link', { name: /TIF-43/u });
  expect(link).toHaveAttribute('href', 'https://tiffin.example/browse/TIF-43');
  link?.focus();
  await user.keyboard('{Enter}');
  const opened = () => ui.calls.filter(({ command }) => command === 'navigate').map(({ data }) => Object(data).url);
  expect(opened()).toEqual(['/browse/TIF-43']);
  await user.click(within(await table()).getByText('exception, with a reason'));
  expect(opened()).toEqual(['/browse/TIF-43', '/browse/TIF-44']);
});

test('reporters’ names come with the items, without a read of users', async () => {
  const questions = [aQuestion('q1', { owner: 'hana', blocking: true })];
  const issue = anIssue('TIF-1', { reporter: 'hana', readiness: aReadiness('refine'), questions });
  openReport({ sprints: [], issues: [issue], names: { hana: 'Hana Mori' } });
  expect(await screen.findByRole('button', { name: 'Hana Mori 1' })).toBeVisible();
  expect(requests()).not.toContain('/rest/api/3/user/bulk');
});

test('the whole backlog is read only when asked for', async () => {
  const user = openReport(large(900));
  const button = await screen.findByRole('button', { name: 'Show all 919 items' });
  const before = requests().length;
  await user.click(button);
  expect(await screen.findByText('919 items shown')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'All items' })).toBeVisible();
  expect(requests().length - before).toBeLessThanOrEqual(Math.ceil(919 / 50) + 10);
  expect(await table()).toHaveAttribute('aria-rowcount', String(919 + 4 + 1));
});

/** As many items in the coming sprint, and one in the backlog. */
const inComing = (count: number) => ({
  ...tiffin,
  issues: [
    ...Array.from({ length: count }, (_, at) =>
      anIssue(`TIF-${1000 + at}`, { readiness: aReadiness('ready'), sprint: sprint12 }),
    ),
    anIssue('TIF-1'),
  ],
});

test.each([
  ['the next ones are counted whole', 119, 'Later sprints may hold more items than are listed here.', 1],
  ['and than are read, there are no figures until all is counted', 519, /^The next sprints hold more items than/u, 0],
])('where the sprints hold more than the first read, %s', async (_what, count, said, figures) => {
  const user = openReport(inComing(count));
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryAllByRole('button', { name: `${count} of ${count} items agreed` })).toHaveLength(figures);
  await user.click(screen.getByRole('button', { name: 'Count them all' }));
  await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  expect(screen.getByRole('button', { name: `${count} of ${count} items agreed` })).toBeVisible();
});

test('reading the whole backlog stops between two pages', async () => {
  let pages = 0;
  const held: (() => void)[] = [];
  const jira = large(900);
  const user = openReport(jira);
  await screen.findByText('about 919 items');
  const answered = answerAs(jira);
  ui.answer('fetchProduct', async (data) => {
    pages += 1;
    // The first request reads all ids.
    if (pages > 3) await new Promise<void>((resolve) => held.push(resolve));
    return answered(data);
  });
  await user.click(screen.getByRole('button', { name: 'Show all 919 items' }));
  await screen.findByText('200 items read…');
  expect(pages).toBe(1 + 8 + 2);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  for (const release of held) release();
  expect(await screen.findByText('Stopped after 200 items.')).toBeVisible();
  expect(pages).toBe(1 + 8 + 2);
});

test('a refused count is reported, and everything else stays', async () => {
  openReport({ ...large(900), refuses: (request) => request.includes('approximate-count') });
  expect(await screen.findByText(/Jira could not count the whole backlog/u)).toBeVisible();
  expect((await keys()).length).toBeGreaterThan(19);
});

test('a failed read of items is reported and can be tried again', async () => {
  let down = true;
  const user = openReport({ ...tiffin, refuses: (request) => down && request.includes('search/jql') });
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer right now.');
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await keys()).toHaveLength(19);
});

test('the meaning of "ready" lists the policy, and Escape closes it', async () => {
  const user = openReport(tiffin);
  const button = await screen.findByRole('button', { name: 'What “ready” means' });
  await user.click(button);
  const meaning = within(screen.getByRole('region', { name: 'What “ready” means' }));
  expect(await meaning.findByText('This project uses Starter.')).toBeVisible();
  const [required] = meaning.getAllByRole('list');
  expect(required?.children).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'What “ready” means' })).toBeNull();
  expect(button).toHaveFocus();
});

test('the meaning of "ready" lists custom criteria and exceptions of types', async () => {
  const own = [aFieldRule(), aTickedRule({ need: 'advice' })];
  const types = [{ id: '10004', name: 'Bug', needs: { asked: 'off', 'own-2': 'required' } }] as const;
  const user = openReport(tiffin, { setup: { policy: { ...STARTER_POLICY, preset: 'own', own, types } } });
  await user.click(await screen.findByRole('button', { name: 'What “ready” means' }));
  const meaning = within(screen.getByRole('region', { name: 'What “ready” means' }));
  expect(await meaning.findByText('This project uses your own rules.')).toBeVisible();
  const lists = meaning.getAllByRole('list').map(({ textContent }) => textContent);
  expect(lists[0]).toContain('Risk is known (the field “Risk”)');
  expect(lists[1]).toContain('Legal has looked at it (somebody ticks it on the item)');
  expect(meaning.getByRole('heading', { name: 'Different for Bug' })).toBeVisible();
  expect(lists[2]).toMatch(/something or “nothing from me”: not asked.*Legal has looked at it.*: needed/);
});

test('a sprint’s card names the most missing custom criterion', async () => {
  const missing = tiffin.issues.map((issue) => ({
    ...issue,
    readiness: aReadiness('refine', { missing: 'own-1', talks: 1 }),
  }));
  openReport({ ...tiffin, issues: missing }, { setup: { policy: { ...STARTER_POLICY, own: [aFieldRule()] } } });
  expect((await card(/^Sprint 12/u)).getByText('Most missing: Risk is known')).toBeVisible();
});

test('opened from a sprint’s menu it is filtered by that sprint, and the list comes first', async () => {
  const user = openReport(tiffin, { extension: { sprint: { id: '13', state: 'future' } } });
  expect(await keys()).toEqual(['TIF-38', 'TIF-44', 'TIF-39']);
  expect(await isListFirst()).toBe(true);
  expect(screen.getByText('Sprint 13:')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove filter: In Sprint 13' }));
  expect(await keys()).toHaveLength(19);
});

test('a filter and an order stay in the address, and an address restores them', async () => {
  const kept: string[] = [];
  const user = openReport(tiffin, { address: { query: '', keep: (query) => void kept.push(query) } });
  await user.click(await screen.findByRole('button', { name: '3 complete on paper but not agreed' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Largest first');
  expect(await keys()).toEqual(['TIF-41', 'TIF-48', 'TIF-46']);
  expect(kept).toEqual(['?state=on-paper&sprint=12', '?state=on-paper&sprint=12&order=size']);
  const shown = await keys();
  cleanup();
  openReport(tiffin, { address: { query: kept.at(-1) ?? '', keep: () => undefined } });
  expect(await keys()).toEqual(shown);
  expect(screen.getByRole('button', { name: '3 complete on paper but not agreed', pressed: true })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Order' })).toHaveValue('size');
});

test('a state means the whole backlog, whether it is chosen, pressed or in the address', async () => {
  const issues = large(300).issues.map((issue, at) =>
    at < 310 ? issue : { ...issue, readiness: aReadiness('draft', { missing: 'why' }) },
  );
  const backlog = { ...tiffin, issues };
  const drafts = issues.filter(({ readiness }) => readiness?.state === 'draft').length;
  const user = openReport(backlog);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'State' }), 'Draft');
  expect(await screen.findByText(`${drafts} items shown`)).toBeVisible();
  const whole = await card(/^Whole backlog/u);
  expect(whole.getByRole('button', { name: `${drafts} Draft`, pressed: true })).toBeVisible();
  cleanup();
  openReport(backlog, { address: { query: '?state=draft', keep: () => undefined } });
  expect(await screen.findByText(`${drafts} items shown`)).toBeVisible();
});

test('without sprints a figure of what comes next stays within it', async () => {
  const issues = Array.from({ length: 150 }, (_, at) => anIssue(`TIF-${at}`, { readiness: aReadiness('refine') }));
  const user = openReport({ sprints: [], issues }, { setup: { board: null, output: anOutput([]) } });
  await user.click((await card(/^Next 30 items/u)).getByRole('button', { name: '30 To refine' }));
  expect(screen.getByText('30 items shown')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Remove filter: Comes next' })).toBeVisible();
  expect(screen.queryByText(/items read/u)).toBeNull();
});
