import { fork } from 'node:child_process';
import { mkdtemp, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { TestEnvironment } from 'jest-environment-node';
import { chromium, type Browser } from 'playwright-core';
import { z } from 'zod';

/** The address of a local Jira, and a browser. */
export type Surroundings = { readonly url: string; readonly browser: Browser };

declare global {
  /** Resolves with those of this worker; stage.ts calls it. */
  function openSurroundings(): Promise<Surroundings>;
}

/** Where begin.ts says what it has prepared. */
const prepared = z.object({ PLAYED_SAMPLE: z.string(), JOURNEYS: z.string(), BROWSER: z.string() });

/**
 * The environment of journeys. A worker loads it once, so its local Jira works for one file after another; a file's
 * pages are closed at its end.
 */
export default class Worker extends TestEnvironment {
  #browser: Browser | null = null;

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { openSurroundings: () => this.#open() });
  }

  override async teardown(): Promise<void> {
    await this.#browser?.close();
    await super.teardown();
  }

  async #open(): Promise<Surroundings> {
    const { BROWSER } = prepared.parse(process.env);
    const [url, browser] = await Promise.all([localJira(), chromium.connect(BROWSER)]);
    this.#browser = browser;
    return { url, browser };
  }
}

let address: Promise<string> | null = null;

/** Address of this worker's local Jira, which is started for its first file, and for the next one after a crash. */
function localJira(): Promise<string> {
  address ??= startLocalJira();
  return address;
}

/** Starts the program of `npm start` on a free port. */
async function startLocalJira(): Promise<string> {
  const { PLAYED_SAMPLE, JOURNEYS } = prepared.parse(process.env);
  const data = await mkdtemp(path.join(JOURNEYS, 'site-'));
  const told = `${data}.log`;
  const output = await open(told, 'w');
  const main = path.join(__dirname, '../../../dev/main.ts');
  const child = fork(main, ['--port', '0', '--data', data, '--sample', PLAYED_SAMPLE, '--forge-bundle'], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', path.join(__dirname, 'end-with-parent.mjs')],
    stdio: ['ignore', output.fd, output.fd, 'ipc'],
  });
  await output.close();
  let isOver = false;
  child.once('exit', () => {
    isOver = true;
    address = null;
  });
  // A worker that has nothing left to do ends, and with it its local Jira.
  child.unref();
  child.channel?.unref();
  for (;;) {
    const text = await readFile(told, 'utf8');
    const url = /http:\/\/localhost:\d+/.exec(text)?.[0];
    if (url !== undefined) return url;
    if (isOver) throw new Error(`The local Jira stopped:\n${text}`);
    await wait(50);
  }
}
