import { router } from '@forge/bridge';
import { type ReactElement, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { StartView } from '../../src/contract-health';
import { FailureNotice } from '../ui/FailureNotice';
import { useFormats } from '../ui/formats';
import hidden from '../ui/hidden.module.css';
import { HelpButton } from '../ui/HelpButton';
import { OutLink } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import { ReadFailure } from '../ui/ReadFailure';
import styles from './Health.module.css';
import { troublesIn } from './rows';
import { useHealth } from './use-health';
import { useWords } from './words';
import type { Result } from '../../src/contract';
import { ask, backend } from '../ui/backend';

/** What to do first after the installation, each step with whether it is done. `opened`: the address of this Jira. */
export function Start({ opened }: { readonly opened: string | null }): ReactElement {
  const words = useWords();
  const { start } = words;
  const { state, read } = useStart();
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <h1>{start.title}</h1>
        <HelpButton page="09-for-administrators" label={start.guide} />
      </div>
      {state === null && <p role="status">{words.loading}</p>}
      {state?.ok === false && (
        <ReadFailure
          failure={state.failure}
          inWords={state.failure.details.because === 'not-administrator' ? words.administrators : undefined}
        >
          <QuietButton onPress={read}>{words.retry}</QuietButton>
        </ReadFailure>
      )}
      {state?.ok === true && <Steps view={state.value} opened={opened} />}
    </main>
  );
}

function Steps({ view, opened }: { readonly view: StartView; readonly opened: string | null }): ReactElement {
  const { start } = useWords();
  const { list } = useFormats();
  const { isPanelOpened, projects } = view;
  return (
    <ol className={styles['steps']}>
      <Step title={start.panel.title} isDone={isPanelOpened} state={start.panel.state(isPanelOpened)}>
        <p>{start.panel.how}</p>
      </Step>
      <Step title={start.backlog.title} isDone={projects.length > 0} state={start.backlog.state(list(projects))}>
        <p>{start.backlog.how}</p>
        <OutLink to="/jira/projects">{start.backlog.open}</OutLink>
      </Step>
      <HealthStep opened={opened} />
    </ol>
  );
}

/** Checks at once: whoever has just installed the app wants to know whether it works. */
function HealthStep({ opened }: { readonly opened: string | null }): ReactElement {
  const words = useWords();
  const { health } = words.start;
  const { view, own, failure, isChecking } = useHealth(opened).state;
  const troubles = view === null ? null : view.unanswered.length + troublesIn([...view.checks, ...own]);
  const isOver = !isChecking && troubles !== null;
  // Jira may ask the viewer, who may decline to leave: then nothing happens.
  const open = (): void => void router.navigate({ target: 'module', moduleKey: 'health-page' }).catch(console.error);
  return (
    <Step
      title={health.title}
      isDone={isOver && troubles === 0}
      state={isOver ? words.found(troubles) : failure === null ? words.checking : health.notChecked}
    >
      <p>{health.how}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <QuietButton onPress={open}>{health.open}</QuietButton>
    </Step>
  );
}

type StepProps = {
  readonly title: string;
  readonly isDone: boolean;
  /** What is known of it. */
  readonly state: string;
  readonly children: ReactNode;
};

function Step({ title, isDone, state, children }: StepProps): ReactElement {
  const { start } = useWords();
  return (
    <li className={styles['step']}>
      <h2>{title}</h2>
      <p role="status" className={isDone ? styles['done'] : styles['subtle']}>
        <span aria-hidden>{isDone ? '✓' : '○'}</span>{' '}
        <span className={hidden['hidden']}>{isDone ? start.done : start.toDo}</span> {state}
      </p>
      {children}
    </li>
  );
}

type Start = { readonly state: Result<StartView> | null; readonly read: () => void };

/** What of the first steps is done; null while it is read. Read anew when the person comes back to the page. */
function useStart(): Start {
  const [state, setState] = useState<Start['state']>(null);
  const read = useCallback(() => void ask(() => backend('openStart')).then(setState), []);
  useEffect(() => {
    const gone = new AbortController();
    read();
    window.addEventListener('focus', read, { signal: gone.signal });
    return () => gone.abort();
  }, [read]);
  return { state, read };
}
