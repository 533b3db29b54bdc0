import { currentFingerprint } from '../../src/domain/readiness/assess';
import { runningOf } from '../../src/domain/talk/running-talk';
import type { World } from './in-memory-ports';

/** The content, as a page shows it. */
export const contentIn = ({ issue }: World): string => currentFingerprint(issue);

/** The start of the talk that a page shows: the running one, else the last. */
export const talkIn = ({ records: { talk, talks } }: World): string =>
  runningOf(talk)?.startedAt ?? talks.talks.at(-1)?.id ?? '';
