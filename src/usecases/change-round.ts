import type { Round } from '../domain/ballot';
import type { Ports } from './ports';
import { storeWithRetry } from './store-with-retry';

export type RoundPorts = Pick<Ports, 'pause' | 'readRound' | 'replaceRound'>;

/** Changes the current round on its version. `change` sees it freshly read, and throws where it may not be changed. */
export async function changeRound(
  ports: RoundPorts,
  issueId: string,
  change: (round: Round | null) => Round,
): Promise<Round> {
  return storeWithRetry(ports, async () => {
    const before = await ports.readRound(issueId);
    const after = change(before);
    if (after === before) return { stored: true, value: after };
    return (await ports.replaceRound(after)) ? { stored: true, value: after } : { stored: false };
  });
}

/** The same where there may be no round yet: what `change` makes of none is opened. */
export async function openOrChangeRound(
  ports: RoundPorts & Pick<Ports, 'createRound'>,
  issueId: string,
  change: (round: Round | null) => Round,
): Promise<Round> {
  return storeWithRetry(ports, async () => {
    const before = await ports.readRound(issueId);
    const after = change(before);
    if (after === before) return { stored: true, value: after };
    const stored = before === null ? await ports.createRound(after) : await ports.replaceRound(after);
    return stored ? { stored, value: after } : { stored };
  });
}
