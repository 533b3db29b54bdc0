import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../tools/chromium.ts';
import type { RunningHost } from '../start-host.ts';
import { aFixtureHost } from './fixture-host.ts';

export type Browsing = { readonly browser: Browser; readonly running: RunningHost };

/** A browser and a host with the fixture app for the tests of a file; `begin` runs before the first one. */
export function browseFixture(begin: (on: Browsing) => void): void {
  let stop = async (): Promise<unknown> => undefined;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === null)
      throw new Error('This test needs Chromium or Chrome; CHROMIUM=/path/to/chrome names one.');
    const [browser, running] = await Promise.all([
      chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] }),
      aFixtureHost(),
    ]);
    stop = () => Promise.all([browser.close(), running.stop()]);
    begin({ browser, running });
  });
  afterAll(() => stop());
}
