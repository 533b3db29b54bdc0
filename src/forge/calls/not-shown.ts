import type { ReportSetup } from '../../contract';
import { notShownOf } from '../../domain/refinement/anonymous';
import type { AccountId } from '../../domain/shared/person';
import { latestIssuesOf } from '../stores/person-store';
import { readRefinements } from '../stores/refinement-store';

/** Most issues that are looked at: those that named the person first most recently. */
const LOOKED_AT = 100;

/**
 * Issues on which a person's own anonymous questions and reasons lie that went back to them. Only the rows tell of
 * them. A row that cannot be read is left out.
 */
export async function notShownTo(me: AccountId): Promise<ReportSetup['notShown']> {
  const rows = await readRefinements(await latestIssuesOf(me, LOOKED_AT));
  return rows.flatMap((row) => {
    const questions = row === null ? 0 : notShownOf(row, me).length;
    return row === null || questions === 0 ? [] : [{ issueId: row.issueId, questions }];
  });
}
