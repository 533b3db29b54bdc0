import type { FieldView, TryField } from '../../../contract-field';
import { AppError, isForbidden } from '../../../failure';
import { numberOf } from '../../../jira/read/fields';
import { fewAtOnce } from '../../../usecases/core/few-at-once';
import { logFailure } from '../../answer';
import { jiraAsUser } from '../../jira-requests';
import { restartWalk } from '../../settings/known-project';
import { knownSite, learnSite } from '../../settings/site-fields';
import { now } from '../../stores/clock';
import { type FieldRow, readFieldRow, saveFieldRow } from '../../stores/filling-store';
import { readProjects, usedProjects } from '../../stores/project-store';
import { mustAdministerSite } from './jira-probes';

/** How the app's field stands on this site. For administrators of Jira alone. */
export async function openField(): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  const [site, row] = await Promise.all([knownSite(null), readFieldRow()]);
  return toFieldView(site.fields.refinement, row);
}

/** The view of a field with this id. */
export function toFieldView(id: string | null, { trial, filling }: FieldRow): FieldView {
  const clause = id === null ? null : `cf[${numberOf(id)}]`;
  return { clause, trial, filled: filling?.language ?? null };
}

/**
 * Fills the field from now on, in the language in which it was tried last. Every project in use is walked through, where that leaves
 * `updated` alone.
 */
export async function fillField({ language }: Pick<TryField, 'language'>): Promise<FieldView> {
  await mustAdministerSite(jiraAsUser);
  const { trial } = await readFieldRow();
  if (trial?.isBack !== true || trial.language !== language)
    throw new AppError('bad-request', 'The field is tried first.', { because: 'invalid', at: 'language' });
  const row = { trial, filling: { language, movesUpdated: trial.movesUpdated } };
  await saveFieldRow(row, now());
  const { fields } = await learnSite(null);
  if (!trial.movesUpdated) await walkAll();
  return toFieldView(fields.refinement, row);
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
