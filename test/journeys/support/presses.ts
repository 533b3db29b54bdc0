import type { Page } from 'playwright-core';
import { z } from 'zod';

const pressed = z.literal(1);
const NAME = 'tellPress';

/**
 * Counts what a person presses in a page and its frames: the pointer, and Enter or Space where that is not typing. To be
 * called before the page opens; what it resolves with answers how many there were.
 */
export async function countPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeFunction(NAME, (by: unknown) => {
    presses += pressed.parse(by);
  });
  await page.addInitScript((name) => {
    const count = (): void => {
      const tell: unknown = Reflect.get(window, name);
      if (typeof tell === 'function') tell(1);
    };
    const isTyping = (key: string, target: EventTarget | null): boolean =>
      target instanceof HTMLTextAreaElement ||
      (key === ' ' && target instanceof HTMLInputElement && target.type === 'text');
    addEventListener('pointerdown', count, true);
    addEventListener(
      'keydown',
      ({ key, target }) => {
        if ((key === 'Enter' || key === ' ') && !isTyping(key, target)) count();
      },
      true,
    );
  }, NAME);
  return () => presses;
}
