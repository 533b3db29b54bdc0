import { render, screen } from '@testing-library/react';
import { ReadFailure } from './ReadFailure';

test('a page that was not read says why; of a newer version nothing, since that is said above it', () => {
  const { rerender } = render(<ReadFailure failure={{ code: 'jira-unavailable', details: {}, reference: '' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Jira does not answer right now');
  rerender(<ReadFailure failure={{ code: 'other-build', details: {}, reference: '' }} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
