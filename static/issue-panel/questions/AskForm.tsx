import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextLine } from '../../ui/TextLine';
import { Tick } from '../../ui/Tick';
import { AskDetails, FirstHint, FoundQuestions, PastedQuestions, UnsavedLines, AnonymousNote } from '../lazy-parts';
import { SENT } from '../keyboard/is-busy';
import { targets } from '../keyboard/lead-target';
import { NothingFromMe } from './NothingFromMe';
import { usePanel, useWords } from '../panel-context';
import styles from './question.module.css';
import { useAskDraft } from './use-ask-draft';
import { useAsking } from './use-asking';
import { usePasted } from './use-pasted';

export type AskedDetails = Omit<NewQuestion, 'text'>;
const usual: AskedDetails = {
  kind: 'question',
  blocking: false,
  category: null,
  owner: null,
  due: null,
  askedFor: null,
};

type Opened = 'details' | 'found';

type LineProps = { readonly text: string; readonly write: (text: string) => void; readonly isAside: boolean };

function AskLine({ text, write, isAside }: LineProps): ReactElement {
  const words = useWords().questions;
  return (
    <div className={`${styles['askLine']} ${isAside ? styles['aside'] : ''}`}>
      <TextLine
        id={targets.ask}
        label={words.prompt}
        placeholder={words.placeholder}
        value={text}
        onChange={write}
        limit={QUESTION_TEXT_LIMIT}
      />
      <Button type="submit">{words.add}</Button>
    </div>
  );
}

/** One question per line, sent by Enter; `children` stand beside the buttons. The field empties at once, so that typing never waits for the network. */
export function AskForm({ children }: { readonly children?: ReactNode }): ReactElement {
  const words = useWords().questions;
  const { moments } = usePanel();
  const { text, anonymous, write, leaveOutName, sent } = useAskDraft();
  const [usualOrNot, setDetails] = useState<AskedDetails>(usual);
  const details = { ...usualOrNot, anonymous };
  const [opened, setOpened] = useState<Opened | null>(null);
  const toggle = (what: Opened) => () => setOpened(opened === what ? null : what);
  const { pasted, onPaste, done } = usePasted();
  const { ask, kept, ...asking } = useAsking();
  const over = text.trim().length - QUESTION_TEXT_LIMIT;
  // While the team talks, the field is one line above what is talked about.
  const isAside = moments?.shown === 'talk';
  const [isSent, setSent] = useState(false);
  const goOn = (): void => setSent(false);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '' || over > 0) return;
    send([text.trim()]);
    sent();
    setSent(true);
  };
  const send = (texts: readonly string[]): void => {
    for (const one of texts) ask({ ...details, text: one });
    setDetails(usual);
  };
  const sendPasted = (texts: readonly string[]): void => {
    send(texts);
    if (text === '') sent();
  };
  return (
    <form
      className={styles['ask']}
      {...(isSent ? { [SENT]: '' } : {})}
      onSubmit={onSubmit}
      onPaste={onPaste}
      onInput={goOn}
      onFocus={goOn}
    >
      <AskLine text={text} write={write} isAside={isAside} />
      <PastedQuestions pasted={pasted} anonymous={anonymous} ask={sendPasted} done={done} />
      <div className={styles['askButtons']}>
        <Tick
          label={words.askAnonymously}
          checked={anonymous}
          onChange={(without) => {
            setDetails({ ...details, askedFor: null });
            leaveOutName(without);
          }}
        />
        {children}
        <Button spacing="compact" aria-expanded={opened === 'details'} onClick={toggle('details')}>
          {words.details}
        </Button>
        <NothingFromMe isQuiet={isAside} />
      </div>
      <Suspense>{opened === 'details' && <AskDetails details={details} onChange={setDetails} />}</Suspense>
      {/* The first hint from Jira's texts stands beside the button for all hints. */}
      <div hidden={isAside} className={styles['hinted']}>
        <Button spacing="compact" aria-expanded={opened === 'found'} onClick={toggle('found')}>
          {words.inTexts}
        </Button>
        <FirstHint isShown={opened !== 'found'} />
      </div>
      <Suspense>{(anonymous || kept > 0) && <AnonymousNote isAnonymous={anonymous} kept={kept} />}</Suspense>
      <Suspense>{opened === 'found' && !isAside && <FoundQuestions />}</Suspense>
      <Suspense>
        <UnsavedLines {...asking} />
      </Suspense>
    </form>
  );
}
