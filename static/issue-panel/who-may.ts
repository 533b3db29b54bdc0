import type { PanelView } from '../../src/contract';
import type { Question } from '../../src/domain/question';

/** An asker who says nothing for this long lets others close. */
const SILENT_MS = 2 * 86_400_000;

/**
 * Whether to offer closing: the asker may, for a question without a name anybody but the answerer, and after two days
 * of silence too. Only an offer: the back end decides.
 */
export function mayClose(
  { askedBy, answeredBy, answeredAt }: Question,
  { me, now }: Pick<PanelView, 'me' | 'now'>,
): boolean {
  if (askedBy === me.accountId) return true;
  if (answeredBy === me.accountId) return false;
  if (askedBy === null) return true;
  return answeredAt !== null && Date.parse(now) - Date.parse(answeredAt) >= SILENT_MS;
}

export const mayWithdraw = ({ askedBy }: Question, { me, talk }: Pick<PanelView, 'me' | 'talk'>): boolean =>
  askedBy === me.accountId || (askedBy === null && talk?.leads === me.accountId);
