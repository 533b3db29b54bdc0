import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

const { now } = aPanel();
const ago = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const meeting = { id: '7-12', startedAt: ago(34) };
const ended = {
  id: ago(12),
  at: ago(6),
  minutes: 6,
  facilitator: 'ana',
  participants: [],
  outcome: 'ready',
  agreed: '',
  nextSteps: [],
  fingerprint: '',
} as const;

test('a talk in a meeting says for how long that runs, and leads to it', async () => {
  const asked: unknown[] = [];
  ui.answer('navigate', (data) => void asked.push(data));
  const { user } = await showPanel(aPanel({ talk: aTalk({ meeting }) }));
  expect(screen.getByText('In a meeting · 34 min')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Open the meeting' }));
  expect(JSON.stringify(asked)).toContain('"meeting"');
});

test('after its end, and while it is set aside, the meeting went on elsewhere', async () => {
  await showPanel(aPanel({ talk: aTalk({ meeting: { ...meeting, isAside: true } }) }));
  expect(screen.getByText('The meeting went on.')).toBeVisible();
});

test('the end of a talk of a meeting says so, in German, too', async () => {
  await showPanel(aPanel({ talk: null, talks: [{ ...ended, meeting: '7-12' }] }), {}, 'de');
  expect(screen.getByText('Das Refinement ging weiter.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Zum Refinement' })).toBeVisible();
});

test.each([
  ['outside of a meeting', {}],
  ['of a meeting some hours ago', { meeting: '7-12', at: ago(180) }],
])('a talk %s says nothing of one', async (_what, more) => {
  await showPanel(aPanel({ talk: null, talks: [{ ...ended, ...more }] }));
  expect(screen.queryByRole('button', { name: 'Open the meeting' })).not.toBeInTheDocument();
});
