import { act } from '@testing-library/react';
import { asResult, type Answer, type late } from './panel-host';

/** An answer that arrives when the test releases it. */
export function heldAnswer() {
  let give = (_result: unknown): void => undefined;
  const answer = new Promise((resolve) => (give = resolve));
  return {
    answer,
    arrives: (as: Exclude<Answer, Promise<unknown> | typeof late>) => act(async () => give(asResult(as))),
  };
}
