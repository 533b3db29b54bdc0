import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium';

/**
 * Before the first journey: plays the sample, of which every journey gets a copy, and starts the browser that all
 * workers share. Workers read of both in the environment.
 */
export default async function begin(): Promise<void> {
  const browser = await chromium.launchServer(chromiumOptions());
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'common-ground-'));
  Object.assign(process.env, { PLAYED_SAMPLE: playSample(), JOURNEYS: folder, BROWSER: browser.wsEndpoint() });
  Object.assign(globalThis, {
    async endJourneys() {
      await browser.close();
      await fs.rm(folder, { recursive: true, force: true });
    },
  });
}

/** Folder of the played sample. */
function playSample(): string {
  const program = path.join(__dirname, '../../../dev/sample/kept-sample.ts');
  const args = ['--disable-warning=ExperimentalWarning', program];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return printed.trim().split('\n').at(-1) ?? '';
}
