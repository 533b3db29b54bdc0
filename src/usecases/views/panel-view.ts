import type { FoundContent, PanelView } from '../../contract';
import { readContent } from '../../domain/content/read-content';
import { dayIn } from '../../domain/shared/day';
import { NO_OUTLOOK } from '../../domain/policy/outlook';
import { notShownOf } from '../../domain/refinement/anonymous';
import { ownText } from '../../domain/content/own-text';
import { changedSince } from '../../domain/readiness/recheck';
import { lastSettled } from '../../domain/ballot/size';
import { agreedContent } from '../core/agreed-content';
import { toBallotView } from './ballot-view';
import type { IssueContext } from '../core/issue-context';
import { counted, judge } from '../core/judge';
import { toOwnViews } from './own-view';
import { toRecheckView } from './recheck-view';
import { toTalkViews } from './talk-view';

/** Everything the panel draws, from the context of the call: no second read. */
export function toPanelView(context: IssueContext): PanelView {
  const { call, issue, refinement, canEdit, policy, now } = context;
  const { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate } = issue;
  const { version, preset, confidentAt, language, hands, timeZone, outlook = NO_OUTLOOK, velocity = null } = policy;
  const { exception, talks, folded, renewals } = refinement.talks;
  const { questions: archived, origins } = refinement.archive;
  const assessment = judge(context);
  return {
    issue: { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate },
    me: { accountId: call.me, canEdit },
    policy: { version, preset, confidentAt, language, hands },
    assessment,
    own: toOwnViews(context, assessment),
    content: toFoundContent(context),
    brief: refinement.brief,
    questions: refinement.questions,
    ...toTalkViews(context),
    notShown: notShownOf(refinement, call.me),
    ballot: toBallotView(context),
    settledSize: lastSettled(refinement.size)?.label ?? null,
    talks,
    archived: { questions: archived, talks: folded, origins },
    recheck: toRecheckView(context),
    changedSince: changedSince(
      agreedContent(context),
      { records: counted(context), issue },
      assessment.readiness.fingerprint,
    ),
    renewals,
    exception: exception === null ? null : { by: exception.by, reason: exception.reason, at: exception.at },
    outlook: { ...outlook, velocity },
    broken: refinement.broken,
    shown: refinement.shown,
    // Before others may see anything, whether there is a row and so a key would tell of what is hidden.
    pass: refinement.shown > 0 ? context.pass : null,
    access: null,
    now,
    today: dayIn(now, timeZone),
  };
}

function toFoundContent({ issue, refinement }: IssueContext): FoundContent {
  const { content } = readContent(issue, refinement.brief);
  const { who, acceptanceCriteria, inScope, outOfScope, visuals } = content;
  const lists = [...acceptanceCriteria, ...inScope, ...outOfScope];
  const isBare = who === null && lists.length === 0 && visuals === 0 && ownText(issue) === '';
  return { ...content, isBare };
}
