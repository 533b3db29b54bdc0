import { screen, within } from '@testing-library/react';
import { anIssue, aQuestion, aReadiness } from './test/an-issue';
import { openReport } from './test/open-report';
import { tiffin } from './test/tiffin';

const untalked = (key: string, remarks: string, missing = 'asked confident') =>
  anIssue(key, { readiness: aReadiness('refine', { missing, remarks }) });

const backlog = {
  sprints: [],
  issues: [
    untalked('TIF-1', 'why acceptance-criteria'),
    untalked('TIF-2', 'acceptance-criteria'),
    untalked('TIF-3', 'why unblocked', 'small-enough asked confident'),
    untalked('TIF-4', 'text-asks'),
    untalked('TIF-5', ''),
  ],
};

test('a backlog without talks is told apart by what its items say', async () => {
  const user = openReport(backlog);
  const line = await screen.findByText(/^Nobody has talked about these 5 items yet/u);
  const figures = within(line.parentElement ?? document.body).getAllByRole('button');
  expect(figures.map(({ textContent }) => textContent)).toEqual([
    '1 asks something in the text',
    '1 is blocked',
    '1 is too big for one sprint',
    'no why found in 2',
    '2 without acceptance criteria',
  ]);
  await user.click(screen.getByRole('button', { name: 'no why found in 2' }));
  expect(screen.getByText('2 items shown')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Remove filter: No why, not talked about' })).toBeVisible();
});

test('what all rows share stands once above them; a row says what tells it apart', async () => {
  openReport(backlog);
  const row = within(await screen.findByRole('table')).getByRole('row', { name: /TIF-3/u });
  expect(row).toHaveTextContent('blocked by something later, too big for one sprint, good to have: no why found');
  // Refine next and the list.
  expect(
    screen.getAllByText('All 5 items below: not talked through yet. Each row says only what differs.'),
  ).toHaveLength(2);
  expect(screen.queryByText('not talked through yet')).toBeNull();
});

test('the card of such a part names what most items lack, not the votes that all lack', async () => {
  openReport(backlog);
  expect(await screen.findByText('Most missing: why')).toBeVisible();
});

test('where most items were talked about there are no facts', async () => {
  const issues = backlog.issues.map((issue, at) =>
    at > 2 ? issue : { ...issue, readiness: aReadiness('refine', { missing: 'asked confident', talks: 1 }) },
  );
  openReport({ ...backlog, issues });
  await screen.findByRole('table');
  expect(screen.queryByText(/What Jira tells of them/u)).toBeNull();
});

test.each([
  ['an open question', [aQuestion('q1')], '1 question is open.'],
  ['none', [], 'Nothing is missing.'],
] as const)(
  'a sprint’s card says that nothing is missing only without an open question: %s',
  async (_what, questions, text) => {
    const agreed = tiffin.issues.map((issue) => ({ ...issue, readiness: aReadiness('ready'), questions: [] }));
    const [first, ...others] = agreed.filter(({ sprint }) => sprint?.id === 12);
    openReport({ ...tiffin, issues: [...(first === undefined ? [] : [{ ...first, questions }]), ...others] });
    expect(within(await screen.findByRole('region', { name: /^Sprint 12/u })).getByText(text)).toBeVisible();
  },
);
