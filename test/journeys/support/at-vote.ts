import type { Locator } from 'playwright-core';
import { insist, pressed } from './insist';
import type { Member } from './team';

/** Votes, reveals and closes until each is stored. Each resolves with the number of failures. */

const alertOf = ({ on }: Member): Locator => on.getByRole('alert').first();

/** Shows a step of the talk on a member's page; nothing without a talk. */
export async function toStep({ on }: Member, name: RegExp): Promise<void> {
  const step = on.getByRole('navigation').getByRole('button', { name });
  const isThere = (await step.count()) === 0 || (await step.getAttribute('aria-current')) === 'step';
  if (!isThere) await pressed(step);
}

/** Takes every page from what was written to the vote. */
export async function goToVote(member: Member): Promise<number> {
  const button = member.on.getByRole('button', { name: 'Go to the vote' });
  await button.waitFor();
  return insist({
    page: member.page,
    call: 'goToVote',
    act: () => pressed(button),
    done: async () => !(await button.isVisible()),
    failed: () => alertOf(member).isVisible(),
  });
}

export async function vote(member: Member, confidence: string): Promise<number> {
  const { page, on } = member;
  const cast = async () => {
    await toStep(member, /^3 Vote/);
    const ballot = on.getByRole('group', { name: 'Would you start building this?' });
    await pressed(ballot.locator('label').filter({ hasText: confidence }));
  };
  return insist({
    page,
    call: 'castVote',
    updates: true,
    act: cast,
    done: () => on.getByText('You have voted').first().isVisible(),
    failed: () => alertOf(member).isVisible(),
    // The vote may have been stored after all; then it is changed instead.
    again: async () => {
      const change = on.getByRole('button', { name: 'Change my vote' });
      if (await change.isVisible()) await pressed(change);
      await cast();
    },
  });
}

/** Once the page has seen that all have voted. */
export async function reveal(member: Member, people: number): Promise<number> {
  const { page, on } = member;
  const button = on.getByRole('button', { name: `Reveal · ${people} of ${people}` });
  await button.waitFor();
  return insist({
    page,
    call: 'revealBallot',
    act: () => pressed(button),
    done: async () => !(await button.isVisible()),
    failed: () => alertOf(member).isVisible(),
  });
}

export async function closeTalk(member: Member, agreed: string): Promise<number> {
  const { page, on } = member;
  const field = on.getByLabel('What did we agree, in one sentence?');
  await field.fill(agreed);
  return insist({
    page,
    call: 'closeTalk',
    act: () => pressed(on.getByRole('button', { name: /^Close the talk/ })),
    done: async () => !(await on.getByRole('timer').isVisible()),
    failed: async () => {
      if (!(await alertOf(member).isVisible())) return false;
      // The whole form disappears once the panel knows that the talk is over.
      const kept = await field.inputValue({ timeout: 500 }).catch(() => agreed);
      if (kept !== agreed) throw new Error('The sentence is gone.');
      return true;
    },
  });
}
