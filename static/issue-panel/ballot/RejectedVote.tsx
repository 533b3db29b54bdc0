import { type ReactElement, useEffect, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import type { SizeVote } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { useSizeText } from './UnsentSize';
import type { CastVote } from './cast-vote';

/** A vote that was sent and is not known to be stored. It is kept in memory alone and never shown. */
export type UnsentVote = CastVote & { readonly round: number };

type OpenBallot = Extract<BallotView, { state: 'open' }>;
type Props = {
  readonly unsent: UnsentVote | null;
};
type Sent = Props & {
  readonly remember: (unsent: null) => void;
};

function Told({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="alert" className={styles['aside']}>
      {text}
    </p>
  );
}

/** The viewer's last answer did not count. The answer itself is not shown, because others may look. */
function AnswerTooLate({ unsent, remember }: Sent): ReactElement | null {
  const { ballot } = usePanel().view;
  const words = useLaterWords().revealed;
  const [sent] = useState(unsent);
  useEffect(() => remember(null), [remember]);
  const answer = sent?.round === ballot.round ? sent.confidence : null;
  return answer === null || answer === ballot.mine ? null : <Told text={words.answerTooLate(ballot.round)} />;
}

type SizeProps = {
  readonly round: number;
  /** The size that counts. */
  readonly mine: SizeVote | null;
  /** The size that was sent and may have arrived too late. */
  readonly sent: SizeVote | null;
};

function SizeTooLate({ round, mine, sent }: SizeProps): ReactElement | null {
  const [size, , forget] = useDraft(`${UNSENT_SIZE} ${round}`);
  const words = useLaterWords().revealed;
  const text = useSizeText(size);
  useEffect(() => forget());
  if (size === '' || size === mine) return null;
  return <Told text={size === sent ? words.sizeTooLate(text) : words.notSent(text)} />;
}

/**
 * Reports an answer that was on its way at the reveal, or a size that was chosen and not sent. It is reported once:
 * neither a reload nor the next round repeats it.
 */
export function RejectedVote({ unsent, remember }: Sent): ReactElement {
  const { ballot } = usePanel().view;
  const [sent] = useState(unsent?.round === ballot.round ? unsent.size : null);
  return (
    <>
      <AnswerTooLate unsent={unsent} remember={remember} />
      <SizeTooLate round={ballot.round} mine={ballot.mySize} sent={sent} />
    </>
  );
}

/**
 * Whether an answer to an earlier round counted, as far as the ballot tells. A size alone leaves no trace in the next
 * round.
 */
function fateOf({ round, confidence }: UnsentVote, { before }: OpenBallot): 'counted' | 'too late' | 'unknown' {
  if (before === null || before.round > round || confidence === null) return 'unknown';
  return before.round === round && before.mine === confidence ? 'counted' : 'too late';
}

function AnswerMissed({ sent, ballot }: { readonly sent: UnsentVote; readonly ballot: OpenBallot }): ReactElement {
  const words = useLaterWords().revealed;
  const { round, size } = sent;
  const [fate] = useState(() => fateOf(sent, ballot));
  const isLate = fate === 'too late';
  return (
    <>
      {fate !== 'counted' && <Told text={isLate ? words.answerTooLate(round) : words.answerUnknown(round)} />}
      <SizeTooLate round={round} mine={isLate ? null : size} sent={size} />
    </>
  );
}

/** Reports the same when the next round is open before the viewer has seen the reveal. */
export function MissedReveal({ unsent, ballot }: Props & { readonly ballot: OpenBallot }): ReactElement {
  if (unsent === null) return <SizeTooLate round={ballot.round - 1} mine={null} sent={null} />;
  return unsent.round < ballot.round ? <AnswerMissed sent={unsent} ballot={ballot} /> : <></>;
}
