import type { Page } from 'playwright-core';

/** Resolves once the page hears a channel of Realtime that it asks for after this call. */
export async function listening(page: Page): Promise<void> {
  const socket = await page.waitForEvent('websocket', (one) => one.url().endsWith('/forge/realtime'));
  // The host's first message says that it listens.
  await socket.waitForEvent('framereceived');
}
