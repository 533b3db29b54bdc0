import type { ReactElement } from 'react';
import { useContext, useEffect, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { type Chosen, chosenOf, type Proposal } from '../../../src/domain/lookback/proposals';
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
import { useComing } from './use-coming';
import { useWords } from './words';
import type { Words } from './words.en';

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
