import type { ReactElement } from 'react';
import type { Day, Instant } from '../../src/domain/shared/instant';
import { useFormats } from './formats';

/** A moment as a day, machine-readable beside it. */
export function DateText({ at, today }: { at: Instant; today?: Day }): ReactElement {
  return <time dateTime={at}>{useFormats().dayOf(at, today)}</time>;
}

/** A due day, short when it is near. */
export function DueText({ due, today }: { due: Day; today: Day }): ReactElement {
  return <time dateTime={due}>{useFormats().due(due, today)}</time>;
}
