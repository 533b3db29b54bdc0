import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

const invoked = () =>
  ui.calls.filter(({ command }) => command === 'invoke').map(({ data }) => String(Object(data).functionKey));

async function mine(isSent: boolean) {
  const user = openReport(tiffin, { me: 'ben', mail: { isSent, isWanted: true } });
  const questions = within(await screen.findByRole('region', { name: /^Open questions/u }));
  expect(screen.queryByRole('checkbox', { name: /^One mail a week/u })).toBeNull();
  await user.click(questions.getByRole('button', { name: /^Mine/u }));
  return user;
}

test('beside their own questions a person turns the week’s mail off by one press', async () => {
  const user = await mine(true);
  const tick = await screen.findByRole('checkbox', { name: /^One mail a week/u });
  expect(tick).toBeChecked();
  await user.click(tick);
  expect(invoked().at(-1)).toBe('wantWeeklyMail');
  expect(tick).not.toBeChecked();
});

test('where the project sends none, nothing is offered', async () => {
  await mine(false);
  expect(invoked()).toContain('weeklyMail');
  expect(screen.queryByRole('checkbox', { name: /^One mail a week/u })).toBeNull();
});
