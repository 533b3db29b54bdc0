import type { ReactElement } from 'react';
import type { Day, Instant } from '../../src/domain/shared/instant';
import { useFormats } from './formats';

/** The day of a moment, with the moment in `datetime`. */
export function DateText({ at, today }: { at: Instant; today?: Day }): ReactElement {
  return <time dateTime={at}>{useFormats().dayOf(at, today)}</time>;
}

/** A due day, as a weekday when it is near. */
export function DueText({ due, today }: { due: Day; today: Day }): ReactElement {
  return <time dateTime={due}>{useFormats().due(due, today)}</time>;
}
