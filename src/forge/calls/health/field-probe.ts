import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import { numberOf, readOwnField } from '../../../jira/read/fields';
import * as jql from '../../../jira/search/jql';
import { type JiraRequest, rest, readReply } from '../../../jira/request';
import { idsWithValue } from '../../background/empty-field';
import { readFilling } from '../../stores/site-store';
import { probe } from './probe';

/** If it is filled: the field's values are found, it is on a screen, and no other field has its name. If not: it has no values. Reads only. */
export const fieldProbe = probe('field', ({ app, person }) => fieldCheck(app, person));

async function fieldCheck(app: JiraRequest, person: JiraRequest): Promise<CheckOf<'field'>> {
  const [field, filling] = await Promise.all([readOwnField(app), readFilling()]);
  if (field === null) return { id: 'field', state: 'untried', seen: null };
  const [found, screens] = await Promise.all([idsWithValue(app, field.id, 1), screensOf(person, field.id)]);
  if (filling === null && found.length === 0) return { id: 'field', state: 'untried', seen: null };
  const seen = {
    clause: jql.fieldName(numberOf(field.id)),
    isFound: found.length > 0,
    movesUpdated: filling?.movesUpdated ?? null,
    screens,
    sameName: field.sameName,
  };
  const isInOrder = seen.isFound && seen.movesUpdated === false && screens !== 0 && seen.sameName === 1;
  return { id: 'field', state: isInOrder ? 'passed' : 'warning', seen };
}

const screenAnswer = z.object({ values: z.array(z.object({ screensCount: z.int().optional() })) });

async function screensOf(jira: JiraRequest, field: string): Promise<number | null> {
  const { values } = await readReply(
    jira,
    rest`/rest/api/3/field/search?id=${field}&expand=screensCount`,
    screenAnswer,
  );
  return values[0]?.screensCount ?? null;
}
