import { screen, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import type { UnmetDetails } from '../../../src/domain/readiness/finding';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, anOpenBallot, aPanel, aQuestion, aReadiness, aTalk } from '../../../test/a-panel';
import { issueTypes, serveSplitting } from '../../../test/serve-splitting';
import { showPanel, showPanelAt } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { targets } from '../keyboard/lead-target';

const blocked = (facts: UnmetDetails['blocked']) => {
  const criteria = [aCriterion({ id: 'unblocked', step: 'confirm', finding: unmet({ because: 'blocked', ...facts }) })];
  return aPanel({ assessment: { readiness: aReadiness({ gaps: 1, missing: 'unblocked' }), criteria } });
};
const seen = { key: 'TIF-52', summary: 'Mandates', sprint: 'Sprint 13' };
const unseen = { key: null, summary: null, sprint: null };
const tooLarge = (spoilt: Partial<PanelView> = {}) => {
  const finding = unmet({ because: 'too-large', estimate: 20, limit: 10, percent: 50, usual: 20 });
  const criteria = [aCriterion({ id: 'small-enough', step: 'confirm', finding })];
  return aPanel({ assessment: { readiness: aReadiness({ gaps: 1, missing: 'small-enough' }), criteria }, ...spoilt });
};

test.each([
  ['en', { count: 1, ...seen }, 'TIF-52 “Mandates” in Sprint 13 comes first'],
  ['en', { count: 2, ...seen, sprint: null }, 'TIF-52 “Mandates” and 1 more come first'],
  ['en', { count: 1, ...unseen }, 'A work item you cannot see comes first'],
  ['de', { count: 1, ...seen }, 'Vorher muss TIF-52 „Mandates“ (Sprint 13) fertig sein'],
  ['de', { count: 3, ...seen, sprint: null }, 'Vorher müssen TIF-52 „Mandates“ und 2 weitere Vorgänge fertig sein'],
  ['de', { count: 2, ...unseen }, 'Vorher müssen 2 Vorgänge fertig sein, die du nicht sehen kannst'],
] as const)('%s: what blocks is named: %j is "%s"', async (language, facts, text) => {
  await showPanel(blocked(facts), {}, language);
  expect(screen.getByText(text)).toBeVisible();
});

const voting = (spoilt: Parameters<typeof anOpenBallot>[0]): PanelView => {
  const criteria = [aCriterion({ id: 'confident', step: 'confirm', finding: unmet({ because: 'nobody-voted' }) })];
  const readiness = aReadiness({ gaps: 1, missing: 'confident' });
  return aPanel({ ballot: anOpenBallot(spoilt), assessment: { readiness, criteria } });
};

test.each([
  ['en', { voted: [] }, /^\d*Vote: nobody has said whether they would start/],
  ['en', { voted: ['ana', 'ben'], waiting: ['emma'] }, /^\d*Vote: 2 of 3 needed so far/],
  ['en', { voted: ['ben'], waiting: [] }, /^\d*Vote: 1 of 3 needed so far/],
  ['en', { voted: ['ben', 'emma'], waiting: [], enough: true }, /^\d*Reveal the vote: 2 people have voted/],
  ['de', { voted: ['ben'], waiting: ['emma'] }, /^\d*Abstimmen: 1 von 2 nötigen Stimmen/],
  ['de', { voted: ['ben', 'emma'], waiting: [], enough: true }, /^\d*Abstimmung aufdecken: 2 Stimmen sind da/],
] as const)('%s: the gap of the vote asks to vote, then to reveal: %j', async (...row) => {
  const [language, ballot, text] = row;
  const { user } = await showPanel(voting(ballot), {}, language);
  await user.click(screen.getByRole('button', { name: text }));
  expect(screen.getAllByRole('radio').some((answer) => answer === document.activeElement)).toBe(true);
});

test('after voting, the gap leads the viewer to the reveal', async () => {
  const { user } = await showPanel(voting({ voted: ['ana', 'ben'], waiting: [], mine: 4, enough: true }));
  await user.click(screen.getByRole('button', { name: /^\d*Reveal the vote/ }));
  expect(screen.getByRole('button', { name: /^Reveal · / })).toHaveFocus();
});

test('a person who may only read sees the gaps without buttons', async () => {
  const reader = { accountId: 'goran', canEdit: false };
  await showPanel(aPanel({ questions: [aQuestion({ blocking: true })], me: reader }));
  const left = screen.getByRole('list', { name: 'What is left' });
  expect(within(left).getByText(/^Vote: /)).toBeVisible();
  expect(within(left).queryByRole('button')).toBeNull();
});

test.each([true, false])('the gap of a blocker opens it (may edit: %s)', async (canEdit) => {
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel({ ...blocked({ count: 1, ...seen }), me: { accountId: 'ana', canEdit } });
  await user.click(screen.getByRole('button', { name: /TIF-52 “Mandates” in Sprint 13 comes first/ }));
  expect(ui.calls.findLast(({ command }) => command === 'navigate')).toMatchObject({
    data: { url: '/browse/TIF-52', type: 'same-tab' },
  });
});

test('what blocks and may not be seen leads to the last step', async () => {
  const { user } = await showPanel(blocked({ count: 1, ...unseen }));
  await user.click(screen.getByRole('button', { name: /A work item you cannot see comes first/ }));
  expect(document.activeElement).toHaveAttribute('id', targets.confirm);
});

test('the gap of a large issue explains splitting and moves focus to starting a talk', async () => {
  const { user } = await showPanel(tooLarge());
  await user.click(screen.getByRole('button', { name: /Split it: 20 points. A usual sprint takes 20/ }));
  expect(await screen.findByText('Start a talk, and end it with “Split”.')).toHaveFocus();
  await user.tab();
  expect(screen.getByRole('button', { name: 'Start refining' })).toHaveFocus();
});

const { issue } = aPanel();
const running = { ...issue, sprint: { id: 12, name: 'Sprint 12', state: 'active', startDate: null } } as const;
const leadToSplit = async (language: 'en' | 'de', answers: Parameters<typeof showPanel>[1] = {}) => {
  serveSplitting(issueTypes.story, [issueTypes.story, issueTypes.subtask]);
  const shown = await showPanel(tooLarge({ issue: running }), answers, language);
  await shown.user.click(screen.getByRole('button', { name: language === 'en' ? /Split it: 20/ : /Aufteilen: 20/ }));
  return shown;
};

test.each([
  ['en', /^Its sprint is running, and what you create joins it/],
  ['de', /^Der Sprint läuft schon; was du anlegst, kommt dazu/],
] as const)(
  '%s: in a running sprint it is split here without a talk, with a note on the sprint',
  async (language, said) => {
    await leadToSplit(language);
    expect(await screen.findByText(said)).toHaveFocus();
  },
);

test('an issue split in its sprint lists its parts until they are hidden', async () => {
  const created = [{ item: 'Order page', key: 'TIF-90', linked: true }];
  const failed = [{ item: 'Basket', code: 'not-allowed' }];
  const split = { created, failed, placed: true, after: 'kept', panel: tooLarge({ issue: running }) };
  const { user, asked } = await leadToSplit('en', { splitIssue: Promise.resolve({ ok: true, value: split }) });
  const lines = await screen.findByLabelText(/Split into/);
  await user.tab();
  expect(lines).toHaveFocus();
  await user.clear(lines);
  await user.type(lines, 'Order page{Enter}Basket');
  expect(await screen.findByRole('radio', { name: 'Beside this one (Story)' })).toBeChecked();
  expect(screen.queryByText(/Closing the talk/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create 2 work items' }));
  const input = { items: ['Order page', 'Basket'], as: 'beside', close: null };
  expect(asked()).toEqual([{ functionKey: 'splitIssue', payload: { base: {}, input } }]);
  expect(await screen.findByRole('link', { name: 'TIF-90 Order page' })).toBeVisible();
  expect(lines).toHaveValue('Basket');
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(screen.queryByLabelText(/Split into/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /Split it: 20/ }));
  expect(await screen.findByLabelText(/Split into/)).toHaveValue('Basket');
});

test('the parts stay listed after the split has closed the issue', async () => {
  const created = [{ item: 'Order page', key: 'TIF-90', linked: true }];
  const panel = aPanel({ issue: { ...running, progress: 'done' } });
  const split = { created, failed: [], placed: true, after: 'closed', panel };
  const { user } = await leadToSplit('en', { splitIssue: Promise.resolve({ ok: true, value: split }) });
  await user.click(await screen.findByRole('button', { name: /^Create \d work items/ }));
  expect(await screen.findByRole('link', { name: 'TIF-90 Order page' })).toBeVisible();
  expect(screen.getByText(`${panel.issue.key} is closed.`)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Split it: 20/ })).toBeNull();
});

test.each([
  ['small-enough', 'Split'],
  ['small-enough confident', 'Another talk'],
])('a talk that leaves %s ends with "%s" by default', async (missing, outcome) => {
  const onceClosed = {
    state: 'refine',
    lacks: 'both',
    standing: 'not-agreed',
    gaps: missing.split(' ').length,
    missing,
    outdated: '',
    unseen: false,
  } as const;
  await showPanelAt('Close', tooLarge({ talk: aTalk({ onceClosed }) }));
  expect(await screen.findByRole('radio', { name: outcome })).toBeChecked();
});
