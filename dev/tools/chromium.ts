import fs from 'node:fs';

/** The shell is Chromium without windows: it takes a third less of the processor. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that CHROMIUM names, or one found on the machine; else null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM'];
  return (named === undefined ? PLACES : [named]).find((place) => fs.existsSync(place)) ?? null;
}
