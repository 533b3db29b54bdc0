import * as z from 'zod/mini';
import type { Outlook } from '../../domain/policy/outlook';
import { fieldsIn } from '../read/fields-in';
import { parseSprints } from '../read/issue-parts';
import type { JiraRequest } from '../request';
import * as jql from './jql';
import { searchPage } from './search';

/** How many of the last items of a size took one sprint. */
type AtThisSize = { readonly tookOne: number; readonly of: number };

type Of = { readonly projectKey: string; readonly key: string; readonly size: number } & Pick<Outlook, 'fields'>;

const knownFields = z.looseObject({ status: z.object({ statusCategory: z.object({ key: z.string() }) }) });
const shape = z.object({ key: z.string(), fields: knownFields });

/** The last items that are looked at, and the fewest that say something. */
const LAST = 10;
const LEAST = 5;

/**
 * Of the last ten items of this size that were in a closed sprint, other than `key`, how many are done and were in one
 * sprint only. One search; null for fewer than five, and where the site has no such fields.
 */
export async function atThisSize(
  request: JiraRequest,
  { projectKey, key, size, fields }: Of,
): Promise<AtThisSize | null> {
  const { estimate, sprint } = fields;
  const number = /^customfield_(\d+)$/u.exec(estimate ?? '')?.[1];
  if (number === undefined || sprint === null) return null;
  const ofSize = jql.all(jql.inProject(projectKey), jql.ofClosedSprints(Number(number), size));
  const search = { jql: jql.ordered(ofSize, 'latest'), fields: [...fieldsIn(knownFields), sprint], properties: [] };
  const page = await searchPage(request, { ...search, token: null, maxResults: LAST + 1 }, (body) =>
    shape.safeParse(body),
  );
  const last = page.found.filter((one) => one.key !== key).slice(0, LAST);
  if (last.length < LEAST) return null;
  const tookOne = last.filter(
    ({ fields: of }) => of.status.statusCategory.key === 'done' && parseSprints(of[sprint]).length === 1,
  );
  return { tookOne: tookOne.length, of: last.length };
}
