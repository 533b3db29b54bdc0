import { render, screen } from '@testing-library/react';
import { readinessStates } from '../../src/domain/shared/readiness-state';
import { Lozenge } from './Lozenge';
import { commonEn } from './messages/common-en';

test.each(readinessStates)('says %s in a word, not in colour alone', (state) => {
  render(<Lozenge state={state} />);
  expect(screen.getByText(commonEn.states[state])).toHaveClass(state);
});
