import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { LocalJira } from './local-jira';
import { nameOfTurn, type Turn } from './paths';
import { aPerson } from './person';

/** A page as Ana has it, with the calls that it waits for and the errors that nobody caught. */
export type Watched = { readonly page: Page; readonly calls: ReadonlySet<unknown>; readonly uncaught: string[] };

/** A hint that does not come is waited for a tenth of the time. */
const HASTE =
  'const wait = window.setTimeout; window.setTimeout = (act, ms, ...more) => wait(act, ms >= 5000 ? ms / 10 : ms, ...more);';

/** Each opening of the page is the first: nothing is kept in the browser. */
export async function aWatched(browser: Browser, jira: LocalJira, { isHasty = false } = {}): Promise<Watched> {
  const { page } = await aPerson(browser, jira, 'ana');
  await page.addInitScript('try { localStorage.clear(); } catch {}');
  if (isHasty) await page.addInitScript(HASTE);
  const calls = new Set<unknown>();
  const uncaught: string[] = [];
  page.on('request', (request) => {
    if (/\/forge\/(?:invoke|product)$/u.test(request.url())) calls.add(request);
  });
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
  page.on('pageerror', ({ message }) => uncaught.push(message));
  return { page, calls, uncaught };
}

export const PANEL = 'section[aria-label="Common Ground panel"] iframe';
const LOOK_MS = 40;
/** So often in a row nothing is under way. */
const LOOKS = 4;
const underWay = /^(?:Loading|Checking|Reading|Opening|Looking)/mu;

export const textOf = (on: FrameLocator): Promise<string> => on.locator('body').innerText();

/** Opens the page at a path; resolves with the frame of the app once it has read all that it reads. */
export async function opened(
  jira: LocalJira,
  watched: Watched,
  at: string,
  frame = 'main iframe',
): Promise<FrameLocator> {
  await watched.page.goto(`${jira.url}${at}?as=ana`);
  const on = watched.page.frameLocator(frame).first();
  await on.locator('main').or(on.getByRole('alert')).first().waitFor({ state: 'attached' });
  await settled(watched, on);
  return on;
}

/** Until no call is under way and the page says of nothing that it is being read. */
export async function settled({ calls }: Watched, on: FrameLocator): Promise<void> {
  for (let still = 0; still < LOOKS;) {
    const text = await textOf(on);
    const isBusy = calls.size > 0 || text === '' || underWay.test(text);
    still = isBusy || (await on.locator('progress').count()) > 0 ? 0 : still + 1;
    await pause(LOOK_MS);
  }
}

/** What Health says of a message that was sent or heard late, and what follows: a busy machine decides it. */
const ofSpeed =
  /^(?:Forge takes [#,]+ ms to send a message|Some messages are not sent in time; .*|[!✓○]|Warning|Done:|To do:|# things? needs? attention\.|Everything is in order\.)$/u;

/** Lines without numbers and what else time changes, and without those under a failure that name whom to tell. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/Reference \w+\. If it stays, tell it to whoever administers this Jira\./gu, '')
    .split('\n')
    .map((line) => line.trim().replaceAll(/\d+/gu, '#'))
    .filter((line) => line !== '' && !ofSpeed.test(line));

const blames = /may not|let you|administer|only people|check what you wrote|does not exist|no longer|ask someone/iu;
const hopes = /try again in|in a moment|does not answer|is busy/iu;

/** Lines that say whose the fault is, and say it wrong: only a refusal is a matter of rights, and waiting ends none. */
export const wrongBlames = ({ kind }: Turn, lines: readonly string[]): readonly string[] =>
  lines.filter((line) => (kind === '403' ? hopes : blames).test(line)).map((line) => `blames: ${line}`);

/** What was wrong in a turn, with its name, and the errors that nobody caught in it. */
export const toldOf = (turn: Turn, wrong: readonly string[], { uncaught }: Watched): readonly string[] =>
  [...wrong, ...uncaught.splice(0)].map((one) => `${nameOfTurn(turn)}: ${one}`);
