import { Fragment, type ReactElement, type ReactNode } from 'react';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './scope.module.css';

/** Why, for whom and why now, as far as they are said, and not in the text of the work item that stands above them. */
export function Reasons({ whyOnly }: { readonly whyOnly: boolean }): ReactElement | null {
  const words = useWords().scope;
  const { content, issue } = usePanel().view;
  const { isProse, whyFrom } = content;
  const why =
    whyFrom === 'parent' ? (
      <>
        <span className={styles['from']}>{words.fromParent}</span> {issue.parent?.key} {content.why}
      </>
    ) : (
      !(isProse && whyFrom === 'own') && content.why
    );
  const all: readonly (readonly [string, ReactNode])[] = [
    [words.why, why],
    [words.who, !isProse && content.who],
    [words.goal, whyFrom !== 'parent' && issue.parent?.summary],
    [words.whyNow, content.whyNow],
  ];
  const shown = all.slice(0, whyOnly ? 1 : undefined).filter(([, text]) => Boolean(text));
  if (shown.length === 0) return null;
  return (
    <dl className={styles['reasons']}>
      {shown.map(([label, text]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
