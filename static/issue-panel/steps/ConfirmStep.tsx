import { publicStart } from '../../../src/domain/ballot/few-votes';
import { type ReactElement, useState } from 'react';
import { useFormats } from '../../ui/formats';
import styles from '../ballot/ballot.module.css';
import { hidesVotes, turnoutOf } from '../store/talk-and-vote';
import { CloseTalks } from '../talk/CloseTalks';
import { RevealedBallot } from '../ballot/RevealedBallot';
import { SavedSentence } from '../talk/Sentence';
import { targets } from '../keyboard/lead-target';
import { OpenBallot } from '../ballot/OpenBallot';
import { usePanel } from '../store/panel-context';
import { type StepLine, StepSection } from './StepSection';
import type { Fold } from '../../../src/situation/lead';
import type { Folding } from '../parts/use-folding';
import { useWords } from '../words';

/** The settled size, the estimate that Jira has where it says another, and the vote in short; no size beside hidden votes. */
function useVoteLine(): StepLine {
  const { ballot: words, talk } = useWords();
  const formats = useFormats();
  const { view, rest, lead } = usePanel();
  const { issue, ballot, policy, settledSize: size } = view;
  const value = issue.estimate?.value ?? null;
  const field = value === null ? null : formats.points(value);
  const beside = field === null || field === size ? [] : [words.inField(field)];
  const sizes = hidesVotes(view) ? [] : [...(size === null ? [] : [size]), ...beside];
  const hasSizes = ballot.state === 'open' ? ballot.cards.length > 0 : ballot.size !== null;
  return {
    name: hasSizes ? words.sizeLegend : talk.steps.confirm,
    summary: [...sizes, voteText()].join(' · '),
    press: rest?.mayVote === true ? { label: words.vote, go: () => lead({ to: 'vote' }) } : undefined,
  };

  function voteText(): string {
    if (ballot.state === 'open')
      return ballot.voted.length === 0 ? words.noVote : words.inVote(...turnoutOf(view, ballot));
    const { would, of } = publicStart(ballot.result, policy);
    // A round may have been about sizes alone.
    if (of === 0) return words.noVote;
    return words.would(would, of);
  }
}

/** The step "Confirm": the ballot, its reveal, and closing the talk. */
export function ConfirmStep({ folding }: { folding: Folding }): ReactElement {
  const { view, moments, situation } = usePanel();
  const { ballot, me } = view;
  const { talk } = view;
  const facilitator = situation.role === 'leader';
  const shown = moments?.drawn ?? null;
  // Anybody who may edit can write the agreed sentence, and how the talk ends.
  const mine = talk !== null && me.canEdit && (facilitator || moments !== null) ? talk.startedAt : null;
  const isEnding = moments === null || shown === 'close' || shown === 'result';
  // The previous talk's open outcome is asked for below, to those who can give it.
  const wasLeft = view.talks.at(-1)?.outcome === 'none';
  // The form stays open after the talk has ended while it holds unsaved text.
  const [written, keep] = useState(false);
  const isOpen = (fold: Fold): boolean =>
    (fold === 'confirm' && moments === null && mine === null && written) || folding.isOpen(fold);
  return (
    <StepSection step="confirm" folding={{ ...folding, isOpen }} line={useVoteLine()} isBare={shown === 'close'}>
      <div id={targets.confirm} tabIndex={-1}>
        <div hidden={shown === 'close'}>
          {ballot.state === 'open' ? (
            <OpenBallot key={ballot.round} ballot={ballot} />
          ) : (
            <RevealedBallot key={ballot.round} ballot={ballot} />
          )}
        </div>
        <div hidden={!isEnding} className={shown === 'result' ? styles['ending'] : ''}>
          {mine === null && talk !== null && talk.sentence !== null && <SavedSentence saved={talk.sentence} />}
          {(written || mine !== null || wasLeft) && <CloseTalks mine={mine} keep={keep} />}
        </div>
      </div>
    </StepSection>
  );
}
