import type { OpenTalk } from '../domain/talk';
import type { Ports } from './ports';
import { storeWithRetry } from './store-with-retry';

export type TalkPorts = Pick<Ports, 'pause' | 'readTalk' | 'createTalk' | 'replaceTalk'>;

/** Changes what is said and who is in the talk, or begins it, on its version; `change` may be called again on a newer one. */
export async function changeTalk(
  ports: TalkPorts,
  issueId: string,
  change: (talk: OpenTalk | null) => OpenTalk,
): Promise<OpenTalk> {
  return storeWithRetry(ports, async () => {
    const before = await ports.readTalk(issueId);
    const after = change(before);
    if (before === after) return { stored: true, value: after };
    const stored = before === null ? await ports.createTalk(after) : await ports.replaceTalk(after);
    return stored ? { stored, value: after } : { stored };
  });
}
