import type { Round } from '../ballot/round';
import { votersOf } from './respondents';
import type { RunningTalk, Talk } from './talk';

/**
 * Who was said to be away, and who was missing at a reveal, for the record of the talk: the former by name where they had answered or voted, because their voice was
 * taken out; else only how many opened the panel.
 */
export function awayIn(talk: RunningTalk, round: Round | null): Pick<Talk, 'onlyOpened' | 'markedAway' | 'missed'> {
  const answered = talk.respondents.map(({ accountId }) => accountId);
  const acted = [...answered, ...votersOf(talk, round), ...talk.votedBefore];
  const named = talk.markedAway.filter(({ who }) => acted.includes(who));
  const opened = talk.markedAway.length - named.length;
  return {
    ...(opened === 0 ? {} : { onlyOpened: opened }),
    ...(named.length === 0 ? {} : { markedAway: named }),
    ...(talk.missed.length === 0 ? {} : { missed: talk.missed }),
  };
}
