import { chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../../dev/tools/chromium.ts';

/** Flags that keep the browser from sending requests to its maker. */
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
 * Replaces the features that Playwright turns off: the same without ThirdPartyStoragePartitioning. Where that is off,
 * Chromium with windows keeps nothing for a frame of another site, such as the app's; as users start it, it does.
 */
const FEATURES_OFF = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/**
 * The browser of the journeys: the one that CHROMIUM names, else one found on the machine.
 * @throws an error that says what to install when there is none: a journey is never skipped
 */
export function chromiumOptions(): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'The browser journeys need Chromium or Chrome. Install it (Debian, Ubuntu: apt-get install chromium-headless-shell) or name one: CHROMIUM=/path/to/chrome npm test',
    );
  }
  return { executablePath, args: [...QUIET, `--disable-features=${FEATURES_OFF.join(',')}`] };
}

export const launchChromium = () => chromium.launch(chromiumOptions());
