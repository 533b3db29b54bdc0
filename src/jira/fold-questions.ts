import * as z from 'zod/mini';
import { type Kept, needsFolding, fold, sameQuestion } from '../domain/question-archive';
import { propertyKeys, questionKey } from './property-keys';
import { removeProperty } from './properties';
import { readKept } from './records';
import { ask, checked, type JiraRequest, rest } from './request';

const issue = z.object({ properties: z._default(z.record(z.string(), z.unknown()), {}) });

/**
 * Folds the oldest closed questions of an issue into one property. Writes the archive, reads again, and removes only what
 * still says the same. True when there is more to fold. Does nothing where the
 * archive holds rubbish: somebody must repair it first.
 * @NOTE Jira removes properties without a condition: a change in the moment between the look and the removal is lost.
 * Closed questions do not change, so that would be somebody's answer that was sent before it was closed; a withdrawn one
 * that is restored just then is in the outbox, which brings it onto the issue again.
 */
export async function foldQuestions(request: JiraRequest, issueId: string): Promise<boolean> {
  const kept = await read(request, issueId);
  if (kept === null) return false;
  const { archive, done } = fold(kept);
  if (done.length === 0) return false;
  const path = rest`/rest/api/3/issue/${issueId}/properties/${propertyKeys.archive}`;
  if (archive.some((question, at) => !isStored(question, kept.archived[at])))
    await ask(request, path, { method: 'PUT', json: archive });
  const now = await read(request, issueId);
  if (now === null) return false;
  for (const id of done) if (isTwice(now, id)) await removeProperty(request, issueId, questionKey(id));
  return needsFolding({ ...now, own: now.own.filter(({ id }) => !done.includes(id)) });
}

/** null where the archive holds something else. */
async function read(request: JiraRequest, issueId: string): Promise<Kept | null> {
  const { body } = await ask(request, rest`/rest/api/3/issue/${issueId}?fields=summary&properties=*all`);
  return readKept(checked((value) => issue.safeParse(value), body).properties);
}

function isStored(question: Kept['own'][number], stored: Kept['own'][number] | undefined): boolean {
  return stored !== undefined && sameQuestion(question, stored);
}

function isTwice({ own, archived }: Kept, id: string): boolean {
  const mine = own.find((question) => question.id === id);
  const folded = archived.find((question) => question.id === id);
  return mine !== undefined && folded !== undefined && sameQuestion(mine, folded);
}
