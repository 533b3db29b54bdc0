import type { FrameLocator, Locator } from 'playwright-core';
import type { Person } from './person';

export const addressOf = (project: string): string =>
  `/jira/software/projects/${project}/apps/backlog-report-page/look-back`;
/** What it says of the sample. */
export const SENTENCE =
  'In sprints 8–10 you finished 78% of what you committed; 4 were added or removed after the start (18 committed); 3 came back after being done.';

/** Opens the look back and resolves with its frame. */
export async function openLookBack(person: Person, project = 'TIF'): Promise<FrameLocator> {
  await person.open(addressOf(project));
  return person.page.frameLocator('main iframe');
}

/** Waits until everything is read. */
export async function read(on: FrameLocator): Promise<void> {
  await on.getByText(/Counted from the items that you may see|Gezählt/u).waitFor();
  await on.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** The sentence, once everything is read. */
export const told = async (on: FrameLocator): Promise<string> => {
  await read(on);
  return sentence(on);
};
export const sentence = async (on: FrameLocator): Promise<string> =>
  (await on.locator('p').filter({ hasText: /^In /u }).first().innerText()).replaceAll(/\s+/gu, ' ');

export const tile = (on: FrameLocator, name: string): Locator => on.getByRole('region', { name, exact: true });
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
