import type { Round } from '../domain/ballot';
import type { Ports } from './ports';
import { storeWithRetry } from './store-with-retry';

export type RoundPorts = Pick<Ports, 'pause' | 'readRound' | 'replaceRound'>;

type Change = (round: Round | null) => Round;

/** Changes the current round on its version. `change` sees it freshly read, and throws where it may not be changed. */
export function changeRound(ports: RoundPorts, issueId: string, change: Change): Promise<Round> {
  return changeWith(ports, { issueId, change, put: (_before, after) => ports.replaceRound(after) });
}

/** The same where there may be no round yet: what `change` makes of none is opened. */
export function openOrChangeRound(
  ports: RoundPorts & Pick<Ports, 'createRound'>,
  issueId: string,
  change: Change,
): Promise<Round> {
  const put: Changing['put'] = (before, after) =>
    before === null ? ports.createRound(after) : ports.replaceRound(after);
  return changeWith(ports, { issueId, change, put });
}

type Changing = {
  readonly issueId: string;
  readonly change: Change;
  /** Resolves with false where somebody else was faster. */
  readonly put: (before: Round | null, after: Round) => Promise<boolean>;
};

function changeWith(ports: RoundPorts, { issueId, change, put }: Changing): Promise<Round> {
  return storeWithRetry(ports, async () => {
    const before = await ports.readRound(issueId);
    const after = change(before);
    return after === before || (await put(before, after)) ? { stored: true, value: after } : { stored: false };
  });
}
