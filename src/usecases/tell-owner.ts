import type { AccountId } from '../domain/issue';
import type { Question } from '../domain/question';
import { ownerToTell } from '../domain/question-change';
import { goingOn } from '../domain/running-talk';
import { AppError } from '../failure';
import type { Ports } from './ports';
import type { Situation } from './situation';
import { noticeWords } from './words/notice-words';

export type TellPorts = Pick<Ports, 'notify'>;

/** The question with its new owner among those who were told, and who that is; null where nobody needs to be. */
export function withOwnerTold(question: Question, { call, talk, now }: Situation) {
  const tell = ownerToTell(question, call.me, goingOn(talk, now));
  return { tell, question: tell === null ? question : { ...question, told: [...question.told, tell] } };
}

/** What the words to the owner are made of. */
type Room = Pick<Situation, 'issue' | 'policy'> & { readonly call: { readonly issueId: string } };

export type Telling = { readonly question: Question; readonly to: AccountId | null };

/** After the question is stored, so that nobody is told twice; one who cannot be told finds it in their list. */
export async function tellOwner(ports: TellPorts, situation: Room, { question, to }: Telling): Promise<void> {
  if (to === null) return;
  const { call, issue, policy } = situation;
  const words = noticeWords[policy.language];
  const text = words.owner({ key: issue.key, summary: issue.summary, question: question.text, due: question.due });
  try {
    await ports.notify(call.issueId, { to, subject: words.ownerSubject(issue.key), text });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('an owner was not told:', error.code);
  }
}
