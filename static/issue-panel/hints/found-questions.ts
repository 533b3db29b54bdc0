import { requestJira } from '@forge/bridge';
import { onlyAsks, whatIsAsked } from '../../../src/domain/asking';
import { hash } from '../../../src/domain/hash';
import type { AccountId } from '../../../src/domain/issue';
import { saysHow } from '../../../src/domain/solution-language';
import { unfinishedIn } from '../../../src/domain/unfinished';
import { readDocument } from '../../../src/jira/adf';
import { isRecord } from '../../ui/is-record';

/** Something in Jira's own texts that may be a question, or says how instead of what. `commentId`: null for no comment. */
export type Found = {
  /** The same for the same comment and for the same words: what is dismissed by it stays so. */
  readonly id: string;
  readonly text: string;
  readonly why: 'asks' | 'unfinished' | 'how';
  readonly commentId: string | null;
  readonly by: AccountId | null;
};

/** A longer list would read as a demand. */
export const FOUND_LIMIT = 8;

const linesOf = (document: unknown): readonly string[] =>
  readDocument(document).flatMap(({ text }) => text.split('\n').map((line) => line.trim()));

const found = (text: string, why: Found['why']): Found => ({
  ...{ id: `text:${hash(text)}`, text },
  ...{ why, commentId: null, by: null },
});

/** Criteria that say how something is built. */
export const sayingHow = (criteria: readonly string[]): readonly Found[] =>
  criteria.filter(saysHow).map((text) => found(text, 'how'));

function inDescription(document: unknown): readonly Found[] {
  const lines = linesOf(document).map(unfinishedIn);
  const unfinished = lines.flatMap((line) => line.unfinished.map((text) => found(text, 'unfinished')));
  const asked = whatIsAsked(lines.flatMap(({ rest }) => rest).join('\n')).split('\n');
  return [...unfinished, ...asked.filter((text) => text !== '').map((text) => found(text, 'asks'))];
}

type Comment = { readonly id: string; readonly by: AccountId | null; readonly text: string };

function readComment(raw: unknown): readonly Comment[] {
  if (!isRecord(raw) || typeof raw['id'] !== 'string') return [];
  const author = raw['author'];
  const by = isRecord(author) && typeof author['accountId'] === 'string' ? author['accountId'] : null;
  const isApp = isRecord(author) && author['accountType'] === 'app';
  return isApp ? [] : [{ id: raw['id'], by, text: linesOf(raw['body']).join('\n') }];
}

/** A comment that asks is unanswered while nobody else has said something after it; who only asks back has not. */
function inComments(all: readonly Comment[]): readonly Found[] {
  return all.flatMap(({ id, by, text }, index) => {
    const asked = whatIsAsked(text);
    const answered = all.slice(index + 1).some((later) => later.by !== by && !onlyAsks(later.text));
    return asked === '' || answered
      ? []
      : [{ id: `comment:${id}`, text: asked, why: 'asks' as const, commentId: id, by }];
  });
}

/** Each once, the first of those with the same words. */
export const each = (all: readonly Found[]): readonly Found[] =>
  all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);

/** Of Jira's answer to `fields=description,comment`, oldest comment first. */
export function foundIn(issue: unknown): readonly Found[] {
  const fields = isRecord(issue) ? issue['fields'] : null;
  if (!isRecord(fields)) return [];
  const { description, comment } = fields;
  const comments = isRecord(comment) && Array.isArray(comment['comments']) ? comment['comments'] : [];
  const all = [...inComments(comments.flatMap(readComment)), ...inDescription(description)];
  return each(all);
}

/** As the viewer, in one read. Fails when Jira does not answer. */
export async function readFound(issueKey: string): Promise<readonly Found[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=description,comment`;
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`Jira answered ${response.status} to description and comments`);
  return foundIn(await response.json());
}
