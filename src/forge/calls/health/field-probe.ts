import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import { numberOf, readOwnField } from '../../../jira/read/fields';
import * as jql from '../../../jira/search/jql';
import { type JiraRequest, rest, readReply } from '../../../jira/request';
import { readFilling } from '../../stores/site-store';
import { probe } from './probe';
import { search } from './search-probes';

/** The field of a site that fills it: its values are found, it is on a screen, and no other field has its name. Reads only. */
export const fieldProbe = probe('field', ({ app, person }) => fieldCheck(app, person));

async function fieldCheck(app: JiraRequest, person: JiraRequest): Promise<CheckOf<'field'>> {
  const [field, filling] = await Promise.all([readOwnField(app), readFilling()]);
  if (field === null || filling === null) return { id: 'field', state: 'untried', seen: null };
  const [{ issues }, screens] = await Promise.all([
    search(app, { jql: jql.hasField(numberOf(field.id)) }),
    screensOf(person, field.id),
  ]);
  const seen = {
    clause: jql.fieldName(numberOf(field.id)),
    isFound: issues.length > 0,
    movesUpdated: filling.movesUpdated,
    screens,
    sameName: field.sameName,
  };
  const isInOrder = seen.isFound && !seen.movesUpdated && screens !== 0 && seen.sameName === 1;
  return { id: 'field', state: isInOrder ? 'passed' : 'warning', seen };
}

const found = z.object({ values: z.array(z.object({ screensCount: z.int().optional() })) });

async function screensOf(jira: JiraRequest, field: string): Promise<number | null> {
  const { values } = await readReply(jira, rest`/rest/api/3/field/search?id=${field}&expand=screensCount`, found);
  return values[0]?.screensCount ?? null;
}
