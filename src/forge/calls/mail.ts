import type { Notice } from '../../domain/shared/notice';
import { notify } from '../../jira/write/notify';
import type { JiraRequest } from '../../jira/request';
import { now } from '../stores/clock';
import { mailsTooMany } from '../stores/mail-store';

/** Sends one mail, unless its reader got too many within the hour; false where they were not told. */
export async function mail(jira: JiraRequest, issueId: string, notice: Notice): Promise<boolean> {
  const left = await mailsTooMany(notice.to, now());
  if (left === 0) return notify(jira, issueId, notice);
  console.warn('mails to a person left out this hour:', left);
  return false;
}
