import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { FailureNotice } from './FailureNotice';
import { RELOAD } from './kept';
import { commonDe } from './messages/common-de';
import { commonEn } from './messages/common-en';
import { createWords } from './words';

const { Words } = createWords(commonEn, async () => commonDe);

test.each([
  [
    'ref-1',
    'Jira does not answer right now. Try again in a moment. Reference ref-1. If it stays, tell it to whoever administers this Jira.',
  ],
  ['', 'Jira does not answer right now. Try again in a moment.'],
])('shows the reference "%s" if there is one', (reference, words) => {
  render(<FailureNotice failure={{ code: 'jira-unavailable', details: {}, reference }} />);
  expect(screen.getByRole('alert').textContent.trim()).toBe(words);
});

test('for unreadable rules, it says who can repair them and where', () => {
  render(<FailureNotice failure={{ code: 'broken-policy', details: {}, reference: '' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Whoever administers it replaces them in the project settings/);
});

test.each([
  ['jira-unavailable', { because: 'storage' }, /^The storage of Common Ground does not answer/],
  ['jira-unavailable', { because: 'no-answer' }, /^Common Ground does not answer/],
  ['jira-unavailable', { because: 'offline' }, /^There was no connection/],
  ['rate-limited', { because: 'storage' }, /^The storage of Common Ground is busy/],
  ['not-allowed', { because: 'no-vote' }, /^This has moved on in the meantime/],
  ['not-allowed', { because: 'read-only' }, /^Jira does not let you see or do this/],
  ['not-allowed', {}, /^Jira does not let you see or do this/],
  ['limit-reached', { because: 'too-many-hints', limit: 100 }, /^There is room for 100 hints here/],
  ['limit-reached', { because: 'row-full' }, /^There is no room for this text here/],
  ['limit-reached', { because: 'too-long', limit: 500, length: 510 }, /^There is room for 500 characters: 510/],
] as const)('%s %j has its own words', (code, details, words) => {
  render(<FailureNotice failure={{ code, details, reference: '' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(words);
});

const used = 'Jira’s hourly limit for this app is used up. Try again in 47 minutes.';
const verbraucht = 'Jiras stündliches Limit für diese App ist verbraucht. Versuche es in 47 Minuten noch einmal.';

test.each([
  ['jira-quota-global-based', commonEn, used],
  ['jira-quota-tenant-based', commonEn, used],
  ['jira-quota-global-based', commonDe, verbraucht],
  ['jira-quota-tenant-based', commonDe, verbraucht],
])('a refusal by %s says in minutes for how long, and blames nobody here', (limit, words, said) => {
  const details = { because: 'wait', seconds: 2_780, limit } as const;
  render(
    <Words words={words}>
      <FailureNotice failure={{ code: 'rate-limited', details, reference: 'ref-1' }} />
    </Words>,
  );
  expect(screen.getByRole('alert').textContent.trim()).toBe(said);
});

test('a failure because another person was faster does not point to support', () => {
  render(<FailureNotice failure={{ code: 'conflict', details: {}, reference: 'ref-1' }} />);
  expect(screen.getByRole('alert')).not.toHaveTextContent('ref-1');
});

test('of another build it offers to load Jira’s page anew', async () => {
  ui.answer('reload', () => undefined);
  render(<FailureNotice failure={{ code: 'other-build', details: {}, reference: 'ref-1' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/^A newer version is here\. ?Reload$/);
  const heard = jest.fn();
  addEventListener(RELOAD, heard, { once: true });
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(ui.calls.map(({ command }) => command)).toContain('reload');
});
