import type { Page } from 'playwright-core';

/** Resolves once the document of the next navigation hears a channel of Realtime. */
export function listening(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('framenavigated', (frame) => {
      // A socket of the document before is closed by the navigation, perhaps unheard.
      if (frame !== page.mainFrame()) return;
      page.on('websocket', (socket) => {
        // The host's first message says that it listens.
        if (socket.url().endsWith('/forge/realtime')) socket.once('framereceived', () => resolve());
      });
    });
  });
}
