import { screen, waitFor, within } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const { now } = aPanel();
const after = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const meeting = { id: '7-12', startedAt: after(-34) };
const talkWith = (from: number, until: number) =>
  aTalk({
    facilitator: 'ben',
    startedAt: after(-6),
    meeting: { ...meeting, breaks: [{ from: after(from), until: after(until) }] },
  });
const goesOn = { name: 'Go on now' };

test('a break stops the clock of the talk and of its meeting, and anybody goes on before its end', async () => {
  const { user, asked } = await showPanel(aPanel({ talk: talkWith(-2, 3) }), {
    takeBreak: aPanel({ talk: talkWith(-2, 0) }),
  });
  const bar = within(screen.getByRole('region', { name: 'Talk' }));
  expect(bar.getByText(/^Break until /)).toBeVisible();
  expect(screen.getByRole('timer')).toHaveTextContent('4:00');
  expect(screen.getByText('In a meeting · 32 min')).toBeVisible();
  await user.click(bar.getByRole('button', goesOn));
  await waitFor(() => expect(screen.queryByRole('button', goesOn)).toBeNull());
  expect(asked()).toMatchObject([{ functionKey: 'takeBreak', payload: { input: { isOver: true } } }]);
});

test('the minutes of a break that is over are left out, and nothing else tells of it', async () => {
  await showPanel(aPanel({ talk: talkWith(-5, -1) }));
  expect(screen.queryByText(/^Break until /)).toBeNull();
  expect(screen.getByRole('timer')).toHaveTextContent(/^2:0/);
});

test('who may only read sees until when, in German, too', async () => {
  const panel = aPanel({ talk: talkWith(-2, 3) });
  await showPanel({ ...panel, me: { ...panel.me, canEdit: false } }, {}, 'de');
  expect(screen.getByText(/^Pause bis /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Jetzt weitermachen' })).toBeNull();
});
