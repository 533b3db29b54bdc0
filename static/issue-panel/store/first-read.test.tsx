import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPanel } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { ui } from '../../../test/ui-host';
import { unanswered } from '../../ui/backend';
import { PanelPage } from '../IssuePanel';
import { openPanel } from './use-panel-store';

const reads = (): number => ui.calls.filter(({ data }) => JSON.stringify(data).includes('openPanel')).length;

test('what the first script asked is not asked again', async () => {
  servePanel(aPanel());
  render(<PanelPage store={openPanel(Promise.resolve({ ok: true, value: aPanel() }))} size="full" />);
  expect(await screen.findByText('On paper')).toBeVisible();
  expect(reads()).toBe(0);
});

test('a first read that failed is tried again', async () => {
  servePanel(aPanel());
  render(<PanelPage store={openPanel(Promise.resolve({ ok: false, failure: unanswered() }))} size="full" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('On paper')).toBeVisible();
  expect(reads()).toBe(1);
});
