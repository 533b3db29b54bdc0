import { realtime } from '@forge/bridge/realtime';
import type { Check, CheckOf, EchoId } from '../../src/contract-health';
import { echoChannel } from '../../src/domain/shared/hint-channel';
import { ask, backend } from '../ui/backend';
import { newRequestId } from '../ui/request-id';

/** Longest wait for a hint of the back end; queued work begins some seconds late. */
const PATIENCE_MS = 5_000;
const QUEUE_PATIENCE_MS = 10_000;
/** What a function waits for Realtime while a person waits for it: a hint that takes longer is not sent. */
const SLOW_MS = 300;

const ways = { echo: 'open', 'echo-signed': 'signed', 'echo-queued': 'queued' } as const satisfies Record<
  EchoId,
  string
>;

/** What only a page in the browser can try. Takes seconds where no hint arrives. */
export async function ownChecks(): Promise<readonly Check[]> {
  const ids = ['echo', 'echo-signed', 'echo-queued'] as const;
  return [...(await Promise.all(ids.map(echoCheck))), themeCheck(), storageCheck()];
}

async function echoCheck(id: EchoId): Promise<CheckOf<EchoId>> {
  const heard = await echo(ways[id]).catch(() => silent);
  if (heard === null) return { id, state: 'untried', ms: null, there: null };
  const { ms, there } = heard;
  const isLate = ms === null || (there !== null && there > SLOW_MS);
  return { id, state: isLate ? 'warning' : 'passed', ms, there };
}

type Heard = { readonly ms: number | null; readonly there: number | null };
const silent: Heard = { ms: null, there: null };

/** How long a call of the back end took until its hint arrived here; null where the back end did not get so far. */
async function echo(way: (typeof ways)[EchoId]): Promise<Heard | null> {
  const nonce = newRequestId();
  const listening = way === 'open' ? null : await ask(() => backend('listenHealth', { nonce }));
  if (listening?.ok === false) return null;
  const token = listening?.value ?? null;
  if (way !== 'open' && token === null) return silent;
  let hear = (): void => undefined;
  const { unsubscribe } = await realtime.subscribeGlobal(
    echoChannel(nonce),
    () => hear(),
    token === null ? {} : { token },
  );
  const began = performance.now();
  const heard = new Promise<number | null>((resolve) => {
    hear = () => resolve(Math.round(performance.now() - began));
    setTimeout(resolve, way === 'queued' ? QUEUE_PATIENCE_MS : PATIENCE_MS, null);
  });
  const answer = await ask(() => backend('echoHealth', { nonce, way }));
  const there = answer.ok ? answer.value.ms : null;
  const isSent = answer.ok && (way === 'queued' || there !== null);
  const ms = isSent ? await heard : null;
  await unsubscribe();
  // That a signed one is refused is a finding; either way it is none about the network.
  return isSent || (answer.ok && way === 'signed') ? { ms, there } : null;
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
