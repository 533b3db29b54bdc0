import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromChild, ToChild } from './messages.ts';
import { postTogether } from './post-together.ts';

/** The thread that the app's back end runs in, seen from the host. */
export type Thread = {
  readonly tell: (message: ToChild) => void;
  /** Does something unless the thread shows that it still listens. */
  whenHung(work: () => void): void;
  end(): void;
};
export type ThreadOptions = {
  /** Folder with `<module>.cjs`, as made by `npm run build`. */
  readonly bundle: string;
  /** How many times sooner the app's own timers are over; 1 when left out. For tests, where nobody waits. */
  readonly haste?: number | undefined;
};
type Heard = {
  readonly message: (message: FromChild) => void;
  /** What nobody caught: the thread is over after it. */
  readonly failed: (error: unknown) => void;
  readonly over: () => void;
};

/** How long a thread may leave a ping unanswered before it counts as hung. */
const HUNG_MS = 2_000;

/** A thread, not a process: what the app asks for comes back three times as fast, and a busy loop can be ended as well. */
export function startThread({ bundle, haste = 1 }: ThreadOptions, heard: Heard): Thread {
  const file = path.join(import.meta.dirname, 'child.ts');
  const worker = new Worker(file, { argv: [bundle, haste], env: {}, execArgv: [] });
  const tell = postTogether<ToChild>((messages) => worker.postMessage(messages));
  const pings = new Set<NodeJS.Timeout>();
  const calmDown = () => pings.forEach((timer) => clearTimeout(timer));
  const take = (message: FromChild) => {
    if (message.type === 'pong') calmDown();
    else heard.message(message);
  };
  worker.on('message', (messages: readonly FromChild[]) => messages.forEach(take));
  worker.on('error', heard.failed).on('exit', heard.over);
  return {
    tell,
    whenHung(work) {
      pings.add(setTimeout(work, HUNG_MS));
      tell({ type: 'ping' });
    },
    end() {
      calmDown();
      void worker.terminate();
    },
  };
}
