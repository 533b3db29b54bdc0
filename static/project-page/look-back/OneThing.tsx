import type { ReactElement } from 'react';
import { useContext, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { type Chosen, chosenOf, type Proposal, type ComingItem } from '../../../src/domain/lookback/proposals';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { useSubmit } from '../../ui/use-submit';
import { IssueLink } from '../shared/IssueLink';
import { MeetingContext } from '../shared/to-meeting';
import { keepProposal, proposedBefore, type ProposedFor } from './kept-proposal';
import styles from './LookBack.module.css';
import type { LookBackFigures, Titled } from './shown';
import { useWords } from './words';
import type { Words } from './words.en';
import * as z from 'zod/mini';
import { summarySchema } from '../../../src/domain/refinement/readiness';
import { isAgreedOrTaken } from '../../../src/domain/refinement/standing';
import * as jql from '../../../src/jira/search/jql';
import { readEstimate } from '../../../src/jira/read/issue-parts';
import { readFace } from '../../../src/jira/read/face';
import { propertyKeys } from '../../../src/jira/read/property-keys';
import { searchPage } from '../../../src/jira/search/search';
import { asViewer } from '../shared/request';
import { untilGone } from '../../ui/until-gone';

type Props = {
  readonly shown: Pick<LookBackFigures, 'titles' | 'sprintToPrepare'>;
  readonly proposals: readonly Proposal[];
  readonly of: ProposedFor;
  /** Id of the estimate field; null without one. */
  readonly estimateField: string | null;
};

/** The one thing to try, with the issue to try it on and the figure that it comes from. */
export function OneThing({
  shown: { titles, sprintToPrepare },
  proposals,
  of,
  estimateField,
}: Props): ReactElement | null {
  const words = useWords();
  // What is proposed now is remembered while this is drawn; it is not what was proposed before.
  const [before] = useState(() => proposedBefore(of));
  const coming = useComing(sprintToPrepare, estimateField);
  const chosen = coming === null ? null : chosenOf(proposals, { before, coming });
  const because = chosen?.proposal.because ?? null;
  const { site, board, sprint } = of;
  useEffect(() => {
    if (because !== null) keepProposal({ site, board, sprint }, because);
  }, [site, board, sprint, because]);
  if (chosen === null) return null;
  const issues = issuesOf(chosen, titles);
  return (
    <aside className={styles['try']} aria-label={words.tryThis}>
      <p>
        <strong>{words.tryThis}:</strong> {textOf(chosen, words)}
      </p>
      <ul>
        {issues.map(({ key, summary }) => (
          <li key={key}>
            <IssueLink issueKey={key} summary={summary} />
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{evidenceOf(chosen.proposal, words)}</p>
      <PutOnList ids={issues.map(({ id }) => id)} />
    </aside>
  );
}

/** Leads to the meeting, where it can be tried: Jira's page shows no panel before an administrator has added it. */
function PutOnList({ ids }: { readonly ids: readonly string[] }): ReactElement | null {
  const words = useWords();
  const toMeeting = useContext(MeetingContext);
  const { failure, submit } = useSubmit(ids.join());
  if (toMeeting === null) return null;
  const put = async (): Promise<Failure | null> => {
    for (const issueId of ids) {
      const call = { requestId: newRequestId(), base: {}, input: { issueId } };
      const answer = await repeated(() => ask(() => backend('putOnList', call)));
      if (!answer.ok) return answer.failure;
    }
    toMeeting();
    return null;
  };
  return (
    <>
      <QuietButton onPress={() => void submit(put)}>{words.putOnList(ids.length)}</QuietButton>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

function textOf({ proposal, items }: Chosen, { tries }: Words): string {
  switch (proposal.because) {
    case 'carried-over':
      return tries.split(proposal.times);
    case 'scope':
      return tries.talk(items.length);
    case 'content':
      return tries.doneWhen;
    case 'came-back':
      return tries.ask;
  }
}

const evidenceOf = ({ because, part, whole }: Proposal, { evidence }: Words): string => evidence[because](part, whole);

function issuesOf(
  { proposal, items }: Chosen,
  titles: LookBackFigures['titles'],
): readonly (Titled & { readonly id: string })[] {
  if (proposal.because !== 'carried-over') return items;
  const issue = titles[proposal.issueId];
  return issue === undefined ? [] : [{ id: proposal.issueId, ...issue }];
}

const found = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    issuetype: z.object({ subtask: z._default(z.boolean(), false) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
type Found = z.infer<typeof found>;

/** A sprint's items that are neither started nor agreed, in rank order; without sub-tasks. */
async function readComing(sprintId: number, estimate: string | null): Promise<readonly ComingItem[]> {
  const search = {
    jql: jql.ordered(jql.all(jql.inSprints([sprintId]), jql.notDone), 'rank'),
    fields: ['summary', 'issuetype', 'status', ...(estimate === null ? [] : [estimate])],
    properties: [propertyKeys.readiness],
    token: null,
  };
  const page = await searchPage(asViewer, search, (body) => found.safeParse(body));
  return page.found
    .filter(({ fields }) => !fields.issuetype.subtask && fields.status.statusCategory.key === 'new')
    .flatMap((item) => toComing(item, estimate));
}

/** Done-when counts as missing only where the app has assessed the item and says so. */
function toComing({ id, key, fields, properties }: Found, estimate: string | null): readonly ComingItem[] {
  const readiness = readFace(properties, 'readiness', summarySchema);
  if (isAgreedOrTaken(readiness)) return [];
  const lacks = `${readiness?.missing ?? ''} ${readiness?.remarks ?? ''}`.split(' ');
  const size = readEstimate(fields, estimate === null ? [] : [estimate])?.value ?? null;
  return [{ id, key, summary: fields.summary, hasDoneWhen: !lacks.includes('acceptance-criteria'), estimate: size }];
}

/** The next items of a sprint, each with its size by `estimate`, the id of a field; null while they are read, empty without a sprint or when Jira refuses. */
function useComing(sprintId: number | null, estimate: string | null): readonly ComingItem[] | null {
  const [read, setRead] = useState<{ readonly of: number; readonly items: readonly ComingItem[] } | null>(null);
  useEffect(() => {
    if (sprintId === null) return undefined;
    const reading = readComing(sprintId, estimate).catch((error: unknown) => {
      console.error(error);
      return [];
    });
    return untilGone(reading, (items) => setRead({ of: sprintId, items }));
  }, [sprintId, estimate]);
  if (sprintId === null) return [];
  return read !== null && read.of === sprintId ? read.items : null;
}
