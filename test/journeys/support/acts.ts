import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { named } from '../../named';
import type { LocalJira } from './local-jira';
import { breakPath, mendPath, nameOfTurn, notedPaths, notePaths, type Turn, turnsOf } from './paths';
import { aWatched, linesOf, settled, toldOf, type Watched, wrongBlames } from './watched';

/** Each path that an act asks fails in turn: the act is done all the same, or the page says so and keeps what was typed. */

/** An act that is ready to be sent. */
export type Filled = {
  readonly on: FrameLocator;
  /** What was typed, and where; null for a tap. */
  readonly typed: { readonly text: string; readonly field: Locator } | null;
  /** Sends it, also for the second time. */
  readonly press: () => Promise<void>;
  /** What is pressed once nothing fails any more; default: “Try again” where the page offers it, else the same. */
  readonly pressAgain?: () => Promise<void>;
  /** Where the page says that it is not done, beside its alerts. */
  readonly says?: Locator;
  /** What is stored. */
  readonly stored: () => Promise<string>;
  /** What is stored once it is done, once. */
  readonly done: string;
};
/**
 * `calls`: the calls of the back end that it makes. `asks`: what the page itself asks of Jira for it; default: all of it.
 * `turn`: counts the fillings, so that each can be another.
 */
export type Act = {
  readonly calls: RegExp;
  readonly asks?: RegExp;
  readonly fill: (reader: Watched, turn: number) => Promise<Filled>;
};

export const button = (on: FrameLocator, name: string | RegExp): Locator => on.getByRole('button', { name }).first();

/** Calls the back end as Ana's page of a module does. */
export function askAs(jira: LocalJira, moduleKey: string, place: { readonly projectKey?: string }) {
  return (functionKey: string, payload: object = {}): Promise<unknown> => {
    const call = { as: 'ana@tiffin.example', moduleKey, functionKey, payload: named(payload), ...place };
    return jira.control('POST', '/invoke', call);
  };
}

/** Longer than the page repeats a call by itself; each look reads what is stored, of which storage takes only so many. */
const LOOKS_AT_MOST = 100;
const APART_MS = 200;

/** Until it is stored, or the page says why it is not; resolves with what it says of that. */
async function outcomeOf(reader: Watched, { on, says, stored, done }: Filled): Promise<readonly string[]> {
  const alert = on.getByRole('alert');
  for (let looks = 0; looks < LOOKS_AT_MOST; looks += 1) {
    await settled(reader, on);
    const alerts = await (says === undefined ? alert : alert.or(says)).allInnerTexts();
    if (alerts.length > 0 || (await stored()) === done) return alerts.flatMap(linesOf);
    await pause(APART_MS);
  }
  return ['neither stores it nor says so'];
}

/** The text is in its field, beside the words that it was not saved, or stored all the same. */
async function isKept(
  { field, text }: NonNullable<Filled['typed']>,
  { alerts, stored }: { readonly alerts: readonly string[]; readonly stored: string },
): Promise<boolean> {
  if (alerts.join(' ').includes(text) || stored.includes(text)) return true;
  return (await field.count()) > 0 && (await field.inputValue()) === text;
}

/** What goes wrong in an act while one path after the other fails; empty where nothing does. */
export async function wrongIn(
  browser: Browser,
  jira: LocalJira,
  { calls, asks = /^/u, fill }: Act,
): Promise<readonly string[]> {
  const reader = await aWatched(browser, jira);
  let turn = 0;
  const filled = () => fill(reader, (turn += 1));
  const first = await filled();
  await notePaths(jira);
  await first.press();
  const said = await outcomeOf(reader, first);
  if (said.length > 0) return said.map((line) => `says without a fault: ${line}`);
  const turns = turnsOf(
    (await notedPaths(jira)).filter(({ by, where, path }) =>
      where === 'bridge-product' ? asks.test(path) : calls.test(by),
    ),
  );
  await mendPath(jira);
  const wrong: string[] = [];
  for (const one of turns) {
    const found = await wrongWith(one, reader, jira, await filled()).catch(async (error: unknown) => {
      await mendPath(jira);
      throw new Error(`With ${nameOfTurn(one)}`, { cause: error });
    });
    wrong.push(...toldOf(one, found, reader));
  }
  return wrong;
}

async function wrongWith(turn: Turn, reader: Watched, jira: LocalJira, form: Filled): Promise<readonly string[]> {
  const { on, typed, press, pressAgain, stored, done } = form;
  await breakPath(jira, turn);
  await press();
  const alerts = await outcomeOf(reader, form);
  const found = [...wrongBlames(turn, alerts)];
  await mendPath(jira);
  if (alerts.length > 0) {
    const isSafe = typed === null || (await isKept(typed, { alerts, stored: await stored() }));
    if (!isSafe) found.push(`loses what was typed: ${alerts.join(' | ')}`);
    const again = on.getByRole('alert').getByRole('button', { name: 'Try again' });
    if (pressAgain !== undefined) await pressAgain();
    else await ((await again.count()) > 0 ? again.first().click() : press());
    found.push(...(await outcomeOf(reader, form)).map((line) => `says, once mended: ${line}`));
  }
  const end = await stored();
  return end === done ? found : [...found, `has stored: ${end}`];
}
