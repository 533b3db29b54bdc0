import type { FoundContent, PanelView, OwnView } from '../../contract';
import { readContent } from '../../domain/content/read-content';
import { dayIn } from '../../domain/shared/day';
import { NO_OUTLOOK } from '../../domain/policy/outlook';
import type { Issue } from '../../domain/issue/issue';
import { viewFor } from '../../domain/refinement/public-row';
import { ownText } from '../../domain/content/own-text';
import { changedSince } from '../../domain/readiness/recheck';
import type { AccountId } from '../../domain/shared/person';
import { isParticipant } from '../../domain/talk/is-participant';
import type { TalkRecord, ManualCheck } from '../../domain/talk/talk';
import { lastSettled } from '../../domain/ballot/size';
import { agreedContent } from '../core/agreed-content';
import { toBallotView } from './ballot-view';
import type { IssueContext } from '../core/issue-context';
import { counted, judgePublic } from '../core/judge';
import { toRecheckView } from './recheck-view';
import { toTalkViews } from './talk-view';
import { manualCheckOf } from '../../domain/talk/manual-checks';
import type { Assessment } from '../../domain/readiness/finding';
import type { OwnCriterion } from '../../domain/policy/policy';
import { waysToMeet } from '../../domain/policy/rule-conditions';

/** Whether there were talks, and this person was in none of them. */
function hasMissed({ talks, folded, spoke }: TalkRecord, who: AccountId): boolean {
  return talks.length + folded > 0 && !spoke.includes(who) && !talks.some((talk) => isParticipant(talk, who));
}

/** Everything the panel draws, from the context of the call: no second read. */
export function toPanelView(context: IssueContext): PanelView {
  const { call, issue, refinement, canEdit, policy, now } = context;
  const { row, own } = viewFor(refinement, call.me);
  const { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate } = issue;
  const { version, preset, confidentAt, language, timeZone, outlook = NO_OUTLOOK, velocity = null } = policy;
  const { exception, talks, folded, renewals } = row.talks;
  const { questions: archived, origins } = row.archive;
  const assessment = judgePublic({ issue, policy, row });
  return {
    issue: { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate },
    me: { accountId: call.me, canEdit },
    policy: { version, preset, confidentAt, language },
    assessment,
    own: toOwnViews(context, assessment),
    content: toFoundContent(issue),
    dismissed: row.dismissed,
    ticket: context.ticket,
    questions: row.questions,
    ...toTalkViews(context),
    notShown: own.notShown,
    ballot: toBallotView(context),
    settledSize: lastSettled(row.size)?.label ?? null,
    talks,
    missedTalks: issue.assignee === call.me && !own.hasReadAgreed && hasMissed(row.talks, call.me),
    archived: { questions: archived, talks: folded, origins },
    recheck: toRecheckView(context),
    changedSince: changedSince(
      agreedContent({ issue, policy, row }),
      { records: counted({ issue, policy, row }), issue },
      assessment.readiness.fingerprint,
    ),
    renewals,
    exception: exception === null ? null : { by: exception.by, reason: exception.reason, at: exception.at },
    outlook: { ...outlook, velocity },
    broken: row.broken,
    over: context.over,
    mails: context.mails,
    shown: refinement.shown,
    // Before others may see anything, whether there is a row and so a key would tell of what is hidden.
    pass: refinement.shown > 0 ? context.pass : null,
    access: null,
    now,
    today: dayIn(now, timeZone),
  };
}

function toFoundContent(issue: Issue): FoundContent {
  const { content } = readContent(issue);
  const { who, acceptanceCriteria, inScope, outOfScope, visuals } = content;
  const lists = [...acceptanceCriteria, ...inScope, ...outOfScope];
  const isBare = who === null && lists.length === 0 && visuals === 0 && ownText(issue) === '';
  return { ...content, isBare };
}

/** The custom criteria that apply to the issue, with their manual checks. */
function toOwnViews(
  { issue, policy, refinement }: Pick<IssueContext, 'issue' | 'policy' | 'refinement'>,
  { criteria }: Assessment,
): readonly OwnView[] {
  const applied = policy.own.filter(({ id }) => criteria.some((one) => one.id === id));
  return applied.map((criterion) =>
    toView(
      criterion,
      manualCheckOf(refinement.talks.manualChecks, { criterion: criterion.id, projectId: issue.projectId }),
    ),
  );
}

function toView(criterion: OwnCriterion, check: ManualCheck | undefined): OwnView {
  const { id, name, step } = criterion;
  if (criterion.by === 'field')
    return {
      id,
      name,
      step,
      by: 'field',
      ways: waysToMeet(criterion).map(({ field, condition }) => ({ field: field.name, condition })),
    };
  return { id, name, step, by: 'people', check: check === undefined ? null : { by: check.by, at: check.at } };
}
