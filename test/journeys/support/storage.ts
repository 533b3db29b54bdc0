import type { FrameLocator } from 'playwright-core';

/**
 * For a journey in which the app's frame keeps something in the browser. @throws where the browser keeps nothing for
 * frames of other sites
 */
export async function askForStorage(frame: FrameLocator): Promise<void> {
  const refused = await frame.locator('html').evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch {
      return true;
    }
  });
  if (refused) throw new Error('This journey needs a browser that keeps what a frame of another site stores.');
}
