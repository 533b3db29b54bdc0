import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Failure, Result } from '../../../src/contract';
import type { Check, HealthView, ProjectRights, Unanswered } from '../../../src/contract-health';
import { ui } from '../../../test/ui-host';
import { echoChannel } from '../../../src/domain/shared/hint-channel';
import { FormatsContext, formatsFor } from '../../ui/formats';
import { healthDe } from '../words.de';
import { healthEn, type HealthWords } from '../words.en';
import { Health } from '../Health';
import { Words } from '../words';

type Browser = {
  /** Whether the network lets messages of Realtime pass. */
  readonly isHeard: boolean;
  /** Whether the back end answers the calls that send them. */
  readonly isSent: boolean;
  readonly isThemed: boolean;
  /** What signing and publishing take. */
  readonly backEndMs: number | null;
};
export const inOrder: Browser = { isHeard: true, isSent: true, isThemed: true, backEndMs: 40 };

/** Opens the page over a back end that answers these checks, and waits for the table. */
export async function openHealth(checks: readonly Check[], words = healthEn, browser = inOrder) {
  const opened = open({ ok: true, value: viewOf(checks) }, words, browser);
  await screen.findByRole('table');
  return opened;
}

/** Opens the page over a back end of which these checks got no answer. */
export async function openWithout(unanswered: readonly Unanswered[], words = healthEn) {
  const opened = open({ ok: true, value: viewOf([], unanswered) }, words, inOrder);
  await screen.findByRole('table');
  return opened;
}

/** Opens the page over a back end that fails. */
export async function refuse(failure: Failure) {
  return open({ ok: false, failure }, healthEn, inOrder);
}

export const viewOf = (checks: readonly Check[], unanswered: readonly Unanswered[] = []): HealthView => ({
  checkedAt: new Date().toISOString(),
  installed: { version: '3.1.0', environment: 'PRODUCTION' },
  checks,
  unanswered,
});

/** A back end that answers these calls, and the echoes of the page. */
export function aBackEnd(
  answers: Readonly<Record<string, () => unknown>>,
  { isHeard, isSent, isThemed, backEndMs } = inOrder,
): void {
  const listeners = new Map<string, () => void>();
  const { style } = document.documentElement;
  if (isThemed) style.setProperty('--ds-surface', '#ffffff');
  else style.removeProperty('--ds-surface');
  ui.answer('subscribeRealtimeChannel', (data) => {
    if (!isHeard) return Promise.reject(new Error('No connection.'));
    const { channelName, onEvent } = Object(data);
    listeners.set(String(channelName), () => onEvent({ changed: true }));
    return { unsubscribe: () => undefined };
  });
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    const answer = answers[functionKey];
    if (answer !== undefined) return answer();
    if (!isSent) return { ok: false, failure: { code: 'unexpected', details: {}, reference: '' } };
    if (functionKey === 'listenHealth') return { ok: true, value: 'token' };
    listeners.get(echoChannel(payload.nonce))?.();
    return { ok: true, value: { ms: backEndMs } };
  });
}

function open(first: Result<HealthView>, words: HealthWords, browser: Browser) {
  let answered = first;
  let looked: Result<ProjectRights> | null = null;
  aBackEnd({ checkHealth: () => answered, lookAgain: () => looked }, browser);
  const { unmount } = render(
    <Words words={words}>
      <FormatsContext.Provider value={formatsFor(words === healthDe ? 'de-DE' : 'en-GB', 'UTC')}>
        <Health opened="https://tiffin.example" />
      </FormatsContext.Provider>
    </Words>,
  );
  const answer = (checks: readonly Check[]): void => void (answered = { ok: true, value: viewOf(checks) });
  const answerLook = (answer: Result<ProjectRights>): void => void (looked = answer);
  return { unmount, answer, answerLook, user: userEvent.setup() };
}
