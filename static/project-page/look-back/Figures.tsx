import { type ReactElement, type ReactNode, type RefObject, Fragment } from 'react';
import type { LookBackSetup } from '../../../src/contract-look-back';
import { itemsOf } from '../../../src/domain/lookback/rates';
import styles from './LookBack.module.css';
import { listedOf } from './listed';
import { OneThing } from './OneThing';
import { OpenedList } from './OpenedList';
import { type Opens, isSameOpens } from './shown';
import type { Telling } from './telling';
import { Opening, Tile } from './Tile';
import tile from './Tile.module.css';
import { askedTile } from './tiles/asked';
import { cameBackTile } from './tiles/came-back';
import { changedTile, editedTile } from './tiles/changed';
import { finishedTile, finishedByWeekTile } from './tiles/finished';
import { type Clause, forecastSentence, sentenceOf } from './sentence';
import { type OpenControl, useOpened } from './use-opened';

type Props = {
  readonly telling: Telling;
  /** Whether everything is read; only then something is proposed. */
  readonly isComplete: boolean;
  /** Gets the focus when the button that opened a list no longer exists. */
  readonly heading: RefObject<HTMLElement>;
  /** Id of the site. */
  readonly site: string;
  /** null until the back end has answered. */
  readonly setup: LookBackSetup | null;
  /** What follows the tiles. */
  readonly children: ReactNode;
};

/** The sentence, one thing to try, the tiles, the list of an opened figure, and what follows them. */
export function Figures({ telling, isComplete, heading, site, setup, children }: Props): ReactElement {
  const { shown } = telling;
  const control = useOpened(isSameOpens, heading);
  const proposals = shown.look?.proposals ?? [];
  const last = shown.look?.sprints.at(-1)?.sprint.id ?? null;
  const tiles =
    shown.weeks === null
      ? [finishedTile(telling), changedTile(telling), askedTile(telling), cameBackTile(telling)]
      : [finishedByWeekTile(telling), editedTile(telling), askedTile(telling), cameBackTile(telling)];
  return (
    <>
      <SentenceText telling={telling} control={control} />
      {isComplete && setup !== null && last !== null && proposals.length > 0 && (
        <OneThing
          shown={shown}
          proposals={proposals}
          of={{ site, board: shown.board.id, sprint: last }}
          setup={setup}
        />
      )}
      <div className={tile['tiles']}>
        {tiles.map((each) => (
          <Tile key={each.id} tile={each} control={control} />
        ))}
      </div>
      {control.opened !== null && (
        <OpenedList {...listFor(telling, control.opened)} canAsk={setup?.canEdit === true} close={control.close} />
      )}
      {children}
      <Footnotes telling={telling} />
    </>
  );
}

/** The list of a figure's issues in one column, or in all, each under its name. */
function listFor(telling: Telling, opens: Opens) {
  const { words } = telling;
  const groups = listedOf(telling, opens);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const [figure, name] = [words.figures[opens.figure], telling.columns.find(({ id }) => id === opens.column)?.name];
  return {
    id: `${opens.figure} ${opens.column}`,
    title: name === undefined ? words.opened(figure, total) : words.openedIn(figure, name, total),
    groups: groups.map(({ column, items }) => ({ name: name === undefined ? column.name : null, items })),
  };
}

/** Notes on all figures: what the marks mean, which sprints lack data, and that they count what this person may see. */
function Footnotes({ telling: { words, shown } }: { telling: Telling }): ReactElement {
  const sprints = shown.look?.sprints ?? [];
  const empty = sprints.filter((one) => itemsOf(one).length === 0);
  const late = sprints.filter(({ filledLate }) => filledLate);
  const guessed = sprints.filter(({ sprint }) => sprint.isCloseGuessed);
  const notes = [
    ...(shown.look?.notFigured ?? []).map(({ sprint }) => words.noStart(sprint.name)),
    ...empty.map(({ sprint }) => words.nothingThere(sprint.name)),
    ...guessed.map(({ sprint }) => words.closeGuessed(sprint.name)),
    ...late.map(({ sprint }) => words.filledLate(sprint.name)),
    ...(shown.atLeast ? [words.cutOff] : []),
  ];
  return (
    <footer className={styles['notes']}>
      {notes.map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
      <p>
        {shown.weeks === null && `◇ ${words.basis.reconstructed} · ◆ ${words.basis.recorded} · `}
        {words.seenOnly}
      </p>
    </footer>
  );
}

type SentenceTextProps = { readonly telling: Telling; readonly control: OpenControl<Opens> };

/** The sentence about the last sprints, each of whose figures opens its issues; then the one on a next sprint. */
function SentenceText({ telling, control }: SentenceTextProps): ReactElement {
  const { lead, clauses, questions } = sentenceOf(telling);
  const forecast = forecastSentence(telling);
  // The button includes the punctuation, which could otherwise wrap alone to the next line.
  const drawClause = (clause: Clause, mark: string): ReactElement => (
    <Opening of={clause} control={control}>
      {clause.text + mark}
    </Opening>
  );
  return (
    <>
      <p className={styles['sentence']}>
        <bdi className={styles['lead']}>{lead}</bdi>{' '}
        {clauses.map((clause, index) => (
          <Fragment key={clause.text}>{drawClause(clause, index < clauses.length - 1 ? ';' : '.')} </Fragment>
        ))}
        {drawClause(questions, '')}
      </p>
      {forecast !== null && <p className={styles['sentence']}>{forecast}</p>}
    </>
  );
}
