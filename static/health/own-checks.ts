import { realtime } from '@forge/bridge/realtime';
import type { Check } from '../../src/contract-health';
import { echoChannel } from '../../src/domain/shared/hint-channel';
import { ask, backend } from '../ui/backend';
import { newRequestId } from '../ui/request-id';

/** Longest wait for a hint of the back end. */
const PATIENCE_MS = 5_000;

/** What only a page in the browser can try. Takes seconds where no hint arrives. */
export async function ownChecks(): Promise<readonly Check[]> {
  const ms = await echo().catch(() => null);
  return [{ id: 'echo', state: ms === null ? 'warning' : 'passed', ms }, themeCheck(), storageCheck()];
}

/** Milliseconds from a call of the back end until its hint arrived here; null where none did. */
async function echo(): Promise<number | null> {
  const nonce = newRequestId();
  let hear = (): void => undefined;
  const { unsubscribe } = await realtime.subscribeGlobal(echoChannel(nonce), () => hear());
  const began = performance.now();
  const heard = new Promise<number | null>((resolve) => {
    hear = () => resolve(Math.round(performance.now() - began));
    setTimeout(resolve, PATIENCE_MS, null);
  });
  const { ok } = await ask(() => backend('echoHealth', { nonce }));
  const ms = ok ? await heard : null;
  await unsubscribe();
  return ms;
}

/** Jira's colours reach the page as custom properties of its root. */
function themeCheck(): Check {
  const surface = getComputedStyle(document.documentElement).getPropertyValue('--ds-surface');
  return { id: 'theme', state: surface === '' ? 'warning' : 'passed' };
}

function storageCheck(): Check {
  const name = 'common-ground.health';
  try {
    localStorage.setItem(name, 'kept');
    const isKept = localStorage.getItem(name) === 'kept';
    localStorage.removeItem(name);
    return { id: 'browser-storage', state: isKept ? 'passed' : 'warning' };
  } catch {
    return { id: 'browser-storage', state: 'warning' };
  }
}
