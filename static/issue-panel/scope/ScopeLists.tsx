import type { ReactElement } from 'react';
import type { CriterionId } from '../../../src/domain/criteria/criterion-ids';
import { isGap } from '../../../src/situation/gaps';
import { usePanel } from '../store/panel-context';
import { Pictures } from './Pictures';
import styles from './scope.module.css';
import { useWords } from '../words';

function Lines({
  title,
  lines,
  numbered,
}: {
  title: string;
  lines: readonly string[];
  numbered: boolean;
}): ReactElement {
  const List = numbered ? 'ol' : 'ul';
  return (
    <div className={styles['group']}>
      <h3>{title}</h3>
      <List>
        {lines.map((line, index) => (
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
      </List>
    </div>
  );
}

/** What the description or an attachment says, and the panel has no field for. */
const writtenInJira = ['steps', 'expected', 'visual'] as const;

/** In scope, out of scope and done-when in full, for reading aloud. */
export function ScopeLists(): ReactElement {
  const words = useWords().scope;
  const { content, assessment } = usePanel().view;
  const { inScope, outOfScope, acceptanceCriteria, visuals } = content;
  const isAskedFor = (id: CriterionId): boolean => assessment.criteria.some((one) => one.id === id && isGap(one));
  return (
    <>
      {inScope.length > 0 && <Lines title={words.inScope} lines={inScope} numbered={false} />}
      {outOfScope.length > 0 && <Lines title={words.outOfScope} lines={outOfScope} numbered={false} />}
      {acceptanceCriteria.length > 0 && (
        <Lines title={words.doneWhen(acceptanceCriteria.length)} lines={acceptanceCriteria} numbered />
      )}
      {writtenInJira.map(
        (id) =>
          isAskedFor(id) && (
            <p key={id} className={styles['none']}>
              {words.inJira[id]}
            </p>
          ),
      )}
      {visuals > 0 && <p className={styles['counts']}>{words.visuals(visuals)}</p>}
      {visuals > 0 && <Pictures />}
    </>
  );
}
