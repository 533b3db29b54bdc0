import type { Page } from 'playwright-core';
import { z } from 'zod';

const pressed = z.enum(['pointer', 'keys']);
type Presses = Readonly<Record<z.infer<typeof pressed>, number>>;
const NAME = 'tellPress';

/**
 * Counts presses in a page and its frames: pointer presses, and Enter or Space outside of typing. Call it before the
 * page opens; the resolved function returns the counts.
 */
export async function countPresses(page: Page): Promise<() => Presses> {
  const presses = { pointer: 0, keys: 0 };
  await page.exposeFunction(NAME, (by: unknown) => {
    presses[pressed.parse(by)] += 1;
  });
  await page.addInitScript((name) => {
    const count = (by: 'pointer' | 'keys'): void => {
      const tell: unknown = Reflect.get(window, name);
      if (typeof tell === 'function') tell(by);
    };
    const isTyping = (key: string, target: EventTarget | null): boolean =>
      target instanceof HTMLTextAreaElement ||
      (key === ' ' && target instanceof HTMLInputElement && target.type === 'text');
    addEventListener('pointerdown', () => count('pointer'), true);
    addEventListener(
      'keydown',
      ({ key, target }) => {
        if ((key === 'Enter' || key === ' ') && !isTyping(key, target)) count('keys');
      },
      true,
    );
  }, NAME);
  return () => ({ ...presses });
}
