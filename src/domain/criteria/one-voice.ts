import { everyParticipant } from '../talk/every-participant';
import { isTeamOfOne } from '../talk/quorum';
import { participantsOf } from '../talk/respondents';
import type { Subject } from './criterion';

/**
 * Whether one voice was enough when it was given, and is not any more: then reporter and assignee were one person, and
 * others have come since. A policy may ask for no more than one.
 */
export function takesOneMore({ issue, records, policy }: Subject, { quorum }: { readonly quorum: number }): boolean {
  if (quorum > 1 || policy.quorumAtLeast <= 1) return false;
  const known = [...everyParticipant(records, records.round), ...participantsOf(records.talk, records.round)];
  return known.length > 0 && !isTeamOfOne(known, issue);
}
