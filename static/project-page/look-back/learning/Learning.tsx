import type { ReactElement } from 'react';
import type { Telling } from '../telling';
import { Cases } from './Cases';

export type LearningProps = {
  readonly telling: Telling;
};

/** What a team learns from its own sprints: what went wrong, and whether agreeing had a part in it. */
export function Learning({ telling }: LearningProps): ReactElement {
  const cases = telling.shown.look?.cases ?? null;
  return <>{cases !== null && <Cases cases={cases} telling={telling} />}</>;
}
