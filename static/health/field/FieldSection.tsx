import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { Result } from '../../../src/contract';
import type { FieldTrial, FieldView } from '../../../src/contract-field';
import type { Language } from '../../../src/domain/shared/language';
import { ask, backend } from '../../ui/backend';
import { Choice } from '../../ui/Choice';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { QuietButton } from '../../ui/QuietButton';
import { TextLine } from '../../ui/TextLine';
import { useRead } from '../../ui/use-read';
import { useSubmit } from '../../ui/use-submit';
import { asText, useUnsaved } from '../../ui/use-unsaved';
import { useWords } from '../words';
import styles from './FieldSection.module.css';
import { Recipes } from './Recipes';

/** Jira's keys are far shorter. */
const KEY_LIMIT = 100;

/** The app's field: tried on one item, then filled; and how it is searched. Folded, since it is set up once. */
export function FieldSection(): ReactElement {
  const { field: words, ...page } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const act = isOpen ? page.hide : page.show;
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.about}</p>
      <div className={styles['buttons']}>
        <QuietButton aria-expanded={isOpen} aria-label={page.about(act, words.title)} onPress={() => setOpen(!isOpen)}>
          {act}
        </QuietButton>
      </div>
      {isOpen && <Opened />}
    </section>
  );
}

const openField = () => ask(() => backend('openField'));

function Opened(): ReactElement | null {
  const words = useWords().field;
  const read = useRead('field', openField);
  if (read === null || read === 'failed') return null;
  const { value: answer } = read;
  if (!answer.ok) return <FailureNotice failure={answer.failure} />;
  const { clause } = answer.value;
  return clause === null ? <p>{words.noField}</p> : <Filling first={answer.value} clause={clause} />;
}

type FillingProps = { readonly first: FieldView; readonly clause: string };

function Filling({ first, clause }: FillingProps): ReactElement {
  const words = useWords().field;
  const [view, setView] = useState(first);
  const [issueKey, setIssueKey] = useUnsaved('item to try', '', asText);
  const [language, setLanguage] = useState(first.filled ?? words.own);
  const [isTrying, setTrying] = useState(false);
  const { failure, submit } = useSubmit(view);
  const { trial, filled } = view;
  const send = async (call: () => Promise<Result<FieldView>>) => {
    const answer = await ask(call);
    if (!answer.ok) return answer.failure;
    setView(answer.value);
    return null;
  };
  const tryIt = async (): Promise<void> => {
    setTrying(true);
    await submit(() => send(() => backend('tryField', { issueKey: issueKey.trim().toUpperCase(), language })));
    setTrying(false);
  };
  const canFill = trial?.isBack === true && trial.language === language && filled !== language;
  return (
    <>
      <div className={styles['form']}>
        <TextLine label={words.item} hint={words.itemHint} value={issueKey} limit={KEY_LIMIT} onChange={setIssueKey} />
        <Choice
          label={words.language}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'de' ? 'de' : 'en')}
          options={languagesIn(words.languages)}
        />
      </div>
      <div className={styles['buttons']}>
        <QuietButton locked={isTrying} disabled={issueKey.trim() === ''} onPress={() => void tryIt()}>
          {words.try}
        </QuietButton>
        {canFill && (
          <QuietButton
            look="primary"
            locked={isTrying}
            onPress={() => void submit(() => send(() => backend('fillField', { language })))}
          >
            {words.fill}
          </QuietButton>
        )}
      </div>
      <p role="status">{isTrying ? words.trying : filled === null ? '' : words.filling(filled)}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      {trial !== null && <Trial trial={trial} clause={clause} />}
      {filled !== null && <Recipes language={filled} clause={clause} />}
    </>
  );
}

const languagesIn = (names: Readonly<Record<Language, string>>) =>
  (['en', 'de'] as const).map((value) => ({ value, label: names[value] }));

/** What Jira did, fact by fact. */
function Trial({ trial, clause }: { readonly trial: FieldTrial; readonly clause: string }): ReactElement {
  const words = useWords().field;
  const { moment } = useFormats();
  const id = useId();
  return (
    <div>
      <h3 id={id}>{words.tried(trial.issueKey, moment(trial.at))}</h3>
      <ul aria-labelledby={id}>
        <li>{words.isBack(trial.isBack)}</li>
        <li>{words.found(clause, trial.foundAfter)}</li>
        <li>{words.updated(trial.movesUpdated)}</li>
        <li>{words.history(trial.isInHistory)}</li>
        <li>{words.screens(trial.screens)}</li>
        <li>{words.name(trial.sameName, clause)}</li>
        <li>{words.points(trial.points)}</li>
      </ul>
    </div>
  );
}
