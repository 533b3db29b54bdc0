import type { Browser, Locator } from 'playwright-core';
import { panelDe } from '../../static/issue-panel/words.de';
import { panelEn } from '../../static/issue-panel/words.en';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket, join } from './support/team';
import { stage } from './support/stage';

/** More Tab stops than a whole page with the panel has. */
const STOPS = 150;

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE' });
});

/** Every sentence of a catalogue without placeholders. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
}
/** Notes on the page by how many pixels it was ever wider than its window: a moment's width jumps as much. */
function watchWidth(): void {
  const step = (): void => {
    const root = document.documentElement;
    root.dataset['over'] = String(Math.max(Number(root.dataset['over'] ?? 0), root.scrollWidth - innerWidth));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
const german = new Set(sentencesOf(panelDe));
const english = new Set(sentencesOf(panelEn).filter((sentence) => !german.has(sentence)));

test('a whole talk by keyboard, in German at 320 px, never loses its visible focus', async () => {
  const issue = await aTicket(jira, 'Den Speiseplan drucken');
  const greta = await aPerson(browser, jira, 'greta');
  const { page } = greta;
  await page.setViewportSize({ width: 320, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(watchWidth);
  const on = await greta.panel(issue);
  const body = on.locator('body');
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const look = async () => {
    expect(await body.evaluate((element) => document.activeElement === element)).toBe(false);
    expect(await body.evaluate(() => document.documentElement.dataset['over'])).toBe('0');
    const lines = (await body.innerText()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => english.has(line))).toEqual([]);
  };
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    for (let stops = 0; !(await hasFocus(target)); stops += 1) {
      if (stops > STOPS) throw new Error(`The Tab key never comes to ${target.toString()}`);
      await page.keyboard.press('Tab');
    }
    const outline = await target.evaluate(
      (element) => getComputedStyle(element).outlineStyle !== 'none' || element.matches('input, textarea'),
    );
    expect(outline).toBe(true);
  };
  const button = (name: string | RegExp) => on.getByRole('button', { name, exact: typeof name === 'string' });
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(target);
    await page.keyboard.press(key);
  };

  await press(button(panelDe.head.actions.start));
  await on.getByRole('region', { name: panelDe.talk.label }).waitFor();
  const ask = on.getByPlaceholder(panelDe.questions.placeholder);
  await tabTo(ask);
  await look();
  await page.keyboard.type('Welches Papier?');
  await page.keyboard.press('Enter');
  await on.getByText('Welches Papier?').waitFor();
  await look();

  await press(button(panelDe.privateWriting.show(1, 1)));
  await press(button(panelDe.talk.goToVote));
  await look();
  await tabTo(on.getByRole('group', { name: panelDe.ballot.question }).getByRole('radio').first());
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight');
  await press(button(panelDe.ballot.vote));
  // It is announced to screen readers too.
  await on.getByText(panelDe.ballot.voted).first().waitFor();
  await look();
  await press(button(panelDe.ballot.reveal(1, 1)), 'Space');
  const shown = on.getByText(panelDe.ballot.would(1, 1)).first();
  await shown.waitFor();
  await look();
  await press(button(panelDe.close.otherEnd));
  await tabTo(on.getByLabel(panelDe.close.nextSteps));
  await page.keyboard.type('Muster bestellen');
  await page.keyboard.press('Control+Enter');
  await on.getByRole('region', { name: panelDe.talk.label }).waitFor({ state: 'detached' });
  await look();
  expect(greta.complaints).toEqual([]);
});
