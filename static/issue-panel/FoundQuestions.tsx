import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { QUESTION_TEXT_LIMIT } from '../../src/domain/question';
import { FailureNotice } from '../ui/FailureNotice';
import { Name } from '../ui/Name';
import { useSubmit } from '../ui/use-submit';
import type { Found } from './found-questions';
import { each, FOUND_LIMIT, readFound, sayingHow } from './found-questions';
import { useLaterWords } from './later-words';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';

type Props = { readonly found: Found; readonly gone: () => void };

/** One of them; what is asked is one tap from being a question: of whoever wrote the comment. */
function Row({ found, gone }: Props): ReactElement {
  const words = useLaterWords().questions;
  const { about } = useWords();
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  const { id, text, why, commentId, by } = found;
  const ask = async (): Promise<void> => {
    const question = { kind: 'question', blocking: false } as const;
    const rest = { text: text.slice(0, QUESTION_TEXT_LIMIT), category: null, owner: null, due: null };
    const asked =
      commentId === null
        ? () => actions.askQuestion({ ...question, ...rest })
        : () => actions.questionFromComment({ ...question, commentId, text: null });
    if (await submit(asked)) gone();
  };
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <div className={styles['content']}>
          <p className={styles['text']} dir="auto">
            {text}
          </p>
          <p className={styles['meta']}>
            {words.foundWhy[why]}
            {by !== null && (
              <>
                {' · '}
                <Name of={by} />
              </>
            )}
          </p>
        </div>
        {view.me.canEdit && (
          <div className={styles['buttons']}>
            {why !== 'how' && (
              <Button spacing="compact" aria-label={about(words.makeQuestion, text)} onClick={() => void ask()}>
                {words.makeQuestion}
              </Button>
            )}
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={about(words.dismiss, text)}
              onClick={() => void submit(() => actions.dismissHint(id))}
            >
              {words.dismiss}
            </Button>
          </div>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </li>
  );
}

/** What description and comments ask and nobody answered, and what says how. Only hints: they are part of no state. */
export function FoundQuestions(): ReactElement {
  const words = useLaterWords().questions;
  const { view } = usePanel();
  const { key } = view.issue;
  const [found, setFound] = useState<readonly Found[] | 'failed' | null>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    readFound(key).then(
      (all) => !left && setFound(all),
      () => !left && setFound('failed'),
    );
    return () => {
      left = true;
    };
  }, [key]);
  if (found === null || found === 'failed')
    return (
      <p role="status" className={styles['quiet']}>
        {found === null ? words.looking : words.unread}
      </p>
    );
  const asked = [...view.questions, ...(view.talk?.silence?.mine ?? [])];
  const known = asked.map(({ text, fromComment }) => fromComment ?? text);
  const over = [...gone, ...view.brief.dismissed];
  const open = each([...found, ...sayingHow(view.content.acceptanceCriteria)])
    .filter(({ id, text, commentId }) => !over.includes(id) && !known.includes(commentId ?? text))
    .slice(0, FOUND_LIMIT);
  if (open.length === 0) return <p className={styles['quiet']}>{words.foundNone}</p>;
  return (
    <ul className={styles['list']} aria-label={words.found}>
      {open.map((one) => (
        <Row key={one.id} found={one} gone={() => setGone([...gone, one.id])} />
      ))}
    </ul>
  );
}
