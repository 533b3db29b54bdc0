import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { BallotView } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { isBlocking } from '../../../src/domain/question/question-count';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { useWhoseOk } from '../parts/use-gap-text';
import { usePanel } from '../store/panel-context';
import revealed from './revealed.module.css';
import { useWords } from '../words';

type Result = NonNullable<Extract<BallotView, { state: 'revealed' }>['result']>;

/** The words of the low votes in the result, until they are dealt with: each is a question that must be answered first. */
export function LowReasons({
  result,
  waiting,
}: {
  readonly result: Result;
  readonly waiting: number;
}): ReactElement | null {
  const words = useWords().revealed;
  const { questions } = usePanel().view;
  const reasons = questions.filter((one) => one.fromRound === result.round && isBlocking(one));
  if (reasons.length === 0) return null;
  // Under three votes the number of low ones is not shown.
  const label = result.counts === null || waiting === 0 ? words.saidWithVote : words.notYet(waiting);
  return (
    <div className={revealed['reasons']}>
      <span>{label}</span>
      <ul>
        {reasons.map((question) => (
          <Reason key={question.id} question={question} />
        ))}
      </ul>
    </div>
  );
}

function Reason({ question }: { readonly question: Question }): ReactElement {
  const { about, questions: actions, revealed, left } = useWords();
  const { view, lead } = usePanel();
  const formats = useFormats();
  const { owner, due, state, text } = question;
  const nameOf = useNameOf(owner === null ? [] : [owner], 'as-object');
  const whoseOk = useWhoseOk(state === 'answered' ? [{ id: 'blocking-answered', question, lead: { to: 'ask' } }] : []);
  const who = revealed.forWhom(
    owner === null ? null : nameOf(owner),
    due === null ? null : formats.due(due, view.today),
  );
  const label = state === 'open' ? actions.answer : okLabel();
  return (
    <li>
      <bdi>{left.question(text)}</bdi>
      {state === 'open' && who !== '' && <span> · {who}</span>}{' '}
      {view.me.canEdit && (
        <Button
          spacing="compact"
          aria-label={about(label, text)}
          onClick={() => lead({ to: 'question', id: question.id })}
        >
          {label}
        </Button>
      )}
    </li>
  );

  function okLabel(): string {
    const ok = whoseOk(question);
    return ok.who === 'asker' ? left.ok(ok.name) : left.anOk;
  }
}
