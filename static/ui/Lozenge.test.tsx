import { render, screen } from '@testing-library/react';
import { judgedAs } from '../../test/builders/standing';
import { lozengeStates } from '../../src/domain/refinement/lozenge-state';
import { Lozenge } from './Lozenge';
import { commonEn } from './messages/common-en';

test.each(lozengeStates)('shows %s as a word, not by colour alone', (standing) => {
  render(<Lozenge readiness={judgedAs(standing)} />);
  expect(screen.getByText(commonEn.states[standing])).toHaveClass(standing);
});
