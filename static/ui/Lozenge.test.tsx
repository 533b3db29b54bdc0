import { render, screen } from '@testing-library/react';
import { standings } from '../../src/domain/refinement/standing';
import { Lozenge } from './Lozenge';
import { commonEn } from './messages/common-en';

test.each(standings)('shows %s as a word, not by colour alone', (standing) => {
  const [state, onPaper] = standing === 'on-paper' ? (['refine', 'yes'] as const) : ([standing, 'no'] as const);
  render(<Lozenge readiness={{ state, onPaper }} />);
  expect(screen.getByText(commonEn.states[standing])).toHaveClass(standing);
});
