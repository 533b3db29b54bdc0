import { z } from 'zod';
import type { FieldTrial, FieldView, TryField } from '../../../contract-field';
import { AppError, orIfForbidden } from '../../../failure';
import { numberOf, readOwnField } from '../../../jira/read/fields';
import { metered } from '../../../jira/read/metered';
import { ask, checked, type JiraRequest, rest } from '../../../jira/request';
import * as jql from '../../../jira/search/jql';
import { searchPageIfAny } from '../../../jira/search/search';
import { writeFieldValues } from '../../../jira/write/field-values';
import { readInBackground } from '../../../usecases/core/background';
import { fieldText } from '../../../usecases/core/project';
import { asApp } from '../../composition';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { now } from '../../stores/clock';
import { noteFact } from '../../stores/fact-store';
import { readFieldRow, saveFieldRow } from '../../stores/filling-store';
import { mustAdministerSite } from './jira-probes';
import { toFieldView } from './fill-field';

/** How often the search is asked, a second apart: a call may take 25 seconds. */
const SEARCHES = 12;
const SECOND = 1_000;

/**
 * Writes the field of one item, as a walk does, and says what Jira did. In the end the field says what it should; an item without
 * a state has an empty one. About 15 points.
 */
export async function tryField({ issueKey, language }: TryField): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  const meter = metered(jiraAsApp);
  const field = await readOwnField(meter.request);
  if (field === null) throw new AppError('not-found', 'Jira does not show the app its field.', { because: 'no-field' });
  const context = await readInBackground(asApp({ projectId: null }), issueKey);
  const { id, key } = context.issue;
  const text = fieldText(context, language);
  // An item without a state has no word for the field, so its key is the text that is written and read back.
  const value = text ?? key;
  const write = (says: string | null): Promise<void> =>
    writeFieldValues(meter.request, { field: field.id, isSilent: true }, [{ issueId: id, value: says }]);
  const before = await readTried(meter.request, id, field.id);
  // What says the same already would not change.
  if (before.value === value) await write(null);
  await write(value);
  const after = await readTried(meter.request, id, field.id);
  const foundAfter = await secondsUntil(() =>
    isFound(meter.request, { field: numberOf(field.id), text: value, issueId: Number(id) }),
  );
  const screens = await screensOf(jiraAsUser, field.id).catch(orIfForbidden(null));
  if (text === null) await write(null);
  const trial: FieldTrial = {
    at: now(),
    issueKey: key,
    language,
    isBack: after.value === value,
    foundAfter,
    movesUpdated: after.updated !== before.updated,
    isInHistory: after.histories > before.histories,
    screens,
    sameName: field.sameName,
    points: meter.points(),
  };
  await noteFact('search-delay', foundAfter !== null);
  const row = { trial, filling: (await readFieldRow()).filling };
  await saveFieldRow(row, now());
  return toFieldView(field.id, row);
}

const tried = z.object({
  fields: z.looseObject({ updated: z.string() }),
  changelog: z.object({ total: z.int() }),
});

type Tried = { readonly value: unknown; readonly updated: string; readonly histories: number };

async function readTried(jira: JiraRequest, issueId: string, field: string): Promise<Tried> {
  const { body } = await ask(jira, rest`/rest/api/3/issue/${issueId}?fields=updated,${field}&expand=changelog`);
  const { fields, changelog } = checked((answer) => tried.safeParse(answer), body);
  return { value: fields[field], updated: fields.updated, histories: changelog.total };
}

type Looking = { readonly issueId: number; readonly field: number; readonly text: string };

async function isFound(jira: JiraRequest, { issueId, ...says }: Looking): Promise<boolean> {
  const search = { jql: jql.saysIn(issueId, says), fields: ['id'], properties: [] };
  const page = await searchPageIfAny(jira, { ...search, token: null }, (one) => z.unknown().safeParse(one));
  return page !== null && page.found.length > 0;
}

/** null where it never was within the wait. */
async function secondsUntil(isThere: () => Promise<boolean>): Promise<number | null> {
  const began = performance.now();
  for (let search = 0; search < SEARCHES; search += 1) {
    if (await isThere()) return Math.round((performance.now() - began) / SECOND);
    await new Promise((resolve) => setTimeout(resolve, SECOND));
  }
  return null;
}

const found = z.object({ values: z.array(z.object({ screensCount: z.int().optional() })) });

async function screensOf(jira: JiraRequest, field: string): Promise<number | null> {
  const { body } = await ask(jira, rest`/rest/api/3/field/search?id=${field}&expand=screensCount`);
  return checked((answer) => found.safeParse(answer), body).values[0]?.screensCount ?? null;
}
