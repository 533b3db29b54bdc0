import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Result } from '../../src/contract';
import type { Check, CheckState, ProjectRights, Unanswered } from '../../src/contract-health';
import { ask, backend } from '../ui/backend';
import { FailureNotice } from '../ui/FailureNotice';
import { useFormats } from '../ui/formats';
import hidden from '../ui/hidden.module.css';
import { OutLink } from '../ui/OutLink';
import { QuietButton } from '../ui/QuietButton';
import styles from './Health.module.css';
import { type Row, rowsOf, rowWithout } from './rows';
import { useWords } from './words';

const signs: Readonly<Record<CheckState, string>> = { failed: '✕', warning: '!', passed: '✓', untried: '–' };

type Props = { readonly checks: readonly Check[]; readonly unanswered: readonly Unanswered[] };

/** The worst first. What passed, and what could not be tried yet, is a line each that unfolds. */
export function HealthTable({ checks, unanswered }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const inState = (state: CheckState): readonly Row[] =>
    checks.filter((check) => check.state === state).flatMap((check) => rowsOf(check, { words, formats }));
  const passedRows = inState('passed');
  const untried = inState('untried');
  return (
    <table className={styles['table']}>
      <caption className={hidden['hidden']}>{words.results}</caption>
      <tbody>
        {[...inState('failed'), ...unanswered.map((one) => rowWithout(one, words)), ...inState('warning')].map(
          (row) => (
            <Line key={row.key} row={row} />
          ),
        )}
      </tbody>
      <Folded state="passed" title={words.passed(passedRows.length)} rows={passedRows} />
      <Folded state="untried" title={words.untried(untried.length)} rows={untried} />
    </table>
  );
}

type FoldedProps = { readonly state: CheckState; readonly title: string; readonly rows: readonly Row[] };

/** One line for all of these, with a button that shows each. */
function Folded({ state, title, rows }: FoldedProps): ReactElement | null {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const act = isOpen ? words.hide : words.show;
  return (
    <tbody>
      <tr>
        <Mark state={state} />
        <th scope="row">
          <div className={styles['fold']}>
            <span>{title}</span>
            <QuietButton aria-expanded={isOpen} aria-label={words.about(act, title)} onPress={() => setOpen(!isOpen)}>
              {act}
            </QuietButton>
          </div>
        </th>
      </tr>
      {isOpen && rows.map((row) => <Line key={row.key} row={row} />)}
    </tbody>
  );
}

function Line({ row: { state, title, text, projectKey } }: { readonly row: Row }): ReactElement {
  const words = useWords();
  return (
    <tr className={styles[state]}>
      <Mark state={state} />
      <td>
        <div className={styles['line']}>
          <strong>{title}</strong>
          {text !== '' && <span>{text}</span>}
          {projectKey !== null && (
            <>
              <OutLink to={`/browse/${encodeURIComponent(projectKey)}`}>{words.open(projectKey)}</OutLink>
              <LookAgain projectKey={projectKey} title={title} />
            </>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Tries one project again, for who has just changed its rights. The line stays until everything is checked again. */
function LookAgain({ projectKey, title }: { readonly projectKey: string; readonly title: string }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const [isLooking, setLooking] = useState(false);
  const [found, setFound] = useState<Result<ProjectRights> | null>(null);
  const look = async (): Promise<void> => {
    setLooking(true);
    setFound(await ask(() => backend('lookAgain', { projectKey })));
    setLooking(false);
  };
  const saying = ({ missing }: ProjectRights): string =>
    missing.length === 0 ? words.mayNow : words.justNow(words.mayNot({ projectKey, missing }, formats).title);
  return (
    <div>
      <QuietButton aria-label={words.about(words.lookAgain, title)} onPress={() => void look()} locked={isLooking}>
        {words.lookAgain}
      </QuietButton>
      <p role="status">{found?.ok === true && saying(found.value)}</p>
      {found?.ok === false && <FailureNotice failure={found.failure} />}
    </div>
  );
}

function Mark({ state }: { readonly state: CheckState }): ReactElement {
  const words = useWords();
  return (
    <td className={`${styles['mark']} ${styles[state]}`}>
      <span aria-hidden>{signs[state]}</span>
      <span className={hidden['hidden']}>{words.checkStates[state]}</span>
    </td>
  );
}
