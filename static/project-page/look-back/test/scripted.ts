import type { LookBackReading } from '../../../../src/jira/look-back/reading';
import type { Readers } from '../run-reading';

type Step = LookBackReading | Error;

/** A reading whose steps come when the test says so; each later reading of the same script begins anew. */
export type Script = {
  readonly read: Readers;
  /** Lets the next step come, in every reading that waits for it. */
  readonly next: () => void;
  /** Lets all of them come. */
  readonly all: () => void;
  /** Steps of the readings that begin from now on. */
  readonly rewrite: (steps: readonly Step[]) => void;
  /** How many sprints, or weeks, were asked for, by reading. */
  readonly asked: readonly number[];
};

export function scripted(steps: readonly Step[]): Script {
  let script = steps;
  let allowed = 0;
  const waiting = new Set<() => void>();
  const asked: number[] = [];
  const wake = (): void => {
    for (const each of waiting) each();
    waiting.clear();
  };
  async function* play(howMany: number, signal: { readonly aborted: boolean }) {
    const mine = script;
    asked.push(howMany);
    for (const [index, step] of mine.entries()) {
      while (index >= allowed) await new Promise<void>((resolve) => waiting.add(resolve));
      if (signal.aborted) return;
      if (step instanceof Error) throw step;
      yield step;
    }
  }
  return {
    read: {
      sprints: (_request, _setup, { sprints, signal }) => play(sprints, signal),
      weeks: (_request, _setup, { weeks, signal }) => play(weeks, signal),
    },
    next: () => {
      allowed += 1;
      wake();
    },
    all: () => {
      allowed = Number.POSITIVE_INFINITY;
      wake();
    },
    rewrite: (next) => {
      script = next;
    },
    asked,
  };
}
