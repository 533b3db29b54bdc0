import type { FoundContent, PanelView } from '../contract';
import { findContent } from '../domain/content';
import { dayIn } from '../domain/day';
import { NO_OUTLOOK } from '../domain/horizon';
import { ownText } from '../domain/own-text';
import { changedSince } from '../domain/recheck';
import { keptSize } from '../domain/size';
import { toBallotView } from './ballot-view';
import { counted, judge } from './judge';
import { toOwnViews } from './own-view';
import { toRecheckView } from './recheck-view';
import type { Situation } from './situation';
import { toTalkViews } from './talk-view';

/** Everything the panel draws, from what was read plus the change: no second read. */
export function toPanelView(situation: Situation): PanelView {
  const { call, issue, records, canEdit, policy, now } = situation;
  const { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate } = issue;
  const { version, preset, confidentAt, language, timeZone, outlook = NO_OUTLOOK, velocity = null } = policy;
  const { exception, talks, renewals } = records.talks;
  const assessment = judge(situation);
  return {
    issue: { id, key, projectKey, summary, progress, reporter, sprint, parent, estimate },
    me: { accountId: call.me, canEdit },
    policy: { version, preset, confidentAt, language },
    assessment,
    own: toOwnViews(situation, assessment),
    content: toFoundContent(situation),
    brief: records.brief,
    questions: records.questions,
    ...toTalkViews(situation),
    ballot: toBallotView(situation),
    keptSize: keptSize(records.size),
    talks,
    recheck: toRecheckView(situation),
    changedSince: changedSince({ records: counted(situation), issue, policy }, assessment.readiness.fingerprint),
    renewals,
    exception: exception === null ? null : { by: exception.by, reason: exception.reason, at: exception.at },
    outlook: { ...outlook, velocity },
    broken: records.broken,
    now,
    today: dayIn(now, timeZone),
  };
}

function toFoundContent({ issue, records }: Situation): FoundContent {
  const content = findContent(issue, records.brief);
  const { who, acceptanceCriteria, inScope, outOfScope, visuals } = content;
  const lists = [...acceptanceCriteria, ...inScope, ...outOfScope];
  const isBare = who === null && lists.length === 0 && visuals === 0 && ownText(issue) === '';
  return { ...content, isBare };
}
