import { render, screen } from '@testing-library/react';
import { readinessStates } from '../../src/domain/shared/readiness-state';
import { Lozenge } from './Lozenge';
import { commonEn } from './messages/common-en';

test.each(readinessStates)('shows %s as a word, not by colour alone', (state) => {
  render(<Lozenge state={state} />);
  expect(screen.getByText(commonEn.states[state])).toHaveClass(state);
});
