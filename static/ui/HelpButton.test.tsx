import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { HelpButton } from './HelpButton';

test('help opens the guide for teams at the page that tells of this place', async () => {
  ui.answer('openModal', () => undefined);
  render(<HelpButton page="04-the-report" />);
  await userEvent.click(screen.getByRole('button', { name: 'Help' }));
  expect(ui.calls.find(({ command }) => command === 'openModal')?.data).toMatchObject({
    resource: 'guide',
    context: { guide: '04-the-report' },
  });
});
