import { z } from 'zod';
import type { FieldView } from '../../../contract-field';
import type { Language } from '../../../domain/shared/language';
import { AppError, isForbidden } from '../../../failure';
import { numberOf } from '../../../jira/read/fields';
import { readReply, rest } from '../../../jira/request';
import * as jql from '../../../jira/search/jql';
import { writeFieldValues } from '../../../jira/write/field-values';
import { fewAtOnce } from '../../../usecases/core/few-at-once';
import { logFailure } from '../../answer';
import { idsWithValue } from '../../background/empty-field';
import { jiraAsApp, jiraAsUser } from '../../jira-requests';
import { queueBackground } from '../../queues';
import { restartWalk } from '../../settings/known-project';
import { knownSite, learnSite } from '../../settings/site-fields';
import { now } from '../../stores/clock';
import { readFilling, saveFilling } from '../../stores/site-store';
import { readProjects, usedProjects } from '../../stores/project-store';
import { mustAdministerSite } from './jira-probes';

/** How the app's field stands on this site. For administrators of Jira alone. */
export async function openField(): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  const [{ fields }, filling] = await Promise.all([knownSite(null), readFilling()]);
  const id = fields.refinement;
  if (id === null || filling !== null) return toView(id, filling?.language ?? null);
  return { ...toView(id, null), hasValues: (await idsWithValue(jiraAsApp, id, 1)).length > 0 };
}

/**
 * Fills the field from now on, in this language. One item is written first, and tells what Jira does. Every project in use is
 * walked through, if that leaves `updated` alone.
 */
export async function fillField({ language }: { readonly language: Language }): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  const { refinement } = (await learnSite(null)).fields;
  if (refinement === null) throw notKept('Jira does not show the app its field.');
  const filling = { language, movesUpdated: await movesUpdated(refinement) };
  await saveFilling(filling, now());
  await learnSite(null);
  if (!filling.movesUpdated) await walkAll();
  return toView(refinement, language);
}

/** Fills the field no longer, and empties it in the background, as after an installation that found values of an earlier one. */
export async function emptyField(): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  await saveFilling(null, now());
  const { refinement } = (await learnSite(null)).fields;
  await queueBackground({ work: 'empty', before: '' });
  return toView(refinement, null);
}

/** A field that has no values, or whose values the app makes. */
const toView = (id: string | null, filled: Language | null): FieldView => ({
  clause: id === null ? null : jql.fieldName(numberOf(id)),
  filled,
  hasValues: filled === null ? false : null,
});

const notKept = (message: string): AppError => new AppError('not-found', message, { because: 'no-field' });

const newest = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) });
const issue = z.object({ fields: z.looseObject({ updated: z.string() }) });

/** Writes its key into the newest item, which no state is called, and puts back what was there. Fails if Jira does not give the key back. */
async function movesUpdated(field: string): Promise<boolean> {
  const json = { jql: jql.ordered(jql.anyIssue, 'newest'), fields: ['key'], maxResults: 1 };
  const [item] = (await readReply(jiraAsApp, '/rest/api/3/search/jql', newest, { json })).issues;
  if (item === undefined) throw notKept('There is no item to try the field on.');
  const write = (value: string | null): Promise<void> =>
    writeFieldValues(jiraAsApp, { field, isSilent: true }, [{ issueId: item.id, value }]);
  const read = async () =>
    (await readReply(jiraAsApp, rest`/rest/api/3/issue/${item.id}?fields=updated,${field}`, issue)).fields;
  const before = await read();
  const value = before[field];
  await write(item.key);
  const after = await read().finally(() => write(typeof value === 'string' ? value : null));
  if (after[field] !== item.key) throw notKept('Jira does not give back what the field was told.');
  return after.updated !== before.updated;
}

/** A project that cannot be walked now is filled by its sweeps, within a week. */
async function walkAll(): Promise<void> {
  const projects = await readProjects(await usedProjects());
  const open = [...projects].filter(([, { shutOut, state }]) => shutOut === null && state !== 'never');
  await fewAtOnce(
    open.map(([id]) => id),
    async (id) => {
      try {
        await restartWalk(id);
      } catch (error) {
        if (!isForbidden(error) && !(error instanceof AppError)) throw error;
        logFailure('a project is filled by its sweep', error);
      }
    },
  );
}
