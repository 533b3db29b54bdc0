import { render, screen } from '@testing-library/react';
import { ui } from '../../test/ui-host';
import { Name } from './Name';

const users = [
  { accountId: 'ana', displayName: 'Ana Silva', active: true },
  { accountId: 'hana', displayName: '佐藤花', active: false },
];

const answerWith = (body: unknown): void =>
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }));

test('names come from Jira, and a deactivated account is said to be one', async () => {
  answerWith({ values: users });
  render(
    <p>
      <Name of="ana" /> <Name of="hana" />
    </p>,
  );
  expect(await screen.findByText('Ana Silva')).toBeVisible();
  expect(await screen.findByText('佐藤花 (deactivated)')).toBeVisible();
});

test('somebody whom Jira does not show is "Somebody"', async () => {
  answerWith({ values: [{ accountId: 42 }, null] });
  render(<Name of="gone" />);
  expect(await screen.findByText('Somebody')).toBeVisible();
});

test('nobody is asked for twice once known', async () => {
  answerWith({ values: [{ accountId: 'ben', displayName: 'Ben Okafor', active: true }] });
  const first = render(<Name of="ben" />);
  await screen.findByText('Ben Okafor');
  const reads = ui.calls.length;
  first.unmount();
  render(<Name of="ben" />);
  expect(screen.getByText('Ben Okafor')).toBeVisible();
  expect(ui.calls).toHaveLength(reads);
});
