import type { Locator } from 'playwright-core';
import { toStep } from './at-vote';
import { insist, opened, pressed } from './insist';
import type { Member } from './team';

/** Acts of one person on their own panel until they are stored. Most resolve with the number of failures. */

const list = ({ on }: Member): Locator => on.getByRole('list', { name: 'Open questions' });

export const rowOf = (member: Member, text: string): Locator =>
  list(member).getByRole('listitem').filter({ hasText: text });

/** A private question on its writer's panel. */
export const hiddenRowOf = ({ on }: Member, text: string): Locator =>
  on.getByRole('list', { name: 'Yours, hidden so far' }).getByRole('listitem').filter({ hasText: text });

export async function reload(member: Member): Promise<void> {
  await member.page.reload();
  await opened(member.on);
}

export async function startTalk({ page, on }: Member): Promise<number> {
  return insist({
    page,
    call: 'startTalk',
    act: () => pressed(on.getByRole('button', { name: 'Start refining' })),
    done: () => on.getByRole('timer').isVisible(),
    failed: () => on.getByRole('alert').isVisible(),
  });
}

export async function askQuestion(member: Member, text: string): Promise<number> {
  const { page, on } = member;
  const unsaved = on.getByRole('alert').filter({ hasText: `Not saved: “${text}”` });
  return insist({
    page,
    call: 'askQuestion',
    act: async () => {
      const field = on.getByLabel(/What could go wrong/);
      await field.fill(text);
      await field.press('Enter');
    },
    done: async () => (await rowOf(member, text).or(hiddenRowOf(member, text)).getByRole('button').count()) > 0,
    failed: () => unsaved.isVisible(),
    again: () => pressed(unsaved.getByRole('button', { name: 'Try again' })),
  });
}

export async function showWritten({ page, on }: Member): Promise<number> {
  const button = on.getByRole('button', { name: /^Show what we wrote/ });
  return insist({
    page,
    call: 'showWritten',
    // Once all have answered it is shown by itself.
    act: async () => ((await button.count()) === 0 ? undefined : pressed(button)),
    done: async () => (await button.count()) === 0,
    failed: () => on.getByRole('alert').first().isVisible(),
  });
}

export async function writeAnswer(member: Member, question: string, text: string): Promise<void> {
  const row = rowOf(member, question);
  await row.getByRole('button', { name: /^Answer “/ }).click();
  await row.getByLabel('Your answer').fill(text);
}

/** Resolves with the texts beside "Theirs" and "Yours" after a conflict; null when the answer is stored. */
export async function sendAnswer(member: Member, question: string, text: string): Promise<readonly string[] | null> {
  const row = rowOf(member, question);
  const [field, save, theirs] = [
    row.getByLabel('Your answer'),
    row.getByRole('button', { name: 'Save answer' }),
    row.getByRole('button', { name: 'Keep theirs' }),
  ];
  await insist({
    page: member.page,
    call: 'answerQuestion',
    act: () => pressed(save),
    done: async () => (await theirs.isVisible()) || !(await save.isVisible()),
    failed: async () => {
      if (!(await row.getByRole('alert').isVisible()) || (await theirs.isVisible())) return false;
      // The form closes once the panel finds the answer stored after all.
      const kept = await field.inputValue({ timeout: 500 }).catch(() => text);
      if (kept !== text) throw new Error('The answer is gone.');
      return true;
    },
    again: () => pressed(row.getByRole('button', { name: 'Try again' })),
  });
  if (!(await theirs.isVisible())) {
    // Waits for the text, since the list is laid out anew with it and the next button moves.
    await row.getByText(text, { exact: true }).waitFor();
    return null;
  }
  const both = await row.locator('dd').allInnerTexts();
  await theirs.click();
  return both;
}

/** Shows a row of the second step. The page may follow the talk to another step in between. */
async function seeUnknowns(member: Member, row: Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const isThere = await toStep(member, /^2 Unknowns/)
      .then(() => row.waitFor({ timeout: 3_000 }))
      .then(
        () => true,
        () => false,
      );
    if (isThere) return;
  }
  throw new Error('The question is in no step.');
}

/** A closed question leaves the list; after a failure it comes back with a message. */
export async function accept(member: Member, question: string): Promise<number> {
  const row = rowOf(member, question);
  await seeUnknowns(member, row);
  return insist({
    page: member.page,
    call: 'closeQuestion',
    updates: true,
    act: () => pressed(row.getByRole('button', { name: 'That answers it' })),
    done: async () => (await row.count()) === 0,
    failed: () => row.getByRole('alert').isVisible(),
    again: () => pressed(row.getByRole('button', { name: 'Try again' })),
  });
}
