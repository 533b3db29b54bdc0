import { type ReactElement, useCallback, useContext, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { LookBackSetup } from '../../../src/contract-look-back';
import { type Chosen, chosenOf, type Proposal, type ComingItem } from '../../../src/domain/lookback/proposals';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { useRead } from '../../ui/use-read';
import { useSubmit } from '../../ui/use-submit';
import { IssueLink } from '../shared/IssueLink';
import { openList } from '../shared/last-list';
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
import { readBulk } from '../../../src/jira/read/bulk-issues';
import { readEstimate } from '../../../src/jira/read/issue-parts';
import { readFace } from '../../../src/jira/read/face';
import { propertyKeys } from '../../../src/jira/read/property-keys';
import { PAGE, searchPage } from '../../../src/jira/search/search';
import { asViewer } from '../shared/request';

type Props = {
  readonly shown: Pick<LookBackFigures, 'titles' | 'sprintToPrepare'>;
  readonly proposals: readonly Proposal[];
  readonly of: ProposedFor;
  readonly setup: Pick<LookBackSetup, 'projectId' | 'fields'>;
};

/** The one thing to try, with the issue to try it on and the figure that it comes from. */
export function OneThing({ shown: { titles, sprintToPrepare }, proposals, of, setup }: Props): ReactElement | null {
  const words = useWords();
  // What is proposed now is remembered while this is drawn; it is not what was proposed before.
  const [before] = useState(() => proposedBefore(of));
  const coming = useComing({ sprint: sprintToPrepare, project: setup.projectId, estimate: setup.fields.estimate });
  const chosen = coming === null ? null : chosenOf(proposals, { before, coming: coming.items });
  const because = chosen?.proposal.because ?? null;
  const { site, board, sprint } = of;
  useEffect(() => {
    if (because !== null) keepProposal({ site, board, sprint }, because);
  }, [site, board, sprint, because]);
  if (chosen === null) return null;
  const issues = issuesOf(chosen, titles);
  const isOnList = coming?.isOnList === true && chosen.items.length > 0;
  return (
    <aside className={styles['try']} aria-label={words.tryThis}>
      <p>
        <strong>{words.tryThis}:</strong>{' '}
        {textOf(chosen, sprintToPrepare === null ? words.tryWhen.withList : words.tryWhen.beforeSprint, words)}
      </p>
      <ul>
        {issues.map(({ key, summary }) => (
          <li key={key}>
            <IssueLink issueKey={key} summary={summary} />
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{evidenceOf(chosen.proposal, words)}</p>
      <PutOnList ids={isOnList ? [] : issues.map(({ id }) => id)} />
    </aside>
  );
}

/**
 * Leads to the meeting, where it can be tried: Jira's page shows no panel before an administrator has added it. `ids`: what
 * is put on the list before; none where all of it is there.
 */
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

/** `when`: until when it is to be tried. */
function textOf({ proposal: { because, split }, items }: Chosen, when: string, { tries }: Words): string {
  const { times, isIn } = split ?? { times: 0, isIn: false };
  return tries[because]({ when, n: items.length, times, isIn });
}

const evidenceOf = ({ because, part, whole }: Proposal, { evidence }: Words): string => evidence[because](part, whole);

function issuesOf(
  { proposal, items }: Chosen,
  titles: LookBackFigures['titles'],
): readonly (Titled & { readonly id: string })[] {
  if (proposal.split === null) return items;
  const { issueId } = proposal.split;
  const issue = titles[issueId];
  return issue === undefined ? [] : [{ id: issueId, ...issue }];
}

const found = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    issuetype: z.object({ subtask: z._default(z.boolean(), false), hierarchyLevel: z._default(z.number(), 0) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
type Found = z.infer<typeof found>;

/** Items that are neither started nor agreed. `isOnList`: they are those of the next list. */
type Coming = { readonly items: readonly ComingItem[]; readonly isOnList: boolean };
const NOTHING: Coming = { items: [], isOnList: false };

/** `sprint`: the one to come; null without one. `estimate`: id of the field with the size. */
type ComingOf = { readonly sprint: number | null; readonly project: string; readonly estimate: string | null };

/** Of the sprint to come, in rank order; without one of the next list, and where that has none of the project. */
async function readComing({ sprint, project, estimate }: ComingOf): Promise<Coming> {
  const fields = ['summary', 'issuetype', 'status', ...(estimate === null ? [] : [estimate])];
  const selection = { fields, properties: [propertyKeys.readiness] };
  const parse = (body: unknown) => found.safeParse(body);
  const ids = sprint === null ? await readListed() : [];
  const read = await readBulk(asViewer, ids, { ...selection, parse });
  const listed = comingIn(
    ids.flatMap((id) => read.find((one) => one.id === id) ?? []),
    estimate,
  );
  if (listed.length > 0) return { items: listed, isOnList: true };
  const where = sprint === null ? jql.inProjects([project]) : jql.inSprints([sprint]);
  const search = { jql: jql.ordered(jql.all(where, jql.toDo), 'rank'), ...selection, token: null };
  const page = await searchPage(asViewer, search, parse);
  return { items: comingIn(page.found, estimate), isOnList: false };
}

/** Ids of the items of the next list, in its order; none where nobody has changed it. */
async function readListed(): Promise<readonly string[]> {
  const list = await openList();
  return list.ok ? (list.value.items ?? []).slice(0, PAGE).map(({ id }) => id) : [];
}

/** Sub-tasks and epics are none. */
function comingIn(all: readonly Found[], estimate: string | null): readonly ComingItem[] {
  return all
    .filter(({ fields: { issuetype, status } }) => {
      const isItem = !issuetype.subtask && issuetype.hierarchyLevel === 0;
      return isItem && status.statusCategory.key === 'new';
    })
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

/** null while they are read; nothing where Jira refuses. */
function useComing({ sprint, project, estimate }: ComingOf): Coming | null {
  const read = useCallback(() => readComing({ sprint, project, estimate }), [sprint, project, estimate]);
  const coming = useRead(`${sprint} ${project} ${estimate}`, read);
  return coming === 'failed' ? NOTHING : coming && coming.value;
}
