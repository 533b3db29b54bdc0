import type { RunningTalk } from '../domain/talk';
import type { Ports } from './ports';
import { storeWithRetry } from './store-with-retry';

export type TalkPorts = Pick<Ports, 'pause' | 'readTalk' | 'createTalk' | 'replaceTalk'>;

/** Changes the running talk, or starts one, on its version; `change` may be called again on a newer one. */
export async function changeTalk(
  ports: TalkPorts,
  issueId: string,
  change: (talk: RunningTalk | null) => RunningTalk,
): Promise<RunningTalk> {
  return storeWithRetry(ports, async () => {
    const before = await ports.readTalk(issueId);
    const after = change(before);
    if (before === after) return { stored: true, value: after };
    const stored = before === null ? await ports.createTalk(after) : await ports.replaceTalk(after);
    return stored ? { stored, value: after } : { stored };
  });
}
