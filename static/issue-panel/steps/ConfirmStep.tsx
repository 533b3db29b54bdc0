import { wouldStart } from '../../../src/domain/ballot/tally';
import { type ReactElement, Suspense, useState } from 'react';
import { useFormats } from '../../ui/formats';
import styles from '../ballot/ballot.module.css';
import { currentTalk } from '../store/current-talk';
import { CloseTalks, RevealedBallot } from '../lazy-parts';
import { targets } from '../keyboard/lead-target';
import { OpenBallot } from '../ballot/OpenBallot';
import type { UnsentVote } from '../ballot/TooLate';
import { usePanel, useWords } from '../panel-context';
import { StepSection } from './StepSection';
import type { Fold, Folding } from './use-folding';

/** Size and vote in a few words; where the team settled on something else than the field has, both. */
function useSummary(): string {
  const { ballot: words } = useWords();
  const formats = useFormats();
  const { issue, ballot, policy, keptSize } = usePanel().view;
  const value = issue.estimate?.value ?? null;
  const field = value === null ? null : formats.points(value);
  const size = keptSize ?? field;
  const without = issue.estimate === null ? [] : [words.noSize];
  const beside = field === null || field === size ? [] : [words.inField(field)];
  return [...(size === null ? without : [words.size(size)]), ...beside, voteText()].join(' · ');

  function voteText(): string {
    if (ballot.state === 'open')
      return ballot.voted.length === 0
        ? words.noVote
        : words.inVote(ballot.voted.length, ballot.voted.length + ballot.waiting.length);
    const { would, of } = wouldStart(ballot.result, policy);
    // A round may have had sizes only.
    if (of === 0) return words.noVote;
    const byHands = ballot.result?.byHands === true ? [words.byHands] : [];
    return [words.would(would, of), ...byHands].join(', ');
  }
}

/** Would we start? One ballot, one reveal, and how the talk ends. */
export function ConfirmStep({ folding }: { folding: Folding }): ReactElement {
  const { view } = usePanel();
  const { ballot, me } = view;
  const talk = currentTalk(view);
  const mine = talk !== null && talk.leads === me.accountId && me.canEdit ? talk.startedAt : null;
  // Whose it is to say how it ended is known where that is asked.
  const wasLeft = view.talks.at(-1)?.outcome === 'none';
  // What the viewer writes of the end of a talk outlives it.
  const [written, keep] = useState(false);
  // So does an answer that came after the reveal.
  const [unsent, remember] = useState<UnsentVote | null>(null);
  const isOpen = (fold: Fold): boolean => (fold === 'confirm' && mine === null && written) || folding.isOpen(fold);
  return (
    <StepSection step="confirm" folding={{ ...folding, isOpen }} summary={useSummary()}>
      <div id={targets.confirm} tabIndex={-1}>
        {ballot.state === 'open' ? (
          <OpenBallot key={ballot.round} {...{ ballot, remember, unsent }} />
        ) : (
          <Suspense fallback={<div className={styles['place']} />}>
            <RevealedBallot key={ballot.round} {...{ ballot, remember, unsent }} />
          </Suspense>
        )}
        {(written || mine !== null || wasLeft) && (
          <Suspense fallback={<div className={styles['place']} />}>
            <CloseTalks mine={mine} keep={keep} />
          </Suspense>
        )}
      </div>
    </StepSection>
  );
}
