import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing may leave the machine, and a browser that asks its maker for news would try. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the journeys: the one that CHROMIUM names, or one found on the machine.
 * @throws with what to install, when there is none: a journey is never skipped
 */
export function launchChromium(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) {
    throw new Error(
      'The browser journeys need Chromium or Chrome. Install it (Debian, Ubuntu: apt-get install chromium) or name one: CHROMIUM=/path/to/chrome npm test',
    );
  }
  return chromium.launch({ executablePath, args: QUIET });
}
