import { type ReactElement, useEffect, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import type { SizeVote } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { useTabText } from '../form/use-tab-text';
import { usePanel } from '../store/panel-context';
import { unsavedSize, useSizeText } from './UnsavedSize';
import type { CastVote } from '../store/optimistic';
import { useWords } from '../words';

/** A vote that was sent and is not known to be stored. It is kept in memory alone and never shown. */
export type UnsavedVote = CastVote & { readonly round: number };

type OpenBallot = Extract<BallotView, { state: 'open' }>;
type Props = {
  readonly unsavedVote: UnsavedVote | null;
};
type RejectedVoteProps = Props & {
  readonly remember: (unsavedVote: null) => void;
};

function Line({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="alert" className={styles['aside']}>
      {text}
    </p>
  );
}

/** The viewer's last answer did not count. The answer itself is not shown, because others may look. */
function AnswerTooLate({ unsavedVote, remember }: RejectedVoteProps): ReactElement | null {
  const { ballot } = usePanel().view;
  const words = useWords().revealed;
  const [sent] = useState(unsavedVote);
  useEffect(() => remember(null), [remember]);
  const answer = sent?.round === ballot.round ? sent.confidence : null;
  return answer === null || answer === ballot.mine ? null : <Line text={words.answerTooLate(ballot.round)} />;
}

type SizeProps = {
  readonly round: number;
  /** The size that counts. */
  readonly mine: SizeVote | null;
  /** The size that was sent and may have arrived too late. */
  readonly sent: SizeVote | null;
};

function SizeTooLate({ round, mine, sent }: SizeProps): ReactElement | null {
  const { text: kept, keep } = useTabText(unsavedSize(round));
  const [size] = useState(kept ?? '');
  const words = useWords().revealed;
  const text = useSizeText(size);
  useEffect(() => keep(null));
  if (size === '' || size === mine) return null;
  return <Line text={size === sent ? words.sizeTooLate(text) : words.notSent(text)} />;
}

/**
 * Reports an answer that was on its way at the reveal, or a size that was chosen and not sent. It is reported once:
 * neither a reload nor the next round repeats it.
 */
export function RejectedVote({ unsavedVote, remember }: RejectedVoteProps): ReactElement {
  const { ballot } = usePanel().view;
  const [sent] = useState(unsavedVote?.round === ballot.round ? unsavedVote.size : null);
  return (
    <>
      <AnswerTooLate unsavedVote={unsavedVote} remember={remember} />
      <SizeTooLate round={ballot.round} mine={ballot.mySize} sent={sent} />
    </>
  );
}

/** The next round knows no votes of the one before, so whether the answer counted is unknown. */
function AnswerMissed({ sent: { round, size } }: { readonly sent: UnsavedVote }): ReactElement {
  const words = useWords().revealed;
  return (
    <>
      <Line text={words.answerUnknown(round)} />
      <SizeTooLate round={round} mine={size} sent={size} />
    </>
  );
}

/** Reports the same when the next round is open before the viewer has seen the reveal. */
export function MissedReveal({ unsavedVote, ballot }: Props & { readonly ballot: OpenBallot }): ReactElement {
  if (unsavedVote === null) return <SizeTooLate round={ballot.round - 1} mine={null} sent={null} />;
  return unsavedVote.round < ballot.round ? <AnswerMissed sent={unsavedVote} /> : <></>;
}
