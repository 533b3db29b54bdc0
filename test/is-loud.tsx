import Button from '@atlaskit/button/new';
import { render, screen } from '@testing-library/react';

/** How the one thing to press looks. */
function loudClass(): string {
  const { getByText, unmount } = render(<Button appearance="primary">As loud</Button>);
  const loud = getByText('As loud').closest('button')?.className ?? '';
  unmount();
  return loud;
}

/** Whether the button looks as the one thing to press does. */
export const isLoud = (name: string): boolean => screen.getByRole('button', { name }).className === loudClass();

/** What all buttons say that look as the one thing to press does. */
export function loudButtons(): readonly string[] {
  const loud = loudClass();
  const all = screen.getAllByRole('button').filter(({ className }) => className === loud);
  return all.map(({ textContent }) => textContent);
}
