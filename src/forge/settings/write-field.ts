import { AppError } from '../../failure';
import type { RefinementField } from '../../jira/read/issue-fields';
import type { JiraRequest } from '../../jira/request';
import { type FieldValueOf, writeFieldValues } from '../../jira/write/field-values';
import type { Ports } from '../../usecases/ports';
import { logFailure } from '../answer';
import { knownSite, refinementField } from './site-fields';

/** Longest wait for the field: in a call, for which a person waits, and in the background. */
export const FIELD_PATIENCE = { call: 1_000, background: 5_000 } as const;

type Writing = {
  readonly jira: JiraRequest;
  /** null where the field is not filled on this site. */
  readonly fieldOf: () => Promise<RefinementField | null>;
  readonly patience: number;
};

/** Writes one issue's value, with its entry in the history and its event. */
export function fieldWriter({ jira, fieldOf, patience }: Writing): Ports['saveField'] {
  return async (issueId, value) => {
    const writing = async (): Promise<void> => {
      const field = await fieldOf();
      if (field !== null) await writeFieldValues(jira, { field: field.id, isSilent: false }, [{ issueId, value }]);
    };
    return endOf(writing(), patience);
  };
}

/**
 * Writes the values that a walk has found to differ: no history, no events. Nothing where that moves `updated`: a walk
 * would make every issue look as if somebody had just worked on it. Never fails.
 */
export async function fillPage(
  jira: JiraRequest,
  field: RefinementField | null,
  values: readonly FieldValueOf[],
): Promise<void> {
  if (field === null || field.movesUpdated || values.length === 0) return;
  await endOf(writeFieldValues(jira, { field: field.id, isSilent: true }, values), FIELD_PATIENCE.background);
}

/** Empties the field of these issues, where it is filled on this site. Never fails. */
export async function emptyField(jira: JiraRequest, issueIds: readonly string[]): Promise<void> {
  const field = refinementField(await knownSite(null));
  if (field === null || issueIds.length === 0) return;
  const values = issueIds.map((issueId) => ({ issueId, value: null }));
  await endOf(writeFieldValues(jira, { field: field.id, isSilent: true }, values), FIELD_PATIENCE.background);
}

/** Waits for the write, and not longer than that. Never fails; `late`: Jira was busy or slow, so it is worth another try. */
async function endOf(writing: Promise<void>, patience: number): Promise<'done' | 'late'> {
  const done = writing.then(
    () => 'done' as const,
    (error: unknown) => {
      logFailure('the field Refinement was not written', error);
      return isBusy(error) ? ('late' as const) : ('done' as const);
    },
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, patience, 'late')));
  const outcome = await Promise.race([done, late]);
  clearTimeout(timer);
  return outcome;
}

function isBusy(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'rate-limited' || error.code === 'jira-unavailable');
}
