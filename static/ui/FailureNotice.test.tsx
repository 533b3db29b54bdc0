import { render, screen } from '@testing-library/react';
import { FailureNotice } from './FailureNotice';

test.each([
  ['ref-1', 'Jira does not answer right now. Try again in a moment. Reference ref-1'],
  ['', 'Jira does not answer right now. Try again in a moment.'],
])('the reference "%s" is told where there is one', (reference, words) => {
  render(<FailureNotice failure={{ code: 'jira-unavailable', facts: {}, reference }} />);
  expect(screen.getByRole('alert').textContent.trim()).toBe(words);
});

test('where the rules of a project cannot be read it is said who can do what about it, and where', () => {
  render(<FailureNotice failure={{ code: 'broken-policy', facts: {}, reference: '' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/Whoever administers it replaces them in the project settings/);
});

test.each([
  ['not-allowed', { because: 'no-vote' }, /^This has moved on in the meantime/],
  ['not-allowed', { because: 'read-only' }, /^You may not do this/],
  ['not-allowed', { because: 'not-administrator' }, /^You may not do this/],
  ['limit-reached', { limit: 100, unit: 'hints' }, /^There is room for 100 hints here/],
  ['limit-reached', { because: 'row-full' }, /^There is no room for this text here/],
  ['limit-reached', { limit: 500, length: 510 }, /^There is room for 500 characters: 510/],
] as const)('%s %j is told for what it is', (code, facts, words) => {
  render(<FailureNotice failure={{ code, facts, reference: '' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(words);
});

test('where somebody was faster nobody is sent to support', () => {
  render(<FailureNotice failure={{ code: 'conflict', facts: {}, reference: 'ref-1' }} />);
  expect(screen.getByRole('alert')).not.toHaveTextContent('ref-1');
});
