import type { WeeklyMailView } from '../../contract';
import { AppError } from '../../failure';
import { projectRights } from '../../jira/read/permissions';
import type { ChangingProjectCall, ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { refuseMails, wantsMails } from '../stores/mail-store';
import { readPolicy } from '../stores/policy-store';

/** Whether the caller gets the week's mail about their due questions. Fails with `not-found` outside of what they may browse. */
export async function readWeeklyMail({ projectId, me }: ProjectCall): Promise<WeeklyMailView> {
  const { canBrowse } = await projectRights(jiraAsUser, projectId);
  if (!canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  const [{ weeklyMail }, wanted] = await Promise.all([readPolicy(projectId), wantsMails(me)]);
  return { isSent: weeklyMail, isWanted: wanted };
}

type Sent = { readonly input: { readonly wanted: boolean } };

/** The caller turns the week's mail off for themselves, from all projects, or on again. */
export async function wantWeeklyMail(call: ChangingProjectCall, { input }: Sent): Promise<WeeklyMailView> {
  const before = await readWeeklyMail(call);
  if (before.isWanted !== input.wanted) await refuseMails(call.me, !input.wanted);
  return { ...before, isWanted: input.wanted };
}
