import type { LookBackReading } from '../../../../src/jira/look-back/reading';
import type { Readers } from '../run-reading';

type Step = LookBackReading | Error;

/** A reading whose steps come when the test says so; a later reading of the same script starts from the first step. */
export type Script = {
  readonly read: Readers;
  /** Releases the next step, in every reading that waits for it. */
  readonly next: () => void;
  /** Releases all steps. */
  readonly all: () => void;
  /** Sets the steps of later readings. */
  readonly rewrite: (steps: readonly Step[]) => void;
  /** Sets the steps of readings that ask for so many sprints. */
  readonly later: (sprints: number, steps: readonly Step[]) => void;
  /** The number of sprints, or weeks, that each reading asked for. */
  readonly asked: readonly number[];
};

export function scripted(steps: readonly Step[]): Script {
  let script = steps;
  let allowed = 0;
  const waiting = new Set<() => void>();
  const asked: number[] = [];
  const others = new Map<number, readonly Step[]>();
  const wake = (): void => {
    for (const each of waiting) each();
    waiting.clear();
  };
  async function* play(howMany: number, signal: { readonly aborted: boolean }) {
    const mine = others.get(howMany) ?? script;
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
    later: (sprints, its) => others.set(sprints, its),
    asked,
  };
}
