import { screen, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

const invoked = () =>
  ui.calls.filter(({ command }) => command === 'invoke').map(({ data }) => String(Object(data).functionKey));

test('beside their own questions a person turns off all mails by one press', async () => {
  const user = openReport(tiffin, { me: 'ben' });
  const questions = within(await screen.findByRole('region', { name: /^Open questions/u }));
  expect(screen.queryByRole('checkbox', { name: /^Mails of Common Ground/u })).toBeNull();
  await user.click(questions.getByRole('button', { name: /^Mine/u }));
  const tick = await screen.findByRole('checkbox', { name: /^Mails of Common Ground/u });
  expect(tick).toBeChecked();
  await user.click(tick);
  expect(invoked().at(-1)).toBe('wantMails');
  expect(tick).not.toBeChecked();
});
