import type { ReactElement } from 'react';
import { VOTE_REASON_LIMIT } from '../../../src/domain/ballot/round';
import { TextLine } from '../../ui/TextLine';
import { Tick } from '../../ui/Tick';
import forms from './aside-form.module.css';
import type { VoteReasonDraft } from './use-casting';
import { useWords } from '../words';

type Props = VoteReasonDraft & {
  /** The reason that was sent before; it counts while no other is written. */
  readonly before: string | null;
};

/** Asks why a vote is low before it is sent. The vote may be sent without a reason. */
export function LowReason({ text, write, signed, sign, before }: Props): ReactElement {
  const words = useWords();
  return (
    <div className={forms['reason']}>
      <TextLine
        label={words.lowVote.why}
        value={text}
        onChange={write}
        limit={VOTE_REASON_LIMIT}
        {...(before === null ? {} : { placeholder: before })}
      />
      <Tick label={words.signed} checked={signed} onChange={sign} />
    </div>
  );
}
