import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { FieldView } from '../../../src/contract-field';
import type { Language } from '../../../src/domain/shared/language';
import { stateWords } from '../../../src/words/states';
import { ask, backend } from '../../ui/backend';
import { Choice } from '../../ui/Choice';
import { CopyButton } from '../../ui/CopyButton';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { useRead } from '../../ui/use-read';
import { useSubmit } from '../../ui/use-submit';
import { useWords } from '../words';
import styles from './FieldSection.module.css';

/** The app's field: its filling, and searches by it. Folded, since it is set up once. */
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
  const { filled, hasValues } = view;
  // A call has answered, and the field is not filled: it was the call that empties it.
  const isEmptied = view !== first && filled === null;
  const [language, setLanguage] = useState(filled ?? words.own);
  const { failure, submit } = useSubmit(first);
  const send = (call: () => ReturnType<typeof backend<'fillField' | 'emptyField'>>) =>
    submit(async () => {
      const answer = await ask(call);
      if (!answer.ok) return answer.failure;
      setView(answer.value);
      return null;
    });
  return (
    <>
      {hasValues === true && <p>{words.oldValues}</p>}
      <div className={styles['form']}>
        <Choice
          label={words.language}
          value={language}
          onChange={(chosen) => setLanguage(chosen === 'de' ? 'de' : 'en')}
          options={languagesIn(words.languages)}
        />
      </div>
      <div className={styles['buttons']}>
        {filled !== language && (
          <QuietButton look="primary" onPress={() => void send(() => backend('fillField', { language }))}>
            {words.fill}
          </QuietButton>
        )}
        {hasValues !== false && (
          <QuietButton onPress={() => void send(() => backend('emptyField'))}>
            {filled === null ? words.empty : words.stop}
          </QuietButton>
        )}
      </div>
      <p role="status">{filled === null ? (isEmptied ? words.emptying : '') : words.filling(filled)}</p>
      {failure !== null && (
        <FailureNotice
          failure={failure}
          inWords={failure.details.because === 'no-field' ? words.notFilled : undefined}
        />
      )}
      {filled !== null && <Recipes language={filled} clause={clause} />}
    </>
  );
}

const languagesIn = (names: Readonly<Record<Language, string>>) =>
  (['en', 'de'] as const).map((value) => ({ value, label: names[value] }));

type RecipesProps = { readonly language: Language; readonly clause: string };

/** Searches by the field, to be copied. */
function Recipes({ language, clause }: RecipesProps): ReactElement {
  const { field: words } = useWords();
  const states = stateWords[language];
  const among = (values: readonly string[]): string => `${clause} in (${values.map((one) => `"${one}"`).join(', ')})`;
  const searches = [
    { name: words.agreed, jql: among([states.ready, states.incomplete, states.exception]) },
    { name: words.toRefine, jql: among([states['on-paper'], states.refine, states.recheck, states.draft]) },
    { name: words.unseen, jql: `${clause} is EMPTY` },
  ];
  return (
    <div>
      <h3>{words.recipes}</h3>
      <dl className={styles['recipes']}>
        {searches.map(({ name, jql }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span dir="ltr" className={styles['jql']}>
                {jql}
              </span>
              <CopyButton content={{ text: jql }}>{words.copy}</CopyButton>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
