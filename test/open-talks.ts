import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Opens the earlier talks, which the menu does while nobody talks. */
export async function openTalks(user: Pick<UserEvent, 'click'>): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('menuitem', { name: /^Talks/ }));
}
