import { act, render, screen } from '@testing-library/react';
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

test('names come from Jira; a deactivated account is marked as such', async () => {
  answerWith({ values: users });
  render(
    <p>
      <Name of="ana" /> <Name of="hana" />
    </p>,
  );
  expect(await screen.findByText('Ana Silva')).toBeVisible();
  expect(await screen.findByText('佐藤花 (deactivated)')).toBeVisible();
});

test('a person whom Jira does not show is "Somebody"', async () => {
  answerWith({ values: [{ accountId: 42 }, null] });
  render(<Name of="gone" />);
  expect(await screen.findByText('Somebody')).toBeVisible();
});

test('a known name is not read twice', async () => {
  answerWith({ values: [{ accountId: 'ben', displayName: 'Ben Okafor', active: true }] });
  const first = render(<Name of="ben" />);
  await screen.findByText('Ben Okafor');
  const reads = ui.calls.length;
  first.unmount();
  render(<Name of="ben" />);
  expect(screen.getByText('Ben Okafor')).toBeVisible();
  expect(ui.calls).toHaveLength(reads);
});

describe('a name that could not be read', () => {
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const refuse = (): void =>
    ui.answer('fetchProduct', () => ({ status: 429, statusText: 'Too Many Requests', headers: {}, body: '' }));
  const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  test('is read again, and appears once it is known', async () => {
    refuse();
    render(<Name of="emma" />);
    expect(await screen.findByText('Somebody')).toBeVisible();
    answerWith({ values: [{ accountId: 'emma', displayName: 'Emma Lindqvist', active: true }] });
    await wait(3000);
    expect(await screen.findByText('Emma Lindqvist')).toBeVisible();
  });

  test('is read again where Jira answered something else than people: no account counts as closed', async () => {
    answerWith({ odd: true });
    render(<Name of="goran" />);
    expect(await screen.findByText('Somebody')).toBeVisible();
    answerWith({ values: [{ accountId: 'goran', displayName: 'Goran Petrović', active: true }] });
    await wait(3000);
    expect(await screen.findByText('Goran Petrović')).toBeVisible();
  });

  test('is read at growing intervals, and no longer after the last or once undrawn', async () => {
    refuse();
    const { unmount } = render(<Name of="farah" />);
    await wait(2000);
    expect(ui.calls).toHaveLength(1);
    await wait(600_000);
    expect(ui.calls).toHaveLength(4);
    unmount();
    const again = render(<Name of="farah" />);
    await wait(0);
    again.unmount();
    expect(ui.calls).toHaveLength(5);
    await wait(600_000);
    expect(ui.calls).toHaveLength(5);
  });

  test('is read again when the same people are drawn anew', async () => {
    refuse();
    const { unmount } = render(<Name of="goran" />);
    await wait(0);
    unmount();
    answerWith({ values: [{ accountId: 'goran', displayName: 'Goran Petrović', active: true }] });
    render(<Name of="goran" />);
    expect(await screen.findByText('Goran Petrović')).toBeVisible();
  });

  test('is not read again where Jira’s answer leaves the person out', async () => {
    answerWith({ values: [] });
    render(<Name of="left" />);
    await wait(600_000);
    expect(screen.getByText('Somebody')).toBeVisible();
    expect(ui.calls).toHaveLength(1);
  });
});
