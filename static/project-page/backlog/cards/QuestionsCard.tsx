import { type ReactElement, useContext } from 'react';
import type { AccountId } from '../../../../src/domain/shared/person';
import { MeContext, useNameOf } from '../../../ui/Name';
import type { QuestionFigures } from '../figures';
import { Figure } from '../../shared/Figure';
import { type QuestionFilter, type FilterControl, inJira, isSameAsked } from '../filter/filter';
import { useWords } from '../words';
import { Card } from './Card';
import styles from './Card.module.css';

/** Most owners listed by name; the table has the others. */
const OWNERS = 3;

type Props = {
  readonly figures: QuestionFigures;
  /** How many of the viewer's own anonymous questions were not shown; only they know of them. */
  readonly notShown: number;
  readonly control: FilterControl;
};

/** How many questions are open, how many are overdue, and who owns them. */
export function QuestionsCard({ figures, notShown, control }: Props): ReactElement {
  const words = useWords();
  if (figures.open === 0 && notShown === 0)
    return (
      <Card title={words.questions}>
        <p className={styles['quiet']}>{words.questionsNone}</p>
      </Card>
    );
  const figure = (text: string, asked: QuestionFilter): ReactElement => (
    <Figure
      pressed={isSameAsked(control.filter.asked, asked)}
      onOpen={() => control.show({ ...inJira(control.filter), asked })}
    >
      {text}
    </Figure>
  );
  return (
    <Card title={words.questions}>
      <p className={styles['words']}>
        {figure(words.questionsOpen(figures.open), { kind: 'open' })}
        {figures.overdue > 0 && (
          <>
            {', '}
            <span className={styles['danger']}>
              {figure(words.questionsOverdue(figures.overdue), { kind: 'overdue' })}
            </span>
          </>
        )}
      </p>
      <Owners figures={figures} notShown={notShown} figure={figure} />
      <p className={styles['quiet']}>{words.questionsScope}</p>
    </Card>
  );
}

type OwnersProps = Omit<Props, 'control'> & { readonly figure: (text: string, asked: QuestionFilter) => ReactElement };

/** The viewer's own first, with those that were not shown; then by count, then questions without an owner. */
function Owners({ figures: { owners }, notShown, figure }: OwnersProps): ReactElement {
  const words = useWords();
  const me = useContext(MeContext);
  const people = owners.flatMap(({ owner, count }) => (owner === null ? [] : [{ owner, count }]));
  const others = people.filter(({ owner }) => owner !== me);
  const shown = others.slice(0, OWNERS);
  const rest = others.slice(OWNERS).reduce((sum, { count }) => sum + count, 0);
  const nameOf = useNameOf(shown.map(({ owner }) => owner));
  const mine = (people.find(({ owner }) => owner === me)?.count ?? 0) + notShown;
  const nobody = owners.find(({ owner }) => owner === null);
  const ownerCount = (name: string, count: number, owner: AccountId): ReactElement => (
    <li key={owner}>{figure(`${name} ${count}`, { kind: 'owner', owner })}</li>
  );
  return (
    <ul className={styles['list']}>
      {me !== null && mine > 0 && ownerCount(words.mine, mine, me)}
      {shown.map(({ owner, count }) => ownerCount(nameOf(owner), count, owner))}
      {rest > 0 && <li className={styles['quiet']}>{words.ofOthers(rest)}</li>}
      {nobody !== undefined && <li>{figure(`${words.nobody} ${nobody.count}`, { kind: 'unowned' })}</li>}
    </ul>
  );
}
