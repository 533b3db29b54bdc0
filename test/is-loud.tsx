import Button from '@atlaskit/button/new';
import { render, screen } from '@testing-library/react';

/** Classes of the primary button in both sizes. */
function loudClasses(): readonly string[] {
  return (['default', 'compact'] as const).map((spacing) => {
    const { getByText, unmount } = render(
      <Button appearance="primary" spacing={spacing}>
        As loud
      </Button>,
    );
    const loud = getByText('As loud').closest('button')?.className ?? '';
    unmount();
    return loud;
  });
}

/** Whether the button looks like the primary one. */
export const isLoud = (name: string): boolean => loudClasses().includes(screen.getByRole('button', { name }).className);

/** Labels of all buttons that look like the primary one. */
export function loudButtons(): readonly string[] {
  const loud = loudClasses();
  const all = screen.getAllByRole('button').filter(({ className }) => loud.includes(className));
  return all.map(({ textContent }) => textContent);
}
