import { render, screen } from '@testing-library/react';
import { judgedAs } from '../../test/builders/standing';
import { standings } from '../../src/domain/refinement/standing';
import { Lozenge } from './Lozenge';
import { commonEn } from './messages/common-en';

test.each(standings)('shows %s as a word, not by colour alone', (standing) => {
  render(<Lozenge readiness={judgedAs(standing)} />);
  expect(screen.getByText(commonEn.states[standing])).toHaveClass(standing);
});
